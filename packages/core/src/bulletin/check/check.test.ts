import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exampleContext } from '../testing/example-context.ts'
import { checkBulletin } from './check.ts'
import { ledgerFigures } from './ledger-figures.ts'

/** Figures of published bulletins in our own short sentences; what each must be judged was worked out by hand. */
const judged = (text: string): string[] => checkBulletin(text).map(({ figure, kind }) => `${figure} ${kind}`)

const XIANGXI = `地区\t项目个数\t年投资计划\t完成投资额\t年计划投资完成率
吉首市\t57\t82.5\t65.1\t78.9%
泸溪县\t27\t42.6\t31.2\t73.2%
凤凰县\t34\t78.5\t62.9\t80.1%
古丈县\t24\t23.4\t19.0\t81.2%
花垣县\t21\t46.0\t37.1\t80.7%
保靖县\t24\t41.9\t30.9\t73.7%
永顺县\t23\t51.0\t42.3\t82.9%
龙山县\t21\t51.7\t40.9\t79.1%
湘西高新区\t27\t66.4\t53.1\t80.0%
州直\t58\t156.7\t92.0\t58.8%
合计\t316\t640.7\t474.5\t`

test('A1: a table is recomputed row by row, and the one row that does not fit is named', () => {
  const verdicts = checkBulletin(XIANGXI)
  assert.deepEqual(
    verdicts
      .filter(({ kind }) => kind === 'does-not-fit')
      .map(({ figure, computation }) => [figure, computation]),
    [['58.8%', '州直：92.0 ÷ 156.7 = 58.711%']],
  )
  const totals = verdicts
    .filter(({ claim }) => claim === 'table-total')
    .map(({ figure, kind }) => `${figure} ${kind}`)
  assert.deepEqual(totals, ['316 exact', '640.7 exact', '474.5 exact'])
  assert.equal(verdicts.filter(({ kind }) => kind === 'exact-after-rounding').length, 9)
})

test('A1: sentences are checked in themselves and against the table', () => {
  assert.deepEqual(
    judged(
      '1—9月，316个项目年度计划投资640.7亿元，完成474.5亿元，占年度计划的74.1%。已开复工291个，占316个项目的92%，其中新建146个、续建145个。',
    ),
    ['74.1% exact-after-rounding', '291个 exact', '92% exact-after-rounding'],
  )
  assert.deepEqual(
    judged(
      '全年共316个，其中产业172个、基础75个、民生55个、生态14个；完成474.5亿元，其中产业295.9亿元、基础102.3亿元、民生66亿元、生态10.3亿元。',
    ),
    ['316个 exact', '474.5亿元 exact'],
  )
  const text = `${XIANGXI}\n按隶属看，州直58个项目，完成投资114.8亿元。`
  const found = checkBulletin(text).filter(({ claim }) => claim === 'table-text')
  assert.deepEqual(
    found.map(({ figure, kind, computation }) => [figure, kind, computation]),
    [['114.8亿元', 'does-not-fit', '表中“州直·完成投资额”为92.0']],
  )
})

test('A2: lists in sentences sum to their totals, rates follow from the counts', () => {
  assert.deepEqual(
    judged(
      '新签约亿元以上项目344个：霍邱县52个、舒城县52个、金寨县47个、金安区46个、霍山县45个、裕安区44个、市开发区39个、叶集区19个。',
    ),
    ['344个 exact'],
  )
  assert.deepEqual(
    judged(`县区  新签约  已开工  开工率
霍邱县  52  45  86.5%
舒城县  52  39  75%
金寨县  47  36  76.6%
金安区  46  43  93.5%
霍山县  45  34  75.6%
裕安区  44  37  84.1%
市开发区  39  34  87.2%
叶集区  19  17  89.5%`),
    ['86.5%', '75%', '76.6%', '93.5%', '75.6%', '84.1%', '87.2%', '89.5%'].map(
      (figure) => `${figure} ${figure === '75%' ? 'exact' : 'exact-after-rounding'}`,
    ),
  )
})

test('A3, A4: bare scores are left alone, the rate beside them is checked', () => {
  assert.deepEqual(
    judged('观摩得分依次为：兖州区95.71分、济宁高新区91.64分、邹城市88.14分、曲阜市87.79分。'),
    [],
  )
  assert.deepEqual(
    judged('正阳县78.7分、上蔡县78.6分、新蔡县78、确山县77.5。1月签约42个，已开工30个，开工率71.4%。'),
    ['71.4% exact-after-rounding'],
  )
})

test('B1: every figure follows', () => {
  assert.deepEqual(
    judged(
      '三个层次项目分别为40个、55个和109个，共204个；总投资分别为1174.74亿元、313.086亿元和33.528亿元，共计1521.354亿元；年度计划投资226.72亿元，已完成123.095亿元，占年度计划的54.3%；已开工38个、28个和81个，共147个，开工率72.1%。',
    ),
    [
      '204个 exact',
      '1521.354亿元 exact',
      '54.3% exact-after-rounding',
      '147个 exact',
      '72.1% exact-after-rounding',
    ],
  )
})

test('B2: over 100 % is ordinary, and a rate without its base gets no verdict', () => {
  assert.deepEqual(
    judged(
      '计划新开工1560个，手续齐全1232个，占79%；按手续事项计算，办结率95.1%。一季度目标开工346个，实际开工637个，完成目标的184%。',
    ),
    ['79% exact-after-rounding', '184% exact-after-rounding'],
  )
})

test('B3, B4: parts in pairs', () => {
  assert.deepEqual(
    judged('实施项目3095个，开复工2766个，开复工率89.4%；年度计划投资9158亿元，完成1918亿元，占21%。'),
    ['89.4% exact-after-rounding', '21% exact-after-rounding'],
  )
  assert.deepEqual(
    judged(
      '实施项目3168个，其中续建1077个、新建2091个；年度计划投资7739亿元，其中续建1364亿元、新建6375亿元。手续齐全的新建项目972个，占应办1592个的61%。',
    ),
    ['3168个 exact', '7739亿元 exact', '61% exact-after-rounding'],
  )
})

test('B5: the lead is exact only when subtracted before rounding', () => {
  const verdicts = checkBulletin(
    '截至10月底，年度计划投资647.4亿元，完成629.0亿元，完成率97.2%，超序时进度13.8个百分点；计划开工255个，已开工206个，开工率80.8%。',
  )
  assert.deepEqual(
    verdicts.map(({ figure, kind }) => `${figure} ${kind}`),
    ['97.2% exact-after-rounding', '13.8个百分点 exact-after-rounding', '80.8% exact-after-rounding'],
  )
  assert.equal(verdicts[1]?.computation, '97.158% − 10/12 = 13.825')
})

test('B6: growth from the difference; a truncated share', () => {
  assert.deepEqual(
    judged(
      '1—3月，年度计划投资1015亿元，完成投资313.64亿元，占年度计划的30.90%，超序时进度5.90个百分点；完成投资313.64亿元，同比增加153.34亿元，增长95.66%。计划新开工270个，已开工129个，开工率47%。',
    ),
    [
      '30.90% exact-after-rounding',
      '5.90个百分点 exact-after-rounding',
      '95.66% exact-after-rounding',
      '47% truncated',
    ],
  )
})

test('B7: a list that was changed', () => {
  assert.deepEqual(
    judged('原有140个，调出33个，新增11个，调整后118个。年度计划565.6亿元，完成482.0亿元，完成率85.2%。'),
    ['118个 exact', '85.2% exact-after-rounding'],
  )
})

test('B8: a time share of ten per cent a month is another base; a wrong digit does not fit', () => {
  assert.deepEqual(judged('1—5月完成率54.4%，超时间进度4.4个百分点。'), ['4.4个百分点 fits-another-base'])
  assert.deepEqual(judged('1—5月完成率54.4%，时间进度50%，超时间进度4.4个百分点。'), ['4.4个百分点 exact'])
  const [found] = checkBulletin('年度计划投资190.7亿元，完成134.9亿元，完成率70.78%。')
  assert.equal(found?.kind, 'does-not-fit')
  assert.equal(found?.computation, '134.9亿元 ÷ 190.7亿元 = 70.7394%')
})

test('B9, B10: leads from printed rates; amounts in other units', () => {
  assert.deepEqual(
    judged(
      '截至8月底完成年度计划的74%，超时序进度7.33个百分点。完成投资23.68亿元，其中市级11.33亿元、区级12.35亿元。',
    ),
    ['7.33个百分点 exact-after-rounding', '23.68亿元 exact'],
  )
  assert.deepEqual(
    judged(
      '1—10月，年度计划投资80亿元，完成投资100.5136亿元，为年度计划的125.64%，超时序进度42.31个百分点。完成投资100.5136亿元，其中工业412678万元、基础176031万元、社会416427万元。基础设施完成176031万元，占全部完成投资1005136万元的17.51%。项目422个，其中新建113个、续建79个、竣工230个。',
    ),
    [
      '125.64% exact-after-rounding',
      '42.31个百分点 exact-after-rounding',
      '100.5136亿元 exact',
      '17.51% exact-after-rounding',
      '422个 exact',
    ],
  )
})

test('B11: a rate that does not follow from its amounts', () => {
  assert.deepEqual(judged('合同项目总投资6793.18亿元，到位资金881.4亿元，资金到位率12.64%。'), [
    '12.64% does-not-fit',
  ])
})

test('B12: truncated rates, and parts that leave a rest', () => {
  assert.deepEqual(
    judged(
      '年度计划投资883亿元，完成805.8亿元，占91.2%；计划开工215个，已开工200个，开工率93%；计划竣工42个，已竣工37个，竣工率88%；应办手续889项，已办760项，办结率85.5%；全部应办3556项，办结2445项，办结率68.7%；计划305.3亿元，完成239.5亿元，占78%。总投资3913.2亿元，其中新建1016.8亿元、续建892.7亿元、竣工1999.2亿元。',
    ),
    [
      '91.2% truncated',
      '93% exact-after-rounding',
      '88% exact-after-rounding',
      '85.5% exact-after-rounding',
      '68.7% truncated',
      '78% exact-after-rounding',
      '3913.2亿元 does-not-fit',
    ],
  )
  const rest = checkBulletin('总投资3913.2亿元，其中新建1016.8亿元、续建892.7亿元、竣工1999.2亿元。')[0]
  assert.match(rest?.message.zh ?? '', /相差-4\.5亿元/)
})

test('B13: a lead that does not follow from the rate', () => {
  assert.deepEqual(
    judged(
      '截至4月底，完成投资占年度计划的36.1%，快于时序进度2.9个百分点。新开工5051个，其中A类2150个、B类2901个。',
    ),
    ['2.9个百分点 does-not-fit', '5051个 exact'],
  )
})

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

test('figures are compared with the ledger by name and division', () => {
  const figure = (
    value: string,
    label: string,
    names: string[],
    kind: 'count' | 'percent' | 'money',
    member?: string,
  ) => ({
    ref: { indicator: label, month: '2022-10' as const, reading: 'value' as const },
    label: { zh: label, en: label },
    names,
    value,
    kind,
    shown: value,
    ...(member === undefined ? {} : { member }),
  })
  const context = {
    figures: [
      figure('540', '计划项目数', ['计划实施项目'], 'count'),
      figure('99.8148148', '开复工率', ['开复工率'], 'percent'),
      figure('51800000000', '年度计划投资', ['年度计划投资'], 'money'),
      figure('62', '计划项目数', ['计划实施项目'], 'count', '甲县'),
      figure('46786000000', '完成投资', ['完成投资'], 'money'),
    ],
  }
  const verdicts = checkBulletin(
    '全市计划实施项目540个，开复工率99%，年度计划投资518亿元，完成投资467.9亿元。甲县计划实施项目540个。',
    context,
  )
  assert.deepEqual(
    verdicts.filter(({ claim }) => claim === 'ledger').map(({ figure: shown, kind }) => `${shown} ${kind}`),
    [
      '540个 exact',
      '99% truncated',
      '518亿元 exact',
      '467.9亿元 exact-after-rounding',
      '540个 fits-another-base',
    ],
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

test('figures of the ledger are made from indicators, for the region and its divisions', () => {
  const context = ledgerFigures(exampleContext(), ['projects', 'rate', 'amount', 'unknown'])
  const find = (indicator: string, member?: string) =>
    context.figures.find((figure) => figure.ref.indicator === indicator && figure.member === member)
  assert.equal(find('projects')?.value, '30')
  assert.equal(find('projects', '甲县')?.value, '20')
  assert.equal(find('rate')?.value, '92.5')
  assert.equal(find('amount')?.value, '100000000000')
  assert.equal(find('unknown'), undefined)
})

test('what a sentence speaks of narrows a name down', () => {
  const figure = (value: string, label: string) => ({
    ref: { indicator: label, month: '2022-10' as const, reading: 'value' as const },
    label: { zh: label, en: label },
    names: [label],
    value,
    kind: 'money' as const,
    shown: value,
  })
  const context = {
    figures: [figure('166000000000', '总投资'), figure('121500000000', '自治区重大项目总投资')],
  }
  const kinds = (text: string) => checkBulletin(text, context).map(({ kind }) => kind)
  assert.deepEqual(kinds('列入自治区重大项目的190个，总投资1215亿元。'), ['exact'])
  assert.deepEqual(kinds('全市项目540个，总投资1215亿元。'), ['fits-another-base'])
  assert.deepEqual(kinds('全市项目540个，总投资1216亿元。'), ['does-not-fit'])
})
