import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkBulletin } from './check.ts'

/** Figures of published bulletins in our own short sentences; what each must be judged was worked out by hand. */
const judged = (text: string): string[] => checkBulletin(text).map(({ figure, kind }) => `${figure} ${kind}`)

test('a share of another amount than the one it names', () => {
  const [found] = checkBulletin('项目总投资100亿元，年度计划投资50亿元，已完成30亿元，占年度计划的30%。')
  assert.equal(found?.kind, 'fits-another-base')
  assert.match(found?.message.zh ?? '', /总投资/)
})

test('growth against the same period, falls, and growth without an earlier figure', () => {
  assert.deepEqual(judged('签约180个，上年同期41个，同比增长339%。'), ['339% exact-after-rounding'])
  assert.deepEqual(judged('到位资金91.08亿元，上年同期100亿元，同比下降8.92%。'), ['8.92% exact'])
  assert.deepEqual(judged('到位资金91.08亿元，上年同期100亿元，同比下降9.92%。'), ['9.92% does-not-fit'])
  assert.deepEqual(judged('固定资产投资同比增长8.5%，高于全省2.1个百分点。'), [])
})

test('dates, numbering, document numbers and limits are no amounts', () => {
  assert.deepEqual(
    judged(
      '根据示政发〔2022〕10号，2022年1月5日召开第3次会议。\n1. 投资500万元以上项目20个，5000万元及以上项目8个，占比不低于30%。\n（2）附件1。',
    ),
    [],
  )
})

test('tables of words, and rows between group headings, are told from sentences', () => {
  const text = `| 序号 | 所在地 | 项目名称 | 原因 |
| 1 | 甲县 | 年产2500套塔筒项目 | 完成率59.6%，低于序时进度 |
| 2 | 乙区 | 年加工2吨项目 | 完成率40% |

地区\t计划\t完成\t完成率
旗县
甲县\t10.0\t5.0\t50%
乙县\t20.0\t5.0\t25%
功能区
丙区\t40.0\t5.0\t13%
全市\t70.0\t15.0\t21%`
  assert.deepEqual(judged(text), [
    '50% exact',
    '25% exact',
    '13% exact-after-rounding',
    '70.0 exact',
    '15.0 exact',
    '21% exact-after-rounding',
  ])
})

test('a figure that only unrounded amounts could give says so, and the ledger settles it', () => {
  const text = '甲县年度计划投资33.93亿元，完成投资30.01亿元，完成率88.5%。乙县年度计划投资33.91亿元。'
  const [found] = checkBulletin(text)
  assert.deepEqual(
    [found?.kind, found?.couldFitUnrounded, found?.computation],
    ['does-not-fit', true, '30.01亿元 ÷ 33.93亿元 = 88.447%'],
  )
  const rate = {
    ref: { indicator: 'rate', month: '2022-10' as const, reading: 'value' as const },
    label: { zh: '完成率', en: 'rate' },
    names: ['完成率'],
    member: '甲县',
    value: '88.4512',
    kind: 'percent' as const,
    shown: '88.5%',
  }
  assert.deepEqual(
    checkBulletin(text, { figures: [rate] }).map(({ claim, kind, expected }) => [claim, kind, expected]),
    [['ledger', 'exact-after-rounding', '88.5%']],
  )
})

test('further ways of writing', () => {
  const cases: readonly (readonly [text: string, expected: readonly string[]])[] = [
    ['开工200个，开工率93%（目标215个）。', ['93% exact-after-rounding']],
    ['215个计划新开工项目中，已开工200个，开工率为93.0%。', ['93.0% exact-after-rounding']],
    ['完成投资805.8亿元，占年度目标883亿元的91.2%。', ['91.2% truncated']],
    ['共有项目540个。204个竣工项目全部投产，投产率100%。', []],
    ['甲、乙、丙三县分别完成投资10亿元、20亿元和30亿元，完成率分别为54.3%、60.2%和71%。', []],
    ['新开工585个（A类135个、B类450个）。', ['585个 exact']],
    ['新开工587个（A类135个、B类450个）。', ['587个 does-not-fit']],
    ['在建316个，其中新建170个、续建100个，开复工264个，开复工率97.8%。', ['97.8% fits-another-base']],
    ['截至11月25日，完成率95.0%，比序时进度快4.9个百分点。', ['4.9个百分点 fits-another-base']],
    ['完成率由54.3%提高到60%，提高5.7个百分点。', ['5.7个百分点 exact']],
    ['完成率由54.3%提高到60%，提高6.7个百分点。', ['6.7个百分点 does-not-fit']],
    ['完成率54.3%，全省60%，较上月提高3.1个百分点。', []],
    ['本月完成投资5亿元，累计完成投资50亿元。', []],
    ['到位资金同比增长-8.92%。', []],
  ]
  for (const [text, expected] of cases) assert.deepEqual(judged(text), expected, text)
})

test('subtotals sum their own rows, of-which rows are inside others', () => {
  const text = `地区\t项目\t投资
甲县\t3\t1.0
其中：新建\t2\t0.4
乙县\t4\t2.0
小计\t7\t3.0
丙区\t5\t4.5
小计\t5\t4.5
合计\t12\t7.6`
  assert.deepEqual(judged(text), ['7 exact', '3.0 exact', '12 exact', '7.6 exact-after-rounding'])
})

test('rows are counted, and a place follows the one above it', () => {
  const text = `序号\t位次\t地区\t项目\t开工率
1\t1\t甲县\t20\t100%
2\t1\t乙县\t10\t100%
3\t3\t丙县\t10\t90%
5\t2\t丁县\t10\t80%
开发区
5\t1\t戊区\t10\t95%`
  assert.deepEqual(judged(text), ['5 does-not-fit', '2 does-not-fit'])
})
