import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Indicator } from '../../indicator/index.ts'
import { exampleContext } from '../testing/example-context.ts'
import { checkBulletin } from './check.ts'
import type { CheckContext, LedgerFigure } from './ledger-figure.ts'
import { ledgerFigures } from './ledger-figures.ts'

type Kind = LedgerFigure['kind']

/** One line a figure: id, label, further names, kind, value for the region, then for members, how it is printed. */
const LINES: readonly (readonly [
  id: string,
  label: string,
  names: readonly string[],
  kind: Kind,
  values: Readonly<Record<string, readonly [value: string, shown: string]>>,
  follows?: LedgerFigure['follows'],
])[] = [
  [
    'projects',
    '计划实施项目数',
    ['项目'],
    'count',
    { '': ['540', '540'], 甲县: ['62', '62'], 乙旗: ['45', '45'], 新能源: ['76', '76'] },
  ],
  [
    'started',
    '已开工项目数',
    ['已开工'],
    'count',
    { '': ['539', '539'], 甲县: ['60', '60'], 乙旗: ['45', '45'] },
  ],
  [
    'start_rate',
    '开工率',
    [],
    'percent',
    { '': ['99.8148148', '99%'], 甲县: ['96.7741935', '96%'], 乙旗: ['100', '100%'] },
    { way: 'ratio', of: 'started' },
  ],
  [
    'plan',
    '年度计划投资',
    ['年度计划'],
    'money',
    {
      '': ['51800000000', '518'],
      甲县: ['4519000000', '45.19'],
      乙旗: ['3393000000', '33.93'],
      市级: ['16014000000', '160.14'],
    },
  ],
  [
    'done',
    '累计完成投资',
    ['完成投资'],
    'money',
    {
      '': ['46786000000', '467.86'],
      甲县: ['4025870000', '40.26'],
      乙旗: ['3000600000', '30.01'],
      市级: ['13858000000', '138.58'],
    },
  ],
  [
    'rate',
    '完成率',
    [],
    'percent',
    { '': ['90.3204633', '90.3%'], 甲县: ['89.0876077', '89.1%'], 乙旗: ['88.4512', '88.5%'] },
    { way: 'ratio', of: 'done' },
  ],
  [
    'lead',
    '超（欠）序时进度',
    ['超序时进度', '欠序时进度'],
    'points',
    { '': ['6.98713', '7.0'], 甲县: ['5.754274', '5.8'], 乙旗: ['-5.1178', '-5.1'] },
    { way: 'lead', of: 'rate' },
  ],
  ['signed', '新签约项目数', ['新签约'], 'count', { '': ['180', '180'] }],
  ['growth', '新签约项目同比', [], 'percent', { '': ['339.02439', '339%'] }, { way: 'growth', of: 'signed' }],
]

const BY: Readonly<Record<string, string>> = {
  甲县: 'division',
  乙旗: 'division',
  新能源: 'chain',
  市级: 'level',
}

const context: CheckContext = {
  notMembers: ['旗县市区'],
  figures: LINES.flatMap(([id, label, names, kind, values, follows]) =>
    Object.entries(values).map(([member, [value, shown]]) => ({
      ref: {
        indicator: id,
        month: '2022-10' as const,
        reading: 'value' as const,
        ...(member === '' ? {} : { by: BY[member] ?? 'division', member }),
      },
      label: { zh: label, en: label },
      names: [label.replace(/数$/, ''), ...names],
      value,
      kind,
      shown,
      ...(member === '' ? {} : { member }),
      ...(follows === undefined ? {} : { follows }),
    })),
  ),
}

const judged = (text: string): string[] =>
  checkBulletin(text, context)
    .filter(({ claim }) => claim === 'ledger')
    .map(({ figure, kind }) => `${figure} ${kind}`)

test('figures are compared by the name before them; what the definition cuts counts as rounded', () => {
  assert.deepEqual(
    judged('全市计划实施项目540个，已开工539个，开工率99%，年度计划投资518亿元，完成投资467.9亿元。'),
    [
      '540个 exact',
      '539个 exact',
      '99% exact-after-rounding',
      '518亿元 exact',
      '467.9亿元 exact-after-rounding',
    ],
  )
})

test('a sentence speaks of the member named last, a paragraph of the one it begins with', () => {
  assert.deepEqual(judged('全市项目540个，其中甲县62个；乙旗项目45个。'), [
    '540个 exact',
    '62个 exact',
    '45个 exact',
  ])
  assert.deepEqual(judged('甲县项目62个。年度计划投资45.19亿元，完成投资40.26亿元。'), [
    '62个 exact',
    '45.19亿元 exact',
    '40.26亿元 exact-after-rounding',
  ])
  assert.deepEqual(judged('甲县年度计划投资33.93亿元。'), ['33.93亿元 fits-another-base'])
  assert.deepEqual(judged('甲县年度计划投资45.29亿元。'), ['45.29亿元 does-not-fit'])
})

test('shares, growth and leads are known by the figure they are said of', () => {
  assert.deepEqual(judged('甲县累计完成投资40.26亿元，占年度计划的89.1%，超序时进度5.8个百分点。'), [
    '40.26亿元 exact-after-rounding',
    '89.1% exact-after-rounding',
    '5.8个百分点 exact-after-rounding',
  ])
  assert.deepEqual(judged('乙旗累计完成投资30.01亿元，占年度计划的88.5%，欠序时进度5.1个百分点。'), [
    '30.01亿元 exact-after-rounding',
    '88.5% exact-after-rounding',
    '5.1个百分点 exact-after-rounding',
  ])
  assert.deepEqual(judged('新签约项目180个，同比增长339%。新签约项目180个，同比增长329%。'), [
    '180个 exact',
    '339% exact-after-rounding',
    '180个 exact',
    '329% does-not-fit',
  ])
})

test('a lead on the other side of the calendar does not fit', () => {
  assert.deepEqual(judged('乙旗完成率88.5%，超序时进度5.1个百分点。'), [
    '88.5% exact-after-rounding',
    '5.1个百分点 does-not-fit',
  ])
})

test('entries of a list go on saying what it began with', () => {
  assert.deepEqual(
    judged('各地计划实施项目数：甲县62个、乙旗46个。完成率居前的是甲县（89.1%），居后的是乙旗（88.4%）。'),
    ['62个 exact', '46个 does-not-fit', '89.1% exact-after-rounding', '88.4% truncated'],
  )
})

test('a list that names no indicator is the one it mostly repeats', () => {
  const many = ['甲县', '乙旗', '丙区', '丁区'].map((member, index) => ({
    ref: { indicator: 'p', month: '2022-10' as const, reading: 'value' as const, by: 'division', member },
    label: { zh: '项目数', en: 'projects' },
    names: [],
    member,
    value: String(62 - index),
    kind: 'count' as const,
    shown: String(62 - index),
  }))
  const found = (text: string) =>
    checkBulletin(text, { figures: many }).map(({ figure, kind }) => `${figure} ${kind}`)
  assert.deepEqual(found('分布为甲县62个、乙旗61个、丙区66个、丁区59个。'), [
    '62个 exact',
    '61个 exact',
    '66个 does-not-fit',
    '59个 exact',
  ])
  assert.deepEqual(found('分布为甲县62个、乙旗6个、丙区6个、丁区5个。'), [])
})

test('members of every breakdown are known, words that only hold their names are not', () => {
  assert.deepEqual(judged('市级项目年度计划投资160.14亿元，新能源项目76个。'), [
    '160.14亿元 exact',
    '76个 exact',
  ])
  assert.deepEqual(judged('旗县市区年度计划投资300亿元。'), [])
})

test('of some of the projects nothing is known, so nothing is held against the text', () => {
  assert.deepEqual(
    judged('亿元以上项目年度计划投资300亿元；年度计划投资518亿元，其中甲类项目年度计划投资100亿元。'),
    ['518亿元 exact'],
  )
})

test('figures of the ledger are made from indicators, for the region and the members of its breakdowns', () => {
  const words = { zh: '项目', en: 'projects' }
  const show = { unit: 'count', digits: 0, rounding: 'half-up' } as const
  const amount = { kind: 'amount', amount: { subject: 'project', window: 'month' } } as const
  const indicators: Indicator[] = [
    { id: 'projects', label: words, meaning: words, measure: amount, show, synonyms: ['重点项目'] },
    { id: 'rate', label: words, meaning: words, measure: { kind: 'ratio', of: 'a', to: 'b' }, show },
    { id: 'amount', label: words, meaning: words, measure: amount, show },
    { id: 'unknown', label: words, meaning: words, measure: amount, show },
  ]
  const made = ledgerFigures(exampleContext(), indicators, ['division'])
  const find = (indicator: string, member?: string) =>
    made.figures.find((figure) => figure.ref.indicator === indicator && figure.member === member)
  assert.equal(find('projects')?.value, '30')
  assert.equal(find('projects', '甲县')?.value, '20')
  assert.ok(find('projects')?.names.includes('重点项目'))
  assert.equal(find('rate')?.value, '92.5')
  assert.deepEqual(find('rate')?.follows, { way: 'ratio', of: 'a' })
  assert.equal(find('amount')?.value, '100000000000')
  assert.equal(find('unknown'), undefined)
  assert.deepEqual(made.notMembers, ['旗县'])
})

test('a figure that only unrounded amounts could give says so, and the ledger settles it', () => {
  const text = '乙旗年度计划投资33.93亿元，完成投资30.01亿元，完成率88.5%。'
  const [found] = checkBulletin(text)
  assert.deepEqual(
    [found?.kind, found?.couldFitUnrounded, found?.computation],
    ['does-not-fit', true, '30.01亿元 ÷ 33.93亿元 = 88.447%'],
  )
  assert.deepEqual(
    checkBulletin(text, context).map(({ figure, kind }) => `${figure} ${kind}`),
    ['33.93亿元 exact', '30.01亿元 exact-after-rounding', '88.5% exact-after-rounding'],
  )
})

test('what a sentence speaks of narrows a name down', () => {
  const figure = (value: string, label: string): LedgerFigure => ({
    ref: { indicator: label, month: '2022-10', reading: 'value' },
    label: { zh: label, en: label },
    names: [label],
    value,
    kind: 'money',
    shown: value,
  })
  const own = { figures: [figure('166000000000', '总投资'), figure('121500000000', '自治区重大项目总投资')] }
  const kinds = (text: string) => checkBulletin(text, own).map(({ kind }) => kind)
  assert.deepEqual(kinds('列入自治区重大项目的190个，总投资1215亿元。'), ['exact'])
  assert.deepEqual(kinds('全市项目540个，总投资1215亿元。'), ['fits-another-base'])
  assert.deepEqual(kinds('全市项目540个，总投资1216亿元。'), ['does-not-fit'])
})
