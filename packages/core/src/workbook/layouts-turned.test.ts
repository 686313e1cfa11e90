import { holdLayouts, one } from '../../test/layout.ts'

holdLayouts('tables on their side: headings downwards, a project to a column', [
  {
    name: 'nothing but the table',
    sheets: one([
      ['项目名称', '甲项目', '乙项目', '丙项目'],
      ['建设单位', '甲公司', '乙公司', '丙公司'],
      ['总投资（万元）', 5000, 6000, 7000],
      ['年度计划投资（万元）', 1200, 1300, 1500],
      ['累计完成投资（万元）', 800, 900, 1000],
      ['是否开工', '是', '是', '否'],
    ]),
    roles: '6*project',
    values: [
      '1: name=甲项目@B1; company=甲公司@B2; total=5000万@B3; plan=1200万@B4; cum=800万@B5; started=true@B6',
      '1: name=乙项目@C1; company=乙公司@C2; total=6000万@C3; plan=1300万@C4; cum=900万@C5; started=true@C6',
      '1: name=丙项目@D1; company=丙公司@D2; total=7000万@D3; plan=1500万@D4; cum=1000万@D5; started=false@D6',
    ],
    units: ['3 万元 header A3', '4 万元 header A4', '5 万元 header A5'],
  },
  {
    name: 'title and unit above, running numbers, a column that adds up, signatures below',
    sheets: one([
      ['临河县2023年10月重点项目'],
      ['单位：万元'],
      ['序号', 1, 2, 3],
      ['项目名称', '甲项目', '乙项目', '合计'],
      ['总投资', 5000, 6000, 11_000],
      ['年度计划投资', 1200, 1300, 2500],
      ['形象进度', '基础施工', '主体施工', null],
      ['填报人：张三', null, '审核人：李四'],
    ]),
    roles: 'title unit 5*project note',
    values: [
      '4: name=甲项目@B4; total=5000万@B5; plan=1200万@B6; progress=基础施工@B7',
      '4: name=乙项目@C4; total=6000万@C5; plan=1300万@C6; progress=主体施工@C7',
    ],
    units: ['5 万元 caption A2', '6 万元 caption A2'],
  },
  {
    name: 'a column that does not add up is told',
    sheets: one([
      ['项目名称', '甲项目', '乙项目', '合计'],
      ['总投资（万元）', 5000, 6000, 11_001],
      ['年度计划投资（万元）', 1200, 1300, 2500],
    ]),
    roles: '3*project',
    values: [
      '1: name=甲项目@B1; total=5000万@B2; plan=1200万@B3',
      '1: name=乙项目@C1; total=6000万@C2; plan=1300万@C3',
    ],
    findings: ['doubt value.total-mismatch D2'],
  },
  {
    name: 'two levels of headings, the unit in a column of its own, remarks behind the last project',
    sheets: one(
      [
        ['项目名称', null, '单位', '甲项目', '乙项目', '备注'],
        ['投资', '总投资', '万元', 5000, 6000, null],
        [null, '年度计划投资', '万元', 1200, 1300, '年初下达'],
        [null, '累计完成投资', '亿元', 0.08, 0.09, null],
        ['建设单位', null, '—', '甲公司', '乙公司', null],
      ],
      { merges: ['A1:B1', 'A2:A4', 'A5:B5'] },
    ),
    roles: '5*project',
    values: [
      '1: name=甲项目@D1; total=5000万@D2; plan=1200万@D3; cum=800万@D4; company=甲公司@D5',
      '1: name=乙项目@E1; total=6000万@E2; plan=1300万@E3; cum=900万@E4; company=乙公司@E5',
    ],
    findings: ['doubt layout.row-unclear F3'],
    units: ['2 万元 header C2', '3 万元 header C3', '4 亿元 header C4'],
  },
  {
    name: 'months downwards, an amount merged over two projects, a part, blanks, a note',
    sheets: one(
      [
        ['2023年10月重点项目情况'],
        ['指标', '项目一', '项目二'],
        ['项目名称', '甲项目', '乙项目'],
        ['总投资（亿元）', 0.5, '6000万元'],
        ['年度计划投资（万元）', 1200, null],
        ['其中：中央预算内', 200, 300],
        ['9月完成投资（万元）', 90, 95],
        ['10月完成投资（万元）', 100, 110],
        ['开工时间', '2022.9', 44_849],
        ['备注', null, '停工'],
        ['注：总投资以批复为准。'],
      ],
      { merges: ['B5:C5'] },
    ),
    roles: 'title 9*project note',
    values: [
      '3: name=甲项目@B3; total=5000万@B4; month=90万@B7 (2023-09); month=100万@B8; actualStart=2022-09@B9; remark=null@B10',
      '3: name=乙项目@C3; total=6000万@C4; month=95万@C7 (2023-09); month=110万@C8; actualStart=2022-10-15@C9; remark=停工@C10',
    ],
    findings: [
      'error value.merged-amount B5',
      'error value.merged-amount C5',
      'info layout.unknown-column A2',
    ],
  },
  {
    name: 'what no unit, no name or no figure stands beside is asked, cell by cell',
    sheets: one([
      ['项目名称', '甲项目', null, '丙项目'],
      ['建设单位', '甲公司', '乙公司', '丙公司'],
      ['总投资', 5000, 6000, 7000],
      ['年度计划投资（万元）', 1200, 1300, '待定额'],
    ]),
    roles: '4*project',
    values: [
      '1: name=甲项目@B1; company=甲公司@B2; plan=1200万@B4',
      '1: name=null@C1; company=乙公司@C2; plan=1300万@C4',
      '1: name=丙项目@D1; company=丙公司@D2',
    ],
    findings: ['error layout.no-name C1', 'error layout.no-unit A3', 'error value.unreadable-number D4'],
  },
  {
    name: 'a hidden project and a hidden line',
    sheets: one(
      [
        ['项目名称', '甲项目', '乙项目'],
        ['建设单位', '甲公司', '乙公司'],
        ['总投资（万元）', 5000, 6000],
      ],
      { hiddenColumns: ['C'], hiddenRows: [2] },
    ),
    roles: '3*project',
    values: [
      '1: name=甲项目@B1; company=甲公司@B2; total=5000万@B3',
      '1: name=乙项目@C1; company=乙公司@C2; total=6000万@C3',
    ],
    findings: ['info layout.hidden-rows', 'info layout.hidden-columns'],
  },
  {
    name: 'headings at the edge of some rows and in the middle of others: refused, never misread',
    sheets: one([
      ['项目名称', '甲项目', '乙项目', '丙项目'],
      ['总投资（万元）', 5000, 6000, 7000],
      ['x', 'y', '年度计划投资（万元）', 1200],
      ['z', 'w', '累计完成投资（万元）', 800],
    ]),
    roles: '',
    values: [],
    findings: ['error layout.turned-table A1'],
  },
])
