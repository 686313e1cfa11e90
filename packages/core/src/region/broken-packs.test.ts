import assert from 'node:assert/strict'
import { test } from 'node:test'
import { add, BLANK, type Mistake, put, tellsOf } from '../../test/broken-pack.ts'
import { loadRegion } from './index.ts'

test('the blank pack has no problems', () => {
  assert.deepEqual(loadRegion(BLANK).problems, [])
})

/** In the files of names: region, divisions, fields, permits. */
const MISTAKES: readonly Mistake[] = [
  [
    'a missing file',
    'fields.yaml',
    () => undefined,
    'fields.yaml:1:1',
    /is missing — copy it from regions\/blank/,
  ],
  ['an empty file', 'leagues.yaml', () => '# nothing\n', 'leagues.yaml:1:1', /says nothing/],
  ['a misspelt file name', 'check.yaml', () => 'checks: {}', 'check.yaml:1:1', /no part of a pack/],
  [
    'a template with another ending',
    'bulletin/weekly.yml',
    () => 'id: x',
    'bulletin/weekly.yml:1:1',
    /no part of a pack/,
  ],
  ['a file in GBK', 'region.yaml', put('示例市', '\ufffd\ufffd'), 'region.yaml:4:13', /UTF-8/],
  ['a list where a map belongs', 'region.yaml', () => '- a\n- b\n', 'region.yaml:1:1', /of another kind/],
  [
    'a tab as indentation',
    'divisions.yaml',
    put('  county:', '\tcounty:'),
    /^divisions\.yaml:5:/,
    /a tab is used/,
  ],
  [
    'a key twice',
    'region.yaml',
    add('timezone: Asia/Shanghai'),
    /^region\.yaml:\d+:1/,
    /the same key stands here twice/,
  ],
  [
    'an open bracket',
    'leagues.yaml',
    put('[start_rate]', '[start_rate'),
    /^leagues\.yaml:/,
    /not valid YAML/,
  ],
  ['a full-width colon', 'region.yaml', put('timezone: ', 'timezone：'), /^region\.yaml:/, /half-width ":"/],
  // region.yaml
  [
    'a code of five digits',
    'region.yaml',
    put('"000000"', '"00000"'),
    'region.yaml:3:7',
    /no region code of six digits/,
  ],
  [
    'an unknown time zone',
    'region.yaml',
    put('Asia/Shanghai', 'Asia/Peking'),
    'region.yaml:6:11',
    /no time zone "Asia\/Peking"/,
  ],
  [
    'an unknown key',
    'region.yaml',
    put('office:', 'ofice:'),
    'region.yaml:5:1',
    /unknown key "ofice" — did you mean "office"/,
  ],
  [
    'a name in one language',
    'region.yaml',
    put('{ zh: 示例市, en: Example City }', '{ zh: 示例市 }'),
    'region.yaml:4:7',
    /"en" is missing/,
  ],
  [
    'a comma that cuts a label',
    'region.yaml',
    put('en: Example City }', 'en: City, Example }'),
    'region.yaml:4:28',
    /unknown key "Example"/,
  ],
  // divisions.yaml
  [
    'a division twice',
    'divisions.yaml',
    put('"000002"', '"000001"'),
    'divisions.yaml:11:13',
    /division "000001" stands here twice/,
  ],
  [
    'a code that is no code',
    'divisions.yaml',
    put('"000002"', '3601'),
    'divisions.yaml:11:13',
    /"3601" is no division code/,
  ],
  [
    'an unknown group',
    'divisions.yaml',
    put('group: zone', 'group: zones'),
    'divisions.yaml:12:139',
    /"zones" cannot stand for "group" — did you mean "zone"/,
  ],
  [
    'groups left out',
    'divisions.yaml',
    (text) => text.replace(/groups:\n.*\n.*\n/, ''),
    'divisions.yaml:7:87',
    /there is no group "county"/,
  ],
  [
    'a spelling of two divisions',
    'divisions.yaml',
    put('aliases: [甲县]', 'aliases: [示例乙区]'),
    'divisions.yaml:11:35',
    /"示例乙区" is a spelling of two divisions/,
  ],
  [
    'two divisions on a tile',
    'divisions.yaml',
    put('tile: [1, 0]', 'tile: [0, 0]'),
    'divisions.yaml:11:88',
    /two divisions on the tile/,
  ],
  [
    'a tile of one number',
    'divisions.yaml',
    put('tile: [1, 0]', 'tile: [1]'),
    'divisions.yaml:11:88',
    /a tile is two numbers/,
  ],
  [
    'no divisions',
    'divisions.yaml',
    (text) => text.replace(/divisions:\n[\s\S]*/, 'divisions: []\n'),
    'divisions.yaml:9:12',
    /there is no division/,
  ],
  // fields.yaml
  [
    'a field twice',
    'fields.yaml',
    add('  - { id: level, label: x }'),
    /^fields\.yaml:\d+:11/,
    /field "level" stands here twice/,
  ],
  [
    'an unknown kind',
    'fields.yaml',
    add('  - { id: x, kind: mony, label: x, synonyms: [x1] }'),
    /^fields\.yaml:\d+:20/,
    /"mony" cannot stand for "kind" — did you mean "money"/,
  ],
  [
    'an id with a blank',
    'fields.yaml',
    add('  - { id: my field, kind: text, label: x, synonyms: [x1] }'),
    /^fields\.yaml:\d+:11/,
    /cannot be an id/,
  ],
  [
    'a new field without headings',
    'fields.yaml',
    add('  - { id: x, kind: text, label: x }'),
    /^fields\.yaml:\d+:5/,
    /"synonyms" is missing/,
  ],
  [
    'a heading of two fields',
    'fields.yaml',
    add('  - { id: cum, synonyms: [完成数] }\n  - { id: month, synonyms: [完成数（万元）] }'),
    /^fields\.yaml:\d+:29/,
    /"完成数（万元）" stands for "cum" already, and for "month" here/,
  ],
  [
    'a word of two values',
    'fields.yaml',
    put('- { value: 市重点 }', '- { value: 市重点, synonyms: [省重点] }'),
    /^fields\.yaml:\d+:\d+/,
    /stands for "level = 省重点" already/,
  ],
  [
    'a heading that is only a unit',
    'fields.yaml',
    add('  - { id: cum, synonyms: [（万元）] }'),
    /^fields\.yaml:\d+:27/,
    /is empty without its unit/,
  ],
  [
    'a span for a text',
    'fields.yaml',
    add('  - { id: x, kind: text, span: month, label: x, synonyms: [x1] }'),
    /^fields\.yaml:\d+:32/,
    /"span" means nothing for a field of kind text/,
  ],
  [
    'a span that another field has',
    'fields.yaml',
    add('  - { id: x, kind: money, span: year-plan, label: x, synonyms: [x1] }'),
    /^fields\.yaml:\d+:33/,
    /"plan" and "x" both have the span year-plan/,
  ],
  [
    'a fallback on nothing',
    'fields.yaml',
    add('  - { id: started, fallback: [{ kind: date-present, field: startDay }] }'),
    /^fields\.yaml:\d+:\d+/,
    /names the unknown field "startDay"/,
  ],
  [
    'a fallback of another kind',
    'fields.yaml',
    add('  - { id: started, fallback: [{ kind: date-present, field: total }] }'),
    /^fields\.yaml:\d+:\d+/,
    /names "total", which is of kind money/,
  ],
  [
    'a circle of fallbacks',
    'fields.yaml',
    add('  - { id: cum, fallback: [{ kind: increase, field: month }] }'),
    /^fields\.yaml:\d+:\d+/,
    /in a circle: month → cum → month/,
  ],
  [
    'a fallback on itself',
    'fields.yaml',
    add('  - { id: funds, fallback: [{ kind: increase, field: funds }] }'),
    /^fields\.yaml:\d+:\d+/,
    /in a circle: funds → funds/,
  ],
  [
    'yes and no by other names',
    'fields.yaml',
    add('  - { id: x, kind: boolean, label: x, synonyms: [x1], choices: [{ value: 是 }, { value: 否 }] }'),
    /^fields\.yaml:\d+:\d+/,
    /"是" cannot stand for "value"/,
  ],
  [
    'a broken pattern',
    'fields.yaml',
    add("  - { id: code, pattern: '[0-9' }"),
    /^fields\.yaml:\d+:26/,
    /no valid regular expression/,
  ],
  [
    'a standard field that is none',
    'fields.yaml',
    add('without: { project: [doneQ5] }'),
    /^fields\.yaml:\d+:22/,
    /"doneQ5" cannot stand for/,
  ],
  [
    'no names of projects',
    'fields.yaml',
    add('without: { project: [name] }'),
    /^fields\.yaml:/,
    /exactly one field of kind name is needed/,
  ],
  [
    'another shared vocabulary',
    'fields.yaml',
    put('extends: standard', 'extends: usual'),
    'fields.yaml:4:10',
    /"usual" cannot stand for "extends"/,
  ],
  // permits.yaml
  [
    'a step twice',
    'permits.yaml',
    add('steps: [{ id: land }, { id: land }]'),
    /^permits\.yaml:\d+:29/,
    /step "land" stands here twice/,
  ],
  [
    'a step nobody knows',
    'permits.yaml',
    add('steps: [{ id: moon }]'),
    /^permits\.yaml:\d+:9/,
    /"synonyms" is missing/,
  ],
  [
    'a state nobody knows',
    'permits.yaml',
    add('states: { finished: [办毕] }'),
    /^permits\.yaml:\d+:11/,
    /unknown key "finished"/,
  ],
  [
    'a heading of a step and a field',
    'permits.yaml',
    add('steps: [{ id: land, synonyms: [省重点项目] }, { id: water, synonyms: [省重点项目] }]'),
    /^permits\.yaml:\d+:\d+/,
    /stands for "permit.land" already/,
  ],
]

tellsOf(MISTAKES)

test('what a pack gives to a field of its own is taken from the standard one that had it, and is no mistake', () => {
  const files = new Map(BLANK)
  files.set(
    'fields.yaml',
    `${BLANK.get('fields.yaml')}  - { id: chain, synonyms: [类别, 项目类型] }\n`.replace(
      '  - id: chain\n    choices:\n      - { value: 装备制造 }\n      - { value: 电子信息, synonyms: [电子信息产业, 电子信息产业链] }\n',
      '',
    ),
  )
  const { region, problems } = loadRegion(files)
  assert.deepEqual(problems, [])
  const synonyms = (id: string) => region?.fields.find((field) => field.id === id)?.synonyms ?? []
  assert.ok(synonyms('chain').includes('类别') && synonyms('chain').includes('所属产业链'))
  assert.ok(!synonyms('category').includes('类别') && synonyms('category').includes('项目大类'))
})

test('several mistakes are told together, file by file, line by line, each once', () => {
  const files = new Map(BLANK)
  files.set('region.yaml', put('Asia/Shanghai', 'Asia/Peking')(BLANK.get('region.yaml') ?? ''))
  files.set(
    'leagues.yaml',
    put(
      'ties: share-and-skip',
      'ties: share',
    )(put('id: major', 'id: monthly')(BLANK.get('leagues.yaml') ?? '')),
  )
  files.delete('permits.yaml')
  assert.deepEqual(
    loadRegion(files).problems.map(({ file, line }) => `${file}:${line}`),
    ['region.yaml:6', 'permits.yaml:1', 'leagues.yaml:9', 'leagues.yaml:10'],
  )
})

test('a pack may carry a vocabulary of its own in place of the shared one', () => {
  const files = new Map([...BLANK].filter(([path]) => !path.startsWith('standard/')))
  assert.match(
    loadRegion(files).problems.map(({ file, line, message }) => `${file}:${line} ${message.en}`)[0] ?? '',
    /^fields\.yaml:4 the shared vocabulary standard\/fields\.yaml is missing/,
  )
})
