import { holdLayouts, one } from '../../test/layout.ts'

holdLayouts('plans', [
  {
    name: 'split by source with a sum: the sum is the plan, the parts are checked',
    sheets: one(
      [
        ['单位：万元'],
        ['序号', '项目名称', '年度计划投资', null, null, null, null, '累计完成投资'],
        [null, null, '小计', '中央预算内', '地方财政', '企业自筹', '银行贷款', null],
        [1, '甲项目', 1200, 200, 300, 400, 300, 800],
      ],
      { merges: ['A2:A3', 'B2:B3', 'C2:G2', 'H2:H3'] },
    ),
    roles: 'unit 2*header project',
    values: ['4: name=甲项目@B4; plan=1200万@C4; cum=800万@H4'],
  },
  {
    name: 'split by source with a sum that is wrong',
    sheets: one(
      [
        ['单位：万元'],
        ['序号', '项目名称', '年度计划投资', null, null, '累计完成投资'],
        [null, null, '中央预算内', '企业自筹', '合计', null],
        [1, '甲项目', 200, 900, 1200, 800],
      ],
      { merges: ['A2:A3', 'B2:B3', 'C2:E2', 'F2:F3'] },
    ),
    roles: 'unit 2*header project',
    values: ['4: name=甲项目@B4; plan=1200万@E4; cum=800万@F4'],
    findings: ['doubt value.parts-mismatch E4'],
  },
  {
    name: 'split by source without a sum: never added up, asked about',
    sheets: one(
      [
        ['单位：万元'],
        ['序号', '项目名称', '总投资', '年度计划投资', null, null, '累计完成投资'],
        [null, null, null, '中央预算内', '地方财政', '企业自筹', null],
        [1, '甲项目', 5000, 200, 300, 700, 800],
      ],
      { merges: ['A2:A3', 'B2:B3', 'C2:C3', 'D2:F2', 'G2:G3'] },
    ),
    roles: 'unit 2*header project',
    values: ['4: name=甲项目@B4; total=5000万@C4; cum=800万@G4'],
    findings: ['error layout.split-without-total D3'],
  },
  {
    name: 'the sum stands before its parts: 年度计划投资 and 其中：…',
    sheets: one(
      [
        ['单位：万元'],
        ['序号', '项目名称', '年度计划投资', '其中：', null, '累计完成投资'],
        [null, null, null, '中央预算内', '企业自筹', null],
        [1, '甲项目', 1200, 200, 1000, 800],
      ],
      { merges: ['A2:A3', 'B2:B3', 'C2:C3', 'D2:E2', 'F2:F3'] },
    ),
    roles: 'unit 2*header project',
    values: ['4: name=甲项目@B4; plan=1200万@C4; cum=800万@F4'],
  },
  {
    name: '其中：建安工程 beside the total and the done',
    sheets: one([
      [
        '序号',
        '项目名称',
        '总投资（万元）',
        '其中：建安投资（万元）',
        '累计完成投资（万元）',
        '其中：本月完成投资（万元）',
      ],
      [1, '甲项目', 5000, 3000, 800, 100],
    ]),
    roles: 'header project',
    values: ['2: name=甲项目@B2; total=5000万@C2; cum=800万@E2; month=100万@F2'],
  },
  {
    name: 'plan of the year’s beginning and adjusted plan, neither as the region calls it: asked',
    sheets: one([
      ['序号', '项目名称', '年初计划投资（万元）', '调整后计划投资（万元）', '累计完成投资（万元）'],
      [1, '甲项目', 1200, 1500, 800],
    ]),
    roles: 'header project',
    values: ['2: name=甲项目@B2; cum=800万@E2'],
    findings: ['doubt layout.unsure-column C1', 'doubt layout.unsure-column D1'],
  },
  {
    name: 'the plan beside an adjusted one: the first is read, the second is told',
    sheets: one([
      ['序号', '项目名称', '年度计划投资（万元）', '调整后年度计划投资（万元）', '累计完成投资（万元）'],
      [1, '甲项目', 1200, 1500, 800],
    ]),
    roles: 'header project',
    values: ['2: name=甲项目@B2; plan=1200万@C2; cum=800万@E2'],
    findings: ['doubt layout.unsure-column D1'],
  },
  {
    name: 'plan of the year below two outer headings: 年初 and 调整后',
    sheets: one(
      [
        ['单位：万元'],
        ['序号', '项目名称', '年度计划投资', null, '累计完成投资'],
        [null, null, '年初计划', '调整后计划', null],
        [1, '甲项目', 1200, 1500, 800],
      ],
      { merges: ['A2:A3', 'B2:B3', 'C2:D2', 'E2:E3'] },
    ),
    roles: 'unit 2*header project',
    values: ['4: name=甲项目@B4; cum=800万@E4'],
    findings: ['error layout.split-without-total C3'],
  },
  {
    name: 'plans of several years side by side',
    sheets: one([
      ['序号', '项目名称', '2022年计划投资（万元）', '2023年计划投资（万元）', '2024年计划投资（万元）'],
      [1, '甲项目', 900, 1200, 1500],
    ]),
    roles: 'header project',
    values: ['2: name=甲项目@B2; plan=1200万@D2'],
    findings: ['info layout.unknown-column C1', 'info layout.unknown-column E1'],
  },
  {
    name: 'rates beside amounts are never amounts',
    sheets: one([
      [
        '序号',
        '项目名称',
        '年度计划投资（万元）',
        '累计完成投资（万元）',
        '占年度计划（%）',
        '累计完成投资占总投资比例',
        '年度计划完成率',
      ],
      [1, '甲项目', 1200, 800, 66.7, '16%', 0.667],
    ]),
    roles: 'header project',
    values: ['2: name=甲项目@B2; plan=1200万@C2; cum=800万@D2'],
    findings: ['info layout.unknown-column F1', 'info layout.unknown-column G1'],
  },
  {
    name: 'counts and sums in one table: 个数 is no investment',
    sheets: one(
      [
        ['单位：个、万元'],
        ['序号', '项目名称', '年度计划投资', null, '累计完成投资', null],
        [null, null, '个数', '金额', '子项数', '金额'],
        [1, '甲项目', 3, 1200, 2, 800],
      ],
      { merges: ['A2:A3', 'B2:B3', 'C2:D2', 'E2:F2'] },
    ),
    roles: 'unit 2*header project',
    values: ['4: name=甲项目@B4; plan=1200万@D4; cum=800万@F4'],
    findings: ['info layout.unknown-column C3', 'info layout.unknown-column E3'],
  },
])
