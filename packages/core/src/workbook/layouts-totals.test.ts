import { holdLayouts } from '../../test/layout.ts'
import { type Cell, type SheetExtras, sheetOf } from '../../test/sheets.ts'

const one = (rows: readonly (readonly Cell[])[], extras?: SheetExtras) => [sheetOf('Sheet1', rows, extras)]
const HEAD = ['序号', '项目名称', '总投资（万元）', '年度计划投资（万元）', '累计完成投资（万元）']

/** Two projects below HEAD in rows 2 and 3, so that 5000 + 6000, 1200 + 1300, 800 + 900 are their sums. */
const A = [1, '甲项目', 5000, 1200, 800]
const B = [2, '乙项目', 6000, 1300, 900]
const valuesOf = (a: number, b: number) => [
  `${a}: name=甲项目@B${a}; total=5000万@C${a}; plan=1200万@D${a}; cum=800万@E${a}`,
  `${b}: name=乙项目@B${b}; total=6000万@C${b}; plan=1300万@D${b}; cum=900万@E${b}`,
]

holdLayouts('totals are checks, wherever their label stands', [
  ...[
    '合计',
    '合  计',
    '总计',
    '总 计：',
    '小计',
    '共计',
    '累计',
    '汇总',
    '合计（2个）',
    '合计2个',
    '全县合计',
    '临河县合计',
    '总计(2项)',
    '以上合计',
    '本表合计',
    '一、合计',
    'Total',
    'TOTAL',
    'Grand total',
    'Sum',
    '合 计（万元）',
    '项目合计',
    '全县',
    '计',
    '共2个项目',
    '合计：2个项目',
  ].flatMap((label) => [
    {
      name: `“${label}” at the foot, in the column of numbers`,
      sheets: one([HEAD, A, B, [label, null, 11_000, 2500, 1700]]),
      roles: 'header 2*project total',
      values: valuesOf(2, 3),
    },
    {
      name: `“${label}” at the head, in the column of names`,
      sheets: one([HEAD, [null, label, 11_000, 2500, 1700], A, B]),
      roles: 'header total 2*project',
      values: valuesOf(3, 4),
    },
  ]),
  {
    name: 'a total without any label',
    sheets: one([HEAD, A, B, [null, null, 11_000, 2500, 1700]]),
    roles: 'header 2*project total',
    values: valuesOf(2, 3),
  },
  {
    name: 'a total that does not add up is told',
    sheets: one([HEAD, A, B, ['合计', null, 11_001, 2500, 1700]]),
    roles: 'header 2*project total',
    values: valuesOf(2, 3),
    findings: ['doubt value.total-mismatch C4'],
  },
  {
    name: 'a project whose name ends like a total',
    sheets: one([HEAD, A, [2, '信用信息大数据统计累计', 6000, 1300, 900]]),
    roles: 'header 2*project',
    values: [
      '2: name=甲项目@B2; total=5000万@C2; plan=1200万@D2; cum=800万@E2',
      '3: name=信用信息大数据统计累计@B3; total=6000万@C3; plan=1300万@D3; cum=900万@E3',
    ],
  },
  {
    name: 'subtotals below their groups and a grand total below all, merged over number and name',
    sheets: one(
      [
        HEAD,
        ['一、新建项目（1个）'],
        A,
        ['小计', null, 5000, 1200, 800],
        ['二、续建项目（1个）'],
        B,
        ['小计', null, 6000, 1300, 900],
        ['合计', null, 11_000, 2500, 1700],
      ],
      { merges: ['A2:E2', 'A5:E5', 'A4:B4', 'A7:B7', 'A8:B8'] },
    ),
    roles: 'header group project total group project total total',
    values: [
      '3: name=甲项目@B3; total=5000万@C3; plan=1200万@D3; cum=800万@E3; nature=new@A2',
      '6: name=乙项目@B6; total=6000万@C6; plan=1300万@D6; cum=900万@E6; nature=continued@A5',
    ],
  },
  {
    name: 'group rows that carry their sums, above their projects',
    sheets: one([
      HEAD,
      ['合计', '2个', 11_000, 2500, 1700],
      ['一', '省级重点项目（1个）', 5000, 1200, 800],
      A,
      ['二', '市级重点项目（1个）', 6000, 1300, 900],
      [1, '乙项目', 6000, 1300, 900],
    ]),
    roles: 'header total group project group project',
    values: [
      '4: name=甲项目@B4; total=5000万@C4; plan=1200万@D4; cum=800万@E4; level=province@B3',
      '6: name=乙项目@B6; total=6000万@C6; plan=1300万@D6; cum=900万@E6; level=city@B5',
    ],
  },
])
