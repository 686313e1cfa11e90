import { A, B, HEAD, holdLayouts, one } from '../../test/layout.ts'
import { sheetOf } from '../../test/sheets.ts'

const V2 = '2: name=甲项目@B2; total=5000万@C2; plan=1200万@D2; cum=800万@E2'
const V3 = '3: name=乙项目@B3; total=6000万@C3; plan=1300万@D3; cum=900万@E3'

holdLayouts('several sheets', [
  {
    name: 'a cover, a summary, the list, an empty sheet',
    sheets: [
      sheetOf('封面', [['临河县重点项目月报'], ['2023年10月']]),
      sheetOf('汇总', [
        ['县市区', '项目个数', '总投资（万元）', '年度计划投资（万元）'],
        ['临河县', 2, 11_000, 2500],
      ]),
      sheetOf('清单', [HEAD, A, B]),
      sheetOf('Sheet3', []),
    ],
    roles: 'header 2*project',
    values: [V2, V3],
    findings: ['info layout.no-name-column A1'],
  },
  {
    name: 'a summary whose rows are called 项目: words of the region are no projects',
    sheets: [
      sheetOf('汇总', [
        ['项目名称', '总投资（万元）', '年度计划投资（万元）'],
        ['新建项目', 5000, 1200],
        ['续建项目', 6000, 1300],
        ['合计', 11_000, 2500],
      ]),
      sheetOf('清单', [HEAD, A, B]),
    ],
    roles: 'header 2*of-which total | header 2*project',
    values: [`清单!${V2}`, `清单!${V3}`],
    findings: ['info layout.no-rows A1', 'info layout.of-which A2'],
  },
  {
    name: 'one sheet for each level, the level in the name',
    sheets: [sheetOf('省重点', [HEAD, A]), sheetOf('市重点项目', [HEAD, [1, '乙项目', 6000, 1300, 900]])],
    roles: 'header project | header project',
    values: [
      `${V2}; level=province@A1`,
      '市重点项目!2: name=乙项目@B2; total=6000万@C2; plan=1300万@D2; cum=900万@E2; level=city@A1',
    ],
  },
  {
    name: 'one sheet for each division',
    file: '岚江市2023年10月重点项目.xlsx',
    sheets: [
      sheetOf('东港区', [HEAD, A]),
      sheetOf('临河', [HEAD, B]),
      sheetOf('高新区', [HEAD, [1, '丙项目', 7000, 1500, 1000]]),
    ],
    roles: 'header project | header project | header project',
    values: [
      `${V2}; division=339901@A1`,
      '临河!2: name=乙项目@B2; total=6000万@C2; plan=1300万@D2; cum=900万@E2; division=339921@A1',
      '高新区!2: name=丙项目@B2; total=7000万@C2; plan=1500万@D2; cum=1000万@E2; division=339971@A1',
    ],
    division: '?',
  },
  {
    name: 'divisions in a column, with their spellings',
    file: '岚江市2023年10月重点项目.xlsx',
    sheets: one([
      ['序号', '县市区', '项目名称', '总投资（万元）'],
      [1, '东港', '甲项目', 5000],
      [2, '临河县', '乙项目', 6000],
      [3, '岚江高新区', '丙项目', 7000],
      [4, '西湖区', '丁项目', 8000],
      [5, '东港区、临河县', '戊项目', 9000],
    ]),
    roles: 'header 5*project',
    values: [
      '2: division=339901@B2; name=甲项目@C2; total=5000万@D2',
      '3: division=339921@B3; name=乙项目@C3; total=6000万@D3',
      '4: division=339971@B4; name=丙项目@C4; total=7000万@D4',
      '5: name=丁项目@C5; total=8000万@D5',
      '6: name=戊项目@C6; total=9000万@D6',
    ],
    findings: ['doubt value.unknown-word B5', 'doubt value.unknown-word B6'],
    division: '?',
  },
  {
    name: 'divisions as groups',
    file: '岚江市2023年10月重点项目.xlsx',
    sheets: one([
      HEAD,
      ['一、东港区（1个）'],
      A,
      ['二、云岭县（1个）'],
      B,
      ['合计', null, 11_000, 2500, 1700],
    ]),
    roles: 'header group project group project total',
    values: [
      '3: name=甲项目@B3; total=5000万@C3; plan=1200万@D3; cum=800万@E3; division=339901@A2',
      '5: name=乙项目@B5; total=6000万@C5; plan=1300万@D5; cum=900万@E5; division=339922@A4',
    ],
    division: '?',
  },
  {
    name: 'divisions merged down beside their projects, with subtotals',
    file: '岚江市2023年10月重点项目.xlsx',
    sheets: one(
      [
        ['县市区', '项目名称', '总投资（万元）'],
        ['东港区', '甲项目', 5000],
        [null, '乙项目', 6000],
        [null, '小计', 11_000],
        ['云岭县', '丙项目', 7000],
        [null, '小计', 7000],
        ['合计', null, 18_000],
      ],
      { merges: ['A2:A4', 'A5:A6'] },
    ),
    roles: 'header 2*project total project total total',
    values: [
      '2: division=339901@A2; name=甲项目@B2; total=5000万@C2',
      '3: division=339901@A3; name=乙项目@B3; total=6000万@C3',
      '5: division=339922@A5; name=丙项目@B5; total=7000万@C5',
    ],
    division: '?',
  },
  {
    name: 'sheets of earlier months kept in the file are not this month’s report',
    sheets: [
      sheetOf('8月', [HEAD, [1, '甲项目', 5000, 1200, 600]]),
      sheetOf('9月', [HEAD, [1, '甲项目', 5000, 1200, 700]]),
      sheetOf('10月', [HEAD, A, B]),
    ],
    roles: 'header 2*project',
    values: [V2, V3],
    findings: ['info layout.other-month A1', 'info layout.other-month A1'],
  },
  {
    name: 'earlier months in titles, the month of the report in the file name',
    sheets: [
      sheetOf('Sheet1', [['2023年9月重点项目'], HEAD, [1, '甲项目', 5000, 1200, 700]]),
      sheetOf('Sheet2', [['2023年10月重点项目'], HEAD, A]),
    ],
    roles: 'title header project',
    values: ['3: name=甲项目@B3; total=5000万@C3; plan=1200万@D3; cum=800万@E3'],
    findings: ['info layout.other-month A1'],
  },
  {
    name: 'earlier months in a file that says no month: which one is asked',
    file: '临河县.xlsx',
    sheets: [sheetOf('2023年9月', [HEAD, [1, '甲项目', 5000, 1200, 700]]), sheetOf('2023年10月', [HEAD, A])],
    roles: 'header project',
    values: [V2],
    findings: ['doubt layout.other-month A1'],
  },
  {
    name: 'a table in a hidden sheet is told and not read',
    sheets: [
      sheetOf('10月', [HEAD, A, B]),
      sheetOf('旧', [HEAD, [1, '丙项目', 7000, 1500, 1000]], { hidden: true }),
    ],
    roles: 'header 2*project',
    values: [V2, V3],
    findings: ['info layout.table-in-hidden-sheet'],
  },
  {
    name: 'a project listed on two sheets is told',
    sheets: [sheetOf('全部', [HEAD, A, B]), sheetOf('省重点', [HEAD, A])],
    roles: 'header 2*project | header project',
    values: [
      V2,
      V3,
      '省重点!2: name=甲项目@B2; total=5000万@C2; plan=1200万@D2; cum=800万@E2; level=province@A1',
    ],
    findings: ['doubt value.duplicate-name B2'],
  },
  {
    name: 'division and level in the names of sheets',
    file: '岚江市2023年10月重点项目.xlsx',
    sheets: [sheetOf('东港区省重点', [HEAD, A]), sheetOf('临河县市重点项目', [HEAD, B])],
    roles: 'header project | header project',
    values: [
      `${V2}; division=339901@A1; level=province@A1`,
      '临河县市重点项目!2: name=乙项目@B2; total=6000万@C2; plan=1300万@D2; cum=900万@E2; division=339921@A1; level=city@A1',
    ],
    division: '?',
  },
  {
    name: 'a list of last year, and one of next, beside this year’s',
    sheets: [
      sheetOf('2022年', [['2022年重点项目'], HEAD, [1, '旧项目', 100, 100, 100]]),
      sheetOf('2023年', [['2023年重点项目'], HEAD, A]),
      sheetOf('2024年谋划', [['2024年谋划项目'], HEAD, [1, '新项目', 900, 0, 0]]),
    ],
    roles: 'title header project',
    values: ['3: name=甲项目@B3; total=5000万@C3; plan=1200万@D3; cum=800万@E3'],
    findings: ['info layout.other-year A1', 'info layout.other-year A1'],
  },
  {
    name: 'a sheet that explains the headings is no table on its side',
    sheets: [
      sheetOf('填表说明', [
        ['指标', '说明'],
        ['项目名称', '填写全称'],
        ['总投资', '以批复为准，万元'],
        ['年度计划投资', '年初下达'],
        ['形象进度', '文字'],
      ]),
      sheetOf('清单', [HEAD, A, B]),
    ],
    roles: 'header 2*project',
    values: [V2, V3],
  },
  {
    name: 'a table that adds up the list by words nobody declared is a summary',
    sheets: [
      sheetOf('分类汇总', [
        ['项目名称', '总投资（万元）', '年度计划投资（万元）', '累计完成投资（万元）'],
        ['工业', 5000, 1200, 800],
        ['农业', 6000, 1300, 900],
      ]),
      sheetOf('清单', [HEAD, A, B]),
    ],
    roles: 'header 2*project',
    values: [V2, V3],
    findings: ['info layout.summary A1'],
  },
  {
    name: 'rows without division in the city’s workbook are asked about',
    file: '岚江市2023年10月重点项目.xlsx',
    sheets: one([
      ['序号', '县市区', '项目名称', '总投资（万元）'],
      [1, '东港', '甲项目', 5000],
      [2, '临河县', '乙项目', 6000],
      [3, null, '丙项目', 7000],
    ]),
    roles: 'header 3*project',
    values: [
      '2: division=339901@B2; name=甲项目@C2; total=5000万@D2',
      '3: division=339921@B3; name=乙项目@C3; total=6000万@D3',
      '4: division=null@B4; name=丙项目@C4; total=7000万@D4',
    ],
    findings: ['error value.no-division B4'],
    division: '?',
  },
])
