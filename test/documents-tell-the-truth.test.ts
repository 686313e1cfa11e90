import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { test } from 'node:test'
import { loadRegion } from '@groundbreak/core/region'
import { CHECK_IDS, STANDARD_CHECKS } from '@groundbreak/core/report'
import { readPackFolder } from '../packages/office/src/region-pack.ts'

const ROOT = resolve(import.meta.dirname, '..')
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')
const PAGES = [
  ...globSync('*.md', { cwd: ROOT }),
  ...globSync('docs/**/*.md', { cwd: ROOT }),
  'fixtures/cangping/README.md',
]

test('every link and every file named in the documents is there', () => {
  assert.ok(PAGES.length > 15)
  const gone: string[] = []
  for (const page of PAGES) {
    const text = read(page)
    for (const [, link = ''] of text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)) {
      if (/^[a-z]+:/.test(link)) continue
      if (!existsSync(join(ROOT, dirname(page), link))) gone.push(`${page}: ${link}`)
    }
    for (const [, path = ''] of text.matchAll(
      /`((?:docs|regions|packages|apps|fixtures|test|bench|scripts)\/[^`\s*…<>{}]+)`/g,
    )) {
      if (/NAME|<|nanchang/.test(path)) continue
      if (!existsSync(join(ROOT, path))) gone.push(`${page}: ${path}`)
    }
  }
  assert.deepEqual(gone, [])
})

test('every command named in the how-tos is one of the program', () => {
  const commands = globSync('apps/cli/src/commands/*.ts', { cwd: ROOT }).map(
    (path) => /name: '([a-z -]+)',\n {2}operands/.exec(read(path))?.[1],
  )
  const named = PAGES.flatMap((page) =>
    [...read(page).matchAll(/^npx groundbreak ((?:region |rules )?[a-z-]+)/gm)].map(
      ([, name]) => `${page} ${name}`,
    ),
  )
  assert.ok(named.length > 10)
  assert.deepEqual(
    named.filter((one) => !commands.includes(one.slice(one.indexOf(' ') + 1))),
    [],
  )
})

/** Keys in the tables of a section of the pack reference. */
function documented(section: string): string[] {
  const text = read('docs/how-to/pack-reference.md')
  const start = text.indexOf(`\n${section}\n`)
  assert.ok(start >= 0, `the reference has no section "${section}"`)
  const end = text.slice(start + section.length + 2).search(/\n#{2,3} /)
  const body = text.slice(start, end < 0 ? undefined : start + section.length + 2 + end)
  return [...body.matchAll(/^\| (?:\*\*)?`([^`]+)`(?:\*\*)? \|/gm)].map(([, key = '']) => key)
}

/** Each section, and a change of the blank pack that puts a key nobody knows into that place. */
const PLACES: readonly (readonly [section: string, file: string, from: string, to: string])[] = [
  ['## region.yaml', 'region.yaml', 'timezone:', 'zzz: 1\ntimezone:'],
  [
    '### region.yaml: demonstration',
    'region.yaml',
    'timezone:',
    'demonstration: [{ folder: x, zzz: 1 }]\ntimezone:',
  ],
  ['## divisions.yaml', 'divisions.yaml', 'groups:', 'zzz: 1\ngroups:'],
  ['### divisions.yaml: a division', 'divisions.yaml', 'group: zone', 'zzz: 1, group: zone'],
  ['## fields.yaml', 'fields.yaml', 'extends: standard', 'extends: standard\nzzz: 1'],
  ['### fields.yaml: a field', 'fields.yaml', '  - id: level', '  - id: level\n    zzz: 1'],
  ['### fields.yaml: a choice', 'fields.yaml', '{ value: 市重点 }', '{ value: 市重点, zzz: 1 }'],
  [
    '### fields.yaml: pair',
    'fields.yaml',
    'project:\n',
    'project:\n  - { id: yearStart, pair: { end: yearEnd, synonyms: [], zzz: 1 } }\n',
  ],
  ['## permits.yaml', 'permits.yaml', 'extends: standard', 'extends: standard\nzzz: 1'],
  [
    '### permits.yaml: a step',
    'permits.yaml',
    'extends: standard',
    'extends: standard\nsteps: [{ id: land, zzz: 1 }]',
  ],
  ['## indicators.yaml', 'indicators.yaml', 'indicators:\n', 'zzz: 1\nindicators:\n'],
  [
    '### indicators.yaml: an indicator',
    'indicators.yaml',
    '  - id: year_plan\n',
    '  - id: year_plan\n    zzz: 1\n',
  ],
  ['### indicators.yaml: show', 'indicators.yaml', 'show: &yi { ', 'show: &yi { zzz: 1, '],
  ['### indicators.yaml: a group', 'indicators.yaml', '  - id: majors\n', '  - id: majors\n    zzz: 1\n'],
  ['## rules.yaml', 'rules.yaml', 'otherwise:', 'zzz: 1\notherwise:'],
  ['### rules.yaml: a colour', 'rules.yaml', '{ id: red,', '{ id: red, zzz: 1,'],
  [
    '### rules.yaml: a rule set in force',
    'rules.yaml',
    '  - set: rules/lights',
    '  - zzz: 1\n    set: rules/lights',
  ],
  ['## leagues.yaml', 'leagues.yaml', 'leagues:\n', 'zzz: 1\nleagues:\n'],
  ['### leagues.yaml: a league', 'leagues.yaml', '  - id: monthly\n', '  - id: monthly\n    zzz: 1\n'],
  ['## checks.yaml', 'checks.yaml', '# checks:', 'zzz: 1\n# checks:'],
  ['### checks.yaml: matching', 'checks.yaml', '# checks:', 'matching: { zzz: 1 }\n# checks:'],
  ['## calendar.yaml', 'calendar.yaml', '', 'national: china\nzzz: 1\n'],
  ['## roles.yaml', 'roles.yaml', '', 'extends: standard\nzzz: 1\n'],
  ['### roles.yaml: a role', 'roles.yaml', '', 'roles: [{ id: x, label: x, for: region, zzz: 1 }]\n'],
  ['## bulletin/*.yaml', 'bulletin/monthly.yaml', 'id: monthly\n', 'id: monthly\nzzz: 1\n'],
  [
    '### bulletin/*.yaml: a heading',
    'bulletin/monthly.yaml',
    '  - heading: 总体情况\n',
    '  - heading: 总体情况\n    zzz: 1\n',
  ],
  [
    '### bulletin/*.yaml: a paragraph',
    'bulletin/monthly.yaml',
    '  - id: overall\n',
    '  - id: overall\n    zzz: 1\n',
  ],
  [
    '### bulletin/*.yaml: a table',
    'bulletin/monthly.yaml',
    '  - id: league\n',
    '  - id: league\n    zzz: 1\n',
  ],
  ['### bulletin/*.yaml: a column', 'bulletin/monthly.yaml', '{ head: 位次,', '{ zzz: 1, head: 位次,'],
  [
    '### bulletin/*.yaml: an annex',
    'bulletin/monthly.yaml',
    '  - id: annex-divisions\n',
    '  - id: annex-divisions\n    zzz: 1\n',
  ],
]

const BLANK = readPackFolder(join(ROOT, 'regions/blank')).files

/** The keys that the reader of a place says may stand there. */
function accepted(file: string, from: string, to: string): string[] {
  const text = BLANK.get(file) ?? ''
  assert.ok(text.includes(from), `${file} holds no "${from}"`)
  const { problems } = loadRegion(new Map([...BLANK, [file, text.replace(from, to)]]))
  const told = problems.find(({ message }) => message.en === 'unknown key "zzz"')
  return /these may stand here: (.*)$/.exec(told?.remedy.en ?? '')?.[1]?.split(', ') ?? []
}

for (const [section, file, from, to] of PLACES) {
  test(`the pack reference lists what the readers accept: ${section}`, () => {
    assert.deepEqual(documented(section).toSorted(), accepted(file, from, to).toSorted())
  })
}

test('the pack reference lists the keys of every kind of fallback', () => {
  const kinds = ['date-present', 'division-in', 'permits', 'counts', 'increase']
  const keys = kinds.flatMap((kind) =>
    accepted(
      'fields.yaml',
      'project:\n',
      `project:\n  - { id: started, fallback: [{ kind: ${kind}, zzz: 1 }] }\n`,
    ),
  )
  assert.deepEqual(documented('### fields.yaml: fallback').toSorted(), [...new Set(keys)].toSorted())
})

test('the pack reference lists every check with its severity and limits', () => {
  const rows = [
    ...read('docs/how-to/pack-reference.md').matchAll(
      /^\| `([a-z]+\.[a-z-]+)` \| (\w+) \| ?([^|]*?) ?\| ?(\w*) ?\| [^|]+ \|$/gm,
    ),
  ].map(([, id, severity, limits, explained]) => [id, severity, limits, explained || severity])
  assert.deepEqual(
    rows,
    CHECK_IDS.map((id) => {
      const check = STANDARD_CHECKS.checks[id]
      const limits = Object.entries(check.limits).map(([name, value]) => `${name} ${value}`)
      return [id, check.severity, limits.join(', '), check.explained]
    }),
  )
})
