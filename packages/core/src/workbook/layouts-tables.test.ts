import { A, B, HEAD, holdLayouts, one } from '../../test/layout.ts'

const V2 = '2: name=甲项目@B2; total=5000万@C2; plan=1200万@D2; cum=800万@E2'

holdLayouts('several tables on a sheet', [
  {
    name: 'one below the other, each with its title, other columns, another unit',
    sheets: one([
      ['一、新建项目'],
      ['单位：万元'],
      ['序号', '项目名称', '总投资', '年度计划投资'],
      [1, '甲项目', 5000, 1200],
      ['合计', null, 5000, 1200],
      [],
      ['二、续建项目'],
      ['单位：亿元'],
      ['序号', '项目名称', '建设单位', '总投资', '自开工累计完成投资'],
      [1, '乙项目', '乙公司', 0.6, 0.09],
      ['合计', null, null, 0.6, 0.09],
    ]),
    roles: 'title unit header project total | empty title unit header project total',
    values: [
      '4: name=甲项目@B4; total=5000万@C4; plan=1200万@D4; nature=new@A1',
      '10: name=乙项目@B10; company=乙公司@C10; total=6000万@D10; sinceStart=900万@E10; nature=continued@A7',
    ],
  },
  {
    name: 'a summary above the list is no data',
    sheets: one([
      ['一、总体情况（单位：个、万元）'],
      ['类别', '项目个数', '总投资', '年度计划投资', '累计完成投资'],
      ['新建', 1, 5000, 1200, 800],
      ['续建', 1, 6000, 1300, 900],
      ['合计', 2, 11_000, 2500, 1700],
      [],
      ['二、项目清单'],
      HEAD,
      A,
      B,
    ]),
    roles: 'empty title header 2*project',
    values: [
      '9: name=甲项目@B9; total=5000万@C9; plan=1200万@D9; cum=800万@E9',
      '10: name=乙项目@B10; total=6000万@C10; plan=1300万@D10; cum=900万@E10',
    ],
    findings: ['info layout.no-name-column A1'],
  },
  {
    name: 'side by side, a blank column between them',
    sheets: one([
      [...HEAD, null, ...HEAD],
      [...A, null, ...B],
      [3, '丙项目', 7000, 1500, 1000, null, null, null, null, null, null],
    ]),
    roles: 'header 2*project | header project empty',
    values: [
      V2,
      '3: name=丙项目@B3; total=7000万@C3; plan=1500万@D3; cum=1000万@E3',
      '2: name=乙项目@H2; total=6000万@I2; plan=1300万@J2; cum=900万@K2',
    ],
  },
  {
    name: 'side by side without a gap, two-level headings, a title of its own above each',
    sheets: one(
      [
        ['新建项目', null, null, null, '续建项目', null, null, null],
        ['序号', '项目名称', '2023年度（万元）', null, '序号', '项目名称', '2023年度（万元）', null],
        [null, null, '计划', '完成', null, null, '计划', '完成'],
        [1, '甲项目', 1200, 800, 1, '乙项目', 1300, 900],
        [2, '丙项目', 1500, 1000, null, null, null, null],
        ['合计', null, 2700, 1800, '合计', null, 1300, 900],
      ],
      {
        merges: ['A1:D1', 'E1:H1', 'A2:A3', 'B2:B3', 'C2:D2', 'E2:E3', 'F2:F3', 'G2:H2'],
      },
    ),
    roles: 'title 2*header 2*project total | title 2*header project empty total',
    values: [
      '4: name=甲项目@B4; plan=1200万@C4; cum=800万@D4; nature=new@A1',
      '5: name=丙项目@B5; plan=1500万@C5; cum=1000万@D5; nature=new@A1',
      '4: name=乙项目@F4; plan=1300万@G4; cum=900万@H4; nature=continued@E1',
    ],
  },
  {
    name: 'a summary beside the list: its figures are not those of the rows they stand beside',
    sheets: one([
      [...HEAD.slice(0, 3), null, '县市区', '项目个数', '年度计划投资（万元）', '累计完成投资（万元）'],
      [1, '甲项目', 5000, null, '东港区', 1, 1200, 800],
      [2, '乙项目', 6000, null, '临河县', 1, 1300, 900],
      [3, '丙项目', 7000, null, '合计', 2, 2500, 1700],
      [4, '丁项目', 8000],
    ]),
    roles: 'header 4*project',
    values: [
      '2: name=甲项目@B2; total=5000万@C2',
      '3: name=乙项目@B3; total=6000万@C3',
      '4: name=丙项目@B4; total=7000万@C4',
      '5: name=丁项目@B5; total=8000万@C5',
    ],
    findings: ['info layout.no-name-column E1'],
  },
  {
    name: 'the same headings in another unit are another table',
    sheets: one([
      HEAD,
      A,
      ['二、签约项目'],
      ['序号', '项目名称', '总投资（亿元）', '年度计划投资（亿元）', '累计完成投资（亿元）'],
      [1, '乙项目', 0.6, 0.13, 0.09],
    ]),
    roles: 'header project | title header project',
    values: [V2, '5: name=乙项目@B5; total=6000万@C5; plan=1300万@D5; cum=900万@E5'],
  },
  {
    name: 'the same headings for another month are another table',
    sheets: one([
      ['序号', '项目名称', '年度计划投资（万元）', '10月完成投资（万元）'],
      [1, '甲项目', 1200, 100],
      [],
      ['序号', '项目名称', '年度计划投资（万元）', '9月完成投资（万元）'],
      [1, '甲项目', 1200, 90],
    ]),
    roles: 'header project | empty header project',
    values: [
      '2: name=甲项目@B2; plan=1200万@C2; month=100万@D2',
      '5: name=甲项目@B5; plan=1200万@C5; month=90万@D5 (2023-09)',
    ],
    findings: [
      'doubt layout.only-other-months D4',
      'doubt value.duplicate-name B2',
      'error report.period-mismatch D4',
    ],
  },
])
