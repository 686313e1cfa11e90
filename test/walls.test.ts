import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { test } from 'node:test'

const root = resolve(import.meta.dirname, '..')

/** Files that each break one wall, and the wall that must be reported. */
const CANARIES: [wall: string, file: string, text: string][] = [
  ['floor-0-looks-up', 'packages/core/src/quantity/a.ts', "export * from '../ledger/index.ts'"],
  ['floor-1-looks-up', 'packages/core/src/ledger/a.ts', "export * from '../report/index.ts'"],
  ['floor-3-looks-up', 'packages/core/src/rule/a.ts', "export * from '../league/index.ts'"],
  ['subjects-do-not-meet', 'packages/core/src/permit/a.ts', "export * from '../report/index.ts'"],
  ['through-the-front-door', 'packages/core/src/league/a.ts', "export * from '../ledger/entry.ts'"],
  ['room-on-a-floor', 'packages/core/src/helpers/a.ts', "export * from '../ledger/index.ts'"],
  ['core-does-no-io', 'packages/core/src/ledger/b.ts', "export { readFileSync } from 'node:fs'"],
  ['core-stands-alone', 'packages/core/src/ledger/c.ts', "export * from '../../../store/src/index.ts'"],
  [
    'web-knows-core-and-contract',
    'apps/web/src/a.ts',
    "export * from '../../../packages/store/src/index.ts'",
  ],
  ['nobody-imports-an-app', 'packages/store/src/b.ts', "export * from '../../../apps/web/src/a.ts'"],
  ['no-cycles', 'packages/store/src/c.ts', "export * from './d.ts'"],
  ['production-knows-no-fixtures', 'packages/store/src/e.ts', "export * from '../../../fixtures/a.ts'"],
]

/** What the canaries point at. */
const GROUND: [file: string, text: string][] = [
  ['packages/core/src/ledger/index.ts', "export * from './entry.ts'"],
  ['packages/core/src/ledger/entry.ts', 'export const entry = 1'],
  ['packages/core/src/report/index.ts', 'export const report = 1'],
  ['packages/core/src/league/index.ts', 'export const league = 1'],
  ['packages/store/src/index.ts', 'export const store = 1'],
  ['packages/store/src/d.ts', "export * from './c.ts'"],
  ['fixtures/a.ts', 'export const fixture = 1'],
]

test('every wall reports the import that breaks it', () => {
  const house = mkdtempSync(join(tmpdir(), 'groundbreak-walls-'))
  try {
    for (const [file, text] of [...GROUND, ...CANARIES.map(([, file, text]) => [file, text] as const)]) {
      mkdirSync(dirname(join(house, file)), { recursive: true })
      writeFileSync(join(house, file), `${text}\n`)
    }
    symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'))
    const cruise = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
    const rules = join(root, '.dependency-cruiser.cjs')
    const { stdout } = spawnSync(
      process.execPath,
      [cruise, 'packages', 'apps', '--config', rules, '-T', 'json'],
      {
        cwd: house,
        encoding: 'utf8',
      },
    )
    const found: { rule: { name: string }; from: string }[] = JSON.parse(stdout).summary.violations
    for (const [wall, file] of CANARIES) {
      assert.ok(
        found.some(({ rule, from }) => rule.name === wall && from === file),
        `${wall} did not see ${file}`,
      )
    }
  } finally {
    rmSync(house, { recursive: true, force: true })
  }
})

test('core compiles without clock, network and files: a planted use of each is a compile error', () => {
  const house = mkdtempSync(join(tmpdir(), 'groundbreak-pure-'))
  try {
    const uses = [
      'process.exit()',
      'fetch("x")',
      'console.log(1)',
      'setTimeout(() => {}, 1)',
      'document.title',
      'Buffer.alloc(1)',
    ]
    for (const [index, use] of uses.entries())
      writeFileSync(join(house, `use-${index}.ts`), `export const x = ${use}\n`)
    const config = { extends: join(root, 'packages/core/tsconfig.json'), include: [`${house}/*.ts`] }
    writeFileSync(join(house, 'tsconfig.json'), JSON.stringify(config))
    const tsc = join(root, 'node_modules/typescript/bin/tsc')
    const { stdout } = spawnSync(process.execPath, [tsc, '-p', house, '--pretty', 'false'], {
      encoding: 'utf8',
    })
    for (const [index, use] of uses.entries())
      assert.match(stdout, new RegExp(`use-${index}\\.ts.*error`), `${use} compiles in core`)
  } finally {
    rmSync(house, { recursive: true, force: true })
  }
})

const HIDDEN_INPUT = /\bMath\.random\b|\bnew Date\(\)|\bDate\.now\b|\bTemporal\.Now\b/

test('core reads no hidden clock and throws no dice', () => {
  assert.match('const now = Date.now()', HIDDEN_INPUT)
  const folder = join(root, 'packages/core/src')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  )
  assert.ok(files.length > 20)
  for (const file of files) {
    if (file.endsWith('.test.ts')) continue
    assert.doesNotMatch(readFileSync(join(folder, file), 'utf8'), HIDDEN_INPUT, file)
  }
})
