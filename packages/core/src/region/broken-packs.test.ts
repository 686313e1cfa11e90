import assert from 'node:assert/strict'
import { test } from 'node:test'
import { packTexts } from '../../test/truth-portfolio.ts'
import { loadRegion } from './index.ts'

const BLANK = packTexts('regions/blank')

/** What is told about the blank pack after one change of one file: `file:line:column message — remedy`. */
function told(file: string, change: (text: string) => string | undefined): string[] {
  const files = new Map(BLANK)
  const changed = change(BLANK.get(file) ?? '')
  if (changed === undefined) files.delete(file)
  else files.set(file, changed)
  const { region, problems } = loadRegion(files)
  assert.equal(region === undefined, problems.length > 0)
  for (const { message, remedy } of problems) {
    for (const words of [message, remedy])
      assert.ok(words.zh !== '' && words.en !== '', JSON.stringify(words))
  }
  return problems.map(
    ({ file: of, line, column, message, remedy }) => `${of}:${line}:${column} ${message.en} — ${remedy.en}`,
  )
}

const put = (from: string, to: string) => (text: string) => {
  assert.ok(text.includes(from), `the blank pack no longer holds "${from}"`)
  return text.replace(from, to)
}
const add = (more: string) => (text: string) => `${text.trimEnd()}\n${more}\n`

test('the blank pack has no problems', () => {
  assert.deepEqual(loadRegion(BLANK).problems, [])
})

/** One mistake each: what is changed, and what must be told first, with its place. */
const MISTAKES: readonly (readonly [
  name: string,
  file: string,
  change: (text: string) => string | undefined,
  place: string | RegExp,
  message: RegExp,
])[] = [
  // the file itself
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
  // indicators.yaml
  [
    'an indicator twice',
    'indicators.yaml',
    put('id: year_plan', 'id: total_investment'),
    /^indicators\.yaml:\d+:9/,
    /indicator "total_investment" stands here twice/,
  ],
  [
    'an unknown field',
    'indicators.yaml',
    put('sum: plan', 'sum: plann'),
    /^indicators\.yaml:\d+:10/,
    /"plann" is no field that can stand here/,
  ],
  [
    'an expression that ends too soon',
    'indicators.yaml',
    put('where: started = true', 'where: started ='),
    'indicators.yaml:52:21',
    /ends here/,
  ],
  [
    'an unknown name in a condition',
    'indicators.yaml',
    put('where: started = true', 'where: progress != null and startd = true'),
    'indicators.yaml:52:33',
    /there is no name "startd"/,
  ],
  [
    'an unknown function',
    'indicators.yaml',
    put('where: started = true', 'where: months(planStart) > 3'),
    'indicators.yaml:52:12',
    /there is no function "months"/,
  ],
  [
    'a value no project can have',
    'indicators.yaml',
    put('level = "省重点" and', 'level = "自治区重大" and'),
    /^indicators\.yaml:\d+:20/,
    /"level" is never "自治区重大" — compare it with one of: "国家重点"/,
  ],
  [
    'a text where yes or no is meant',
    'indicators.yaml',
    put('where: started = true', 'where: started = "是"'),
    'indicators.yaml:52:22',
    /"started" is never "是" — compare it with true or false/,
  ],
  [
    'too many digits',
    'indicators.yaml',
    put('digits: 2, rounding', 'digits: 12, rounding'),
    /^indicators\.yaml:\d+:\d+/,
    /"digits" is 12: out of range/,
  ],
  [
    'half a digit',
    'indicators.yaml',
    put('digits: 2, rounding', 'digits: 1.5, rounding'),
    /^indicators\.yaml:\d+:\d+/,
    /"digits" is 1.5: out of range/,
  ],
  [
    'a unit that does not fit',
    'indicators.yaml',
    put('show: &rate { unit: percent,', 'show: &rate { unit: 亿元,'),
    /^indicators\.yaml:\d+:\d+/,
    /cannot be shown in 亿元 — these can stand here: percent/,
  ],
  [
    'a ratio of nothing',
    'indicators.yaml',
    put('to: year_plan }', 'to: year_plans }'),
    'indicators.yaml:36:42',
    /refers to "year_plans", which does not exist/,
  ],
  [
    'a ratio of a ratio',
    'indicators.yaml',
    put('to: year_plan }', 'to: start_rate }'),
    'indicators.yaml:36:42',
    /refers to "start_rate", which is of another kind/,
  ],
  [
    'a condition beside a ratio',
    'indicators.yaml',
    put('    ratio: { of: permits_complete', '    where: started = true\n    ratio: { of: permits_complete'),
    /^indicators\.yaml:\d+:12/,
    /"where" means nothing beside ratio/,
  ],
  [
    'two ways to measure',
    'indicators.yaml',
    put('    sum: total\n', '    sum: total\n    count: true\n'),
    /^indicators\.yaml:\d+:5/,
    /exactly one way to measure/,
  ],
  [
    'a date that is no date',
    'indicators.yaml',
    put('dated: signedOn', 'dated: company'),
    /^indicators\.yaml:\d+:12/,
    /"company" is no field that can stand here/,
  ],
  [
    'a share above the whole',
    'indicators.yaml',
    put('    leastStated: 90', '    leastStated: 190'),
    /^indicators\.yaml:\d+:18/,
    /out of range/,
  ],
  [
    'a group of unknown indicators',
    'indicators.yaml',
    put('headline: [permit_rate,', 'headline: [permits_rate,'),
    /^indicators\.yaml:\d+:\d+/,
    /permits_rate/,
  ],
  // rules.yaml and rules/*.yaml
  [
    'a rule set that is not there',
    'rules.yaml',
    put('set: rules/lights', 'set: rules/light'),
    /^rules\.yaml:\d+:10/,
    /there is no rule set rules\/light\.yaml/,
  ],
  [
    'a colour nobody defined',
    'rules.yaml',
    put('otherwise: green', 'otherwise: blue'),
    'rules.yaml:7:12',
    /"blue" cannot stand for "otherwise"/,
  ],
  [
    'a colour twice',
    'rules.yaml',
    put('id: yellow', 'id: red'),
    'rules.yaml:5:11',
    /colour "red" stands here twice/,
  ],
  [
    'a light that no rule gives',
    'rules.yaml',
    put('lights: [investment-lag, start-overdue]', 'lights: [investment-lags]'),
    /^rules\.yaml:\d+:\d+/,
    /"investment-lags" cannot stand for/,
  ],
  [
    'an input from nowhere',
    'rules.yaml',
    put('年度计划: plan', '年度计划: plann'),
    /^rules\.yaml:\d+:\d+/,
    /plann/,
  ],
  [
    'a row that never fires',
    'rules/lights.yaml',
    put('when: ["< 10%"]', 'when: ["< 5%"]'),
    'rules/lights.yaml:20:1',
    /no row holds/,
  ],
  [
    'a mistake in a cell',
    'rules/lights.yaml',
    put('when: [">= 3"]', 'when: [">= "]'),
    /^rules\/lights\.yaml:\d+:\d+/,
    /is expected/,
  ],
  [
    'an example the rule contradicts',
    'rules/lights.yaml',
    put(
      '计划开工时间: 2024-09 }, expect: { start-overdue: yellow }',
      '计划开工时间: 2024-09 }, expect: { start-overdue: red }',
    ),
    /^rules\/lights\.yaml:5\d:1 /,
    /start-overdue should be red and is yellow/,
  ],
  // leagues.yaml
  [
    'a league twice',
    'leagues.yaml',
    put('id: major', 'id: monthly'),
    'leagues.yaml:10:9',
    /league "monthly" stands here twice/,
  ],
  [
    'a league by nothing',
    'leagues.yaml',
    put('indicator: major_completion_rate', 'indicator: major_rate'),
    'leagues.yaml:12:16',
    /"major_rate" cannot stand for "indicator"/,
  ],
  [
    'unknown ties',
    'leagues.yaml',
    put('ties: share-and-skip', 'ties: share'),
    /^leagues\.yaml:\d+:11/,
    /"share" cannot stand for "ties"/,
  ],
  // checks.yaml
  [
    'a check nobody knows',
    'checks.yaml',
    () => 'checks: { value.over-plans: { severity: info } }',
    'checks.yaml:1:11',
    /unknown key "value.over-plans" — did you mean "value.over-plan"/,
  ],
  [
    'a share of 95',
    'checks.yaml',
    () => 'checks: { report.incomplete: { limits: { share: 95 } } }',
    'checks.yaml:1:49',
    /"share" is 95: out of range — write a number from 0 to 1/,
  ],
  [
    'a weight out of range',
    'checks.yaml',
    () => 'matching: { traits: { code: { same: 1000 } } }',
    'checks.yaml:1:37',
    /"same" is 1000: out of range/,
  ],
  [
    'a question above the certainty',
    'checks.yaml',
    () => 'matching: { same: 5, ask: 6 }',
    'checks.yaml:1:27',
    /ask \(6\) is above same \(5\)/,
  ],
  [
    'a role of no field',
    'checks.yaml',
    () => 'roles: { company: builder }',
    'checks.yaml:1:19',
    /"builder" cannot stand for "company"/,
  ],
  [
    'a broken mark',
    'checks.yaml',
    () => "words: { markers: ['第('] }",
    'checks.yaml:1:20',
    /no valid regular expression/,
  ],
  // bulletin/*.yaml
  [
    'a figure nobody measures',
    'bulletin/monthly.yaml',
    put('总投资{total_investment}亿元，年度', '总投资{total_investments}亿元，年度'),
    'bulletin/monthly.yaml:19:53',
    /there is no indicator "total_investments" — did you mean "total_investment"/,
  ],
  [
    'a league nobody ranks',
    'bulletin/monthly.yaml',
    put('rows: league=monthly', 'rows: league=weekly'),
    /^bulletin\/monthly\.yaml:\d+:20/,
    /there is no league "weekly"/,
  ],
  [
    'a breakdown nobody keeps',
    'bulletin/monthly.yaml',
    put('by=division unit=个}', 'by=content unit=个}'),
    /^bulletin\/monthly\.yaml:\d+:\d+/,
    /there is no breakdown "content"/,
  ],
  [
    'a list nobody makes',
    'bulletin/monthly.yaml',
    put('rows: list=permits-open', 'rows: list=permits'),
    'bulletin/monthly.yaml:61:22',
    /there is no list of projects "permits"/,
  ],
  [
    'a colour nobody lights',
    'bulletin/monthly.yaml',
    put('rows: lights=red', 'rows: lights=purple'),
    /^bulletin\/monthly\.yaml:\d+:24/,
    /there is no light "purple"/,
  ],
  [
    'a group nobody is in',
    'bulletin/monthly.yaml',
    put('{league monthly group=county top=3}', '{league monthly group=banner top=3}'),
    /^bulletin\/monthly\.yaml:\d+:\d+/,
    /there is no group of divisions "banner"/,
  ],
  [
    'a column no row has',
    'bulletin/monthly.yaml',
    put('{.remedy}', '{.cure}'),
    /^bulletin\/monthly\.yaml:\d+:\d+/,
    /there is no column "cure"/,
  ],
  [
    'a word nobody knows in the head',
    'bulletin/monthly.yaml',
    put('mark: "{office}文件"', 'mark: "{ofice}文件"'),
    'bulletin/monthly.yaml:5:11',
    /there is no indicator "ofice"/,
  ],
  [
    'a brace never closed',
    'bulletin/monthly.yaml',
    put('{planned_projects}个，总投资', '{planned_projects个，总投资'),
    /^bulletin\/monthly\.yaml:19:/,
    /there is no indicator/,
  ],
  [
    'an id twice',
    'bulletin/monthly.yaml',
    put('- id: overall-divisions', '- id: overall'),
    /^bulletin\/monthly\.yaml:\d+:9/,
    /id "overall" is used twice/,
  ],
]

for (const [name, file, change, place, message] of MISTAKES) {
  test(`${name} is told with its place and what to do`, () => {
    const lines = told(file, change)
    const found = lines.find((line) => message.test(line))
    assert.ok(found, lines.join('\n'))
    if (typeof place === 'string') assert.ok(found.startsWith(`${place} `), found)
    else assert.match(found, place)
  })
}

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
