import { A, B, HEAD, holdLayouts, one, valuesOf } from '../../test/layout.ts'

holdLayouts('parts, sub-projects, several rows for one project', [
  {
    name: '其中 below a total and below a project is never a project',
    sheets: one([
      HEAD,
      ['合计', null, 11_000, 2500, 1700],
      ['其中：新建', null, 5000, 1200, 800],
      A,
      [null, '其中：一期', 2000, 500, 300],
      B,
    ]),
    roles: 'header total of-which project of-which project',
    values: valuesOf(4, 6),
    findings: ['info layout.of-which A3'],
  },
  {
    name: 'sub-projects 1.1 and 1.2 that make up their parent are parts of it',
    sheets: one([
      HEAD,
      [1, '甲园区项目', 5000, 1200, 800],
      ['1.1', '甲园区一期', 3000, 700, 500],
      ['1.2', '甲园区二期', 2000, 500, 300],
      B,
      ['合计', null, 11_000, 2500, 1700],
    ]),
    roles: 'header project 2*of-which project total',
    values: [
      '2: name=甲园区项目@B2; total=5000万@C2; plan=1200万@D2; cum=800万@E2',
      '5: name=乙项目@B5; total=6000万@C5; plan=1300万@D5; cum=900万@E5',
    ],
    findings: ['doubt layout.sub-projects B3', 'info layout.of-which A3'],
  },
  {
    name: 'sub-projects （1） （2） below number 1',
    sheets: one([
      HEAD,
      [1, '甲园区项目', 5000, 1200, 800],
      ['（1）', '甲园区一期', 3000, 700, 500],
      ['（2）', '甲园区二期', 2000, 500, 300],
      B,
    ]),
    roles: 'header project 2*of-which project',
    values: [
      '2: name=甲园区项目@B2; total=5000万@C2; plan=1200万@D2; cum=800万@E2',
      '5: name=乙项目@B5; total=6000万@C5; plan=1300万@D5; cum=900万@E5',
    ],
    findings: ['doubt layout.sub-projects B3', 'info layout.of-which A3'],
  },
  {
    name: 'a package without figures of its own: its parts are the projects',
    sheets: one([
      HEAD,
      [1, '老旧小区改造打捆项目'],
      ['1-1', '东苑小区', 3000, 700, 500],
      ['1-2', '西苑小区', 2000, 500, 300],
      B,
    ]),
    roles: 'header group 2*project project',
    values: [
      '3: name=东苑小区@B3; total=3000万@C3; plan=700万@D3; cum=500万@E3',
      '4: name=西苑小区@B4; total=2000万@C4; plan=500万@D4; cum=300万@E4',
      '5: name=乙项目@B5; total=6000万@C5; plan=1300万@D5; cum=900万@E5',
    ],
    findings: ['doubt layout.sub-projects B2'],
  },
  {
    name: 'one name merged over two rows: what stands in the second is told',
    sheets: one([HEAD, A, [null, null, 300, 100, 50], B], { merges: ['A2:A3', 'B2:B3'] }),
    roles: 'header project of-which project',
    values: valuesOf(2, 4),
    findings: ['doubt layout.multi-row C3'],
  },
  {
    name: 'plan in one row, done in the next, told by a column: each is read where it belongs',
    sheets: one(
      [
        ['序号', '项目名称', '类别', '总投资（万元）', '2023年度投资（万元）'],
        [1, '甲项目', '计划', 5000, 1200],
        [null, null, '完成', null, 800],
        [2, '乙项目', '计划', 6000, 1300],
        [null, null, '完成', null, 900],
      ],
      { merges: ['A2:A3', 'B2:B3', 'D2:D3', 'A4:A5', 'B4:B5', 'D4:D5'] },
    ),
    roles: 'header project of-which project of-which',
    values: [
      '2: name=甲项目@B2; total=5000万@D2; plan=1200万@E2; cum=800万@E3',
      '4: name=乙项目@B4; total=6000万@D4; plan=1300万@E4; cum=900万@E5',
    ],
  },
  {
    name: 'plan and done in turn, the name written in both rows, months across',
    sheets: one([
      ['序号', '项目名称', '指标', '1月（万元）', '2月（万元）', '10月（万元）'],
      [1, '甲项目', '计划', 100, 110, 120],
      [1, '甲项目', '完成', 90, 95, 100],
      [2, '乙项目', '计划', 200, 210, 220],
      [2, '乙项目', '完成', 190, 195, 200],
    ]),
    roles: 'header project of-which project of-which',
    values: [
      '2: name=甲项目@B2; month=90万@D3 (2023-01); month=95万@E3 (2023-02); month=100万@F3',
      '4: name=乙项目@B4; month=190万@D5 (2023-01); month=195万@E5 (2023-02); month=200万@F5',
    ],
    findings: [
      'doubt layout.unsure-column D1',
      'doubt layout.unsure-column E1',
      'doubt layout.unsure-column F1',
    ],
  },
])

const BY_SOURCE = [
  '序号',
  '项目名称',
  '总投资（万元）',
  '资金渠道',
  '年度计划投资（万元）',
  '累计完成投资（万元）',
]

holdLayouts('one project over several rows, its plan split by source', [
  {
    name: 'the first row says it is the sum: the others are its parts',
    sheets: one(
      [
        BY_SOURCE,
        [1, '甲项目', 5000, '小计', 1200, 800],
        [null, null, null, '中央', 200, 100],
        [null, null, null, '企业自筹', 1000, 700],
        [2, '乙项目', 6000, '小计', 1300, 900],
        [null, null, null, '中央', 300, 200],
        [null, null, null, '企业自筹', 1000, 700],
        ['合计', null, 11_000, null, 2500, 1700],
      ],
      { merges: ['A2:A4', 'B2:B4', 'C2:C4', 'A5:A7', 'B5:B7', 'C5:C7'] },
    ),
    roles: 'header project 2*of-which project 2*of-which total',
    values: [
      '2: name=甲项目@B2; total=5000万@C2; plan=1200万@E2; cum=800万@F2',
      '5: name=乙项目@B5; total=6000万@C5; plan=1300万@E5; cum=900万@F5',
    ],
    findings: ['info layout.of-which D3', 'info layout.unknown-column D1'],
  },
  {
    name: 'the first row adds up the others without saying so; nothing is merged',
    sheets: one([
      BY_SOURCE,
      [1, '甲项目', 5000, '各渠道', 1200, 800],
      [null, null, null, '中央', 200, 100],
      [null, null, null, '企业自筹', 1000, 700],
    ]),
    roles: 'header project 2*of-which',
    values: ['2: name=甲项目@B2; total=5000万@C2; plan=1200万@E2; cum=800万@F2'],
    findings: ['info layout.of-which D3', 'info layout.unknown-column D1'],
  },
  ...[
    { said: 'merged names', merges: ['A2:A4', 'B2:B4', 'C2:C4', 'A5:A6', 'B5:B6', 'C5:C6'] },
    { said: 'blank names', merges: [] },
  ].map(({ said, merges }) => ({
    name: `no row is the sum, ${said}: what stands in the first is no plan of the project, and that is asked`,
    sheets: one(
      [
        BY_SOURCE,
        [1, '甲项目', 5000, '中央', 200, 100],
        [null, null, null, '自治区', 300, null],
        [null, null, null, '企业自筹', 700, null],
        [2, '乙项目', 6000, '中央', 300, 200],
        [null, null, null, '企业自筹', 1000, 700],
      ],
      { merges },
    ),
    roles: 'header project 2*of-which project of-which',
    values: ['2: name=甲项目@B2; total=5000万@C2; cum=100万@F2', '5: name=乙项目@B5; total=6000万@C5'],
    findings: [
      'error value.split-amount E2',
      'error value.split-amount E5',
      'error value.split-amount F5',
      'info layout.of-which D3',
      'info layout.unknown-column D1',
    ],
  })),
])
