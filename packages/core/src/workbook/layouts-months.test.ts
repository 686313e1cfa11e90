import { holdLayouts, one } from '../../test/layout.ts'

holdLayouts('months as columns', [
  {
    name: 'done in each month of the year; the month reported has no period of its own, later ones say nothing',
    sheets: one(
      [
        ['单位：万元'],
        [
          '序号',
          '项目名称',
          '年度计划投资',
          '各月完成投资',
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
        ],
        [
          null,
          null,
          null,
          '1月',
          '2月',
          '3月',
          '4月',
          '5月',
          '6月',
          '7月',
          '8月',
          '9月',
          '10月',
          '11月',
          '12月',
        ],
        [1, '甲项目', 1200, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100],
      ],
      { merges: ['A2:A3', 'B2:B3', 'C2:C3', 'D2:O2'] },
    ),
    roles: 'unit 2*header project',
    values: [
      '4: name=甲项目@B4; plan=1200万@C4; month=10万@D4 (2023-01); month=20万@E4 (2023-02); month=30万@F4 (2023-03); month=40万@G4 (2023-04); month=50万@H4 (2023-05); month=60万@I4 (2023-06); month=70万@J4 (2023-07); month=80万@K4 (2023-08); month=90万@L4 (2023-09); month=100万@M4',
    ],
  },
  {
    name: 'plan and done of each month in pairs: a plan of the month is not the plan of the year',
    sheets: one(
      [
        ['单位：万元'],
        ['序号', '项目名称', '年度计划投资', '9月', null, '10月', null, '累计完成投资'],
        [null, null, null, '计划', '完成', '计划', '完成', null],
        [1, '甲项目', 1200, 95, 90, 105, 100, 800],
      ],
      { merges: ['A2:A3', 'B2:B3', 'C2:C3', 'D2:E2', 'F2:G2', 'H2:H3'] },
    ),
    roles: 'unit 2*header project',
    values: ['4: name=甲项目@B4; plan=1200万@C4; month=90万@E4 (2023-09); month=100万@G4; cum=800万@H4'],
    findings: ['info layout.unknown-column D3', 'info layout.unknown-column F3'],
  },
  {
    name: 'plan and done of each month, without a plan of the year: still none',
    sheets: one(
      [
        ['单位：万元'],
        ['序号', '项目名称', '9月', null, '10月', null],
        [null, null, '计划投资', '完成投资', '计划投资', '完成投资'],
        [1, '甲项目', 95, 90, 105, 100],
      ],
      { merges: ['A2:A3', 'B2:B3', 'C2:D2', 'E2:F2'] },
    ),
    roles: 'unit 2*header project',
    values: ['4: name=甲项目@B4; month=90万@D4 (2023-09); month=100万@F4'],
    findings: ['doubt layout.unsure-column C3', 'doubt layout.unsure-column E3'],
  },
  {
    name: 'month and cumulative for each month',
    sheets: one(
      [
        ['单位：万元'],
        ['序号', '项目名称', '9月完成投资', null, '10月完成投资', null],
        [null, null, '本月', '累计', '本月', '累计'],
        [1, '甲项目', 90, 700, 100, 800],
      ],
      { merges: ['A2:A3', 'B2:B3', 'C2:D2', 'E2:F2'] },
    ),
    roles: 'unit 2*header project',
    values: [
      '4: name=甲项目@B4; month=90万@C4 (2023-09); cum=700万@D4 (2023-09); month=100万@E4; cum=800万@F4',
    ],
  },
  {
    name: 'cumulative by month: 1-8月, 1-9月, 1-10月',
    sheets: one([
      [
        '序号',
        '项目名称',
        '1-8月累计完成投资（万元）',
        '1-9月累计完成投资（万元）',
        '1-10月累计完成投资（万元）',
      ],
      [1, '甲项目', 600, 700, 800],
    ]),
    roles: 'header project',
    values: ['2: name=甲项目@B2; cum=600万@C2 (2023-08); cum=700万@D2 (2023-09); cum=800万@E2'],
  },
  {
    name: 'quarters are neither months nor the year to date',
    sheets: one(
      [
        ['单位：万元'],
        ['序号', '项目名称', '完成投资', null, null, null],
        [null, null, '一季度', '二季度', '三季度', '累计'],
        [1, '甲项目', 100, 200, 300, 800],
      ],
      { merges: ['A2:A3', 'B2:B3', 'C2:F2'] },
    ),
    roles: 'unit 2*header project',
    values: ['4: name=甲项目@B4; cum=800万@F4'],
    findings: [
      'info layout.unknown-column C3',
      'info layout.unknown-column D3',
      'info layout.unknown-column E3',
    ],
  },
  {
    name: 'quarters in words: 第三季度完成投资, 7-9月完成投资, 上半年完成投资',
    sheets: one([
      [
        '序号',
        '项目名称',
        '第三季度完成投资（万元）',
        '7-9月完成投资（万元）',
        '上半年完成投资（万元）',
        '累计完成投资（万元）',
      ],
      [1, '甲项目', 300, 300, 500, 800],
    ]),
    roles: 'header project',
    values: ['2: name=甲项目@B2; cum=800万@F2'],
    findings: [
      'info layout.unknown-column C1',
      'info layout.unknown-column D1',
      'info layout.unknown-column E1',
    ],
  },
  {
    name: 'ten-day reports: a third of a month is not the month',
    sheets: one([
      [
        '序号',
        '项目名称',
        '10月上旬完成投资（万元）',
        '10月中旬完成投资（万元）',
        '10月下旬完成投资（万元）',
        '10月完成投资（万元）',
      ],
      [1, '甲项目', 30, 30, 40, 100],
    ]),
    roles: 'header project',
    values: ['2: name=甲项目@B2; month=100万@F2'],
    findings: [
      'info layout.unknown-column C1',
      'info layout.unknown-column D1',
      'info layout.unknown-column E1',
    ],
  },
  {
    name: 'ten-day reports below the month, alone',
    sheets: one(
      [
        ['序号', '项目名称', '10月完成投资（万元）', null, null, null],
        [null, null, '上旬', '中旬', '下旬', '合计'],
        [1, '甲项目', 30, 30, 40, 100],
      ],
      { merges: ['A1:A2', 'B1:B2', 'C1:F1'] },
    ),
    roles: '2*header project',
    values: ['3: name=甲项目@B3; month=100万@F3'],
  },
  {
    name: 'this week, yesterday, the day: no month',
    sheets: one([
      ['序号', '项目名称', '本周完成投资（万元）', '10月15日完成投资（万元）', '本月完成投资（万元）'],
      [1, '甲项目', 30, 3, 100],
    ]),
    roles: 'header project',
    values: ['2: name=甲项目@B2; month=100万@E2'],
    findings: ['info layout.unknown-column C1', 'info layout.unknown-column D1'],
  },
  {
    name: 'last month, same month of last year, growth: never this month’s',
    sheets: one([
      [
        '序号',
        '项目名称',
        '上月完成投资（万元）',
        '上年同期完成投资（万元）',
        '同比增长（%）',
        '截至上月累计完成投资（万元）',
        '累计完成投资（万元）',
      ],
      [1, '甲项目', 90, 600, 33.3, 700, 800],
    ]),
    roles: 'header project',
    values: ['2: name=甲项目@B2; cum=800万@G2'],
    findings: [
      'info layout.unknown-column C1',
      'info layout.unknown-column D1',
      'info layout.unknown-column E1',
      'info layout.unknown-column F1',
    ],
  },
  {
    name: 'last month, same month of last year: without a column of this month or year',
    sheets: one([
      [
        '序号',
        '项目名称',
        '上月完成投资（万元）',
        '去年同期累计完成投资（万元）',
        '截至上月累计完成（万元）',
        '2022年1-10月累计完成投资（万元）',
      ],
      [1, '甲项目', 90, 600, 700, 600],
    ]),
    roles: 'header project',
    values: ['2: name=甲项目@B2'],
    findings: [
      'info layout.unknown-column C1',
      'info layout.unknown-column D1',
      'info layout.unknown-column E1',
      'doubt layout.unsure-column F1',
      'error report.period-mismatch F1',
    ],
  },
  {
    name: 'last year’s values beside this year’s, by outer headings',
    sheets: one(
      [
        ['单位：万元'],
        ['序号', '项目名称', '2022年', null, '2023年', null],
        [null, null, '年度计划投资', '累计完成投资', '年度计划投资', '累计完成投资'],
        [1, '甲项目', 900, 850, 1200, 800],
      ],
      { merges: ['A2:A3', 'B2:B3', 'C2:D2', 'E2:F2'] },
    ),
    roles: 'unit 2*header project',
    values: ['4: name=甲项目@B4; plan=1200万@E4; cum=800万@F4'],
    findings: ['info layout.unknown-column C3', 'info layout.unknown-column D3'],
  },
  {
    name: 'the heading still says last year: not this year’s plan',
    sheets: one([
      ['序号', '项目名称', '总投资（万元）', '2022年度计划投资（万元）', '1-10月累计完成投资（万元）'],
      [1, '甲项目', 5000, 900, 800],
    ]),
    roles: 'header project',
    values: ['2: name=甲项目@B2; total=5000万@C2; cum=800万@E2'],
    findings: ['doubt layout.unsure-column D1'],
  },
  {
    name: 'years written short: 23年计划投资, 22年底累计完成投资',
    sheets: one([
      ['序号', '项目名称', '23年计划投资（万元）', '截至22年底完成投资（万元）', '22年计划投资（万元）'],
      [1, '甲项目', 1200, 3000, 900],
    ]),
    roles: 'header project',
    values: ['2: name=甲项目@B2; plan=1200万@C2; doneBefore=3000万@D2'],
    findings: ['info layout.unknown-column E1'],
  },
  {
    name: 'a report of 2025 with the pack’s synonyms of 2023',
    file: '临河县2025年3月.xlsx',
    sheets: one([
      [
        '序号',
        '项目名称',
        '2025年计划投资（万元）',
        '截至2024年底完成投资（万元）',
        '1-3月累计完成投资（万元）',
        '3月完成投资（万元）',
      ],
      [1, '甲项目', 1200, 3000, 80, 30],
    ]),
    roles: 'header project',
    values: ['2: name=甲项目@B2; plan=1200万@C2; doneBefore=3000万@D2; cum=80万@E2; month=30万@F2'],
    period: '2025-03',
  },
  {
    name: 'the month is told by the headings alone',
    file: '临河县.xlsx',
    sheets: one([
      ['序号', '项目名称', '2023年计划投资（万元）', '1-9月累计完成投资（万元）', '9月完成投资（万元）'],
      [1, '甲项目', 1200, 700, 90],
    ]),
    roles: 'header project',
    values: ['2: name=甲项目@B2; plan=1200万@C2; cum=700万@D2; month=90万@E2'],
    period: '2023-09',
  },
  {
    name: 'a heading that speaks of the month before is about that month',
    sheets: one([
      ['序号', '项目名称', '2023年计划投资（万元）', '1-9月累计完成投资（万元）'],
      [1, '甲项目', 1200, 700],
    ]),
    roles: 'header project',
    values: ['2: name=甲项目@B2; plan=1200万@C2; cum=700万@D2 (2023-09)'],
    findings: ['doubt layout.only-other-months D1', 'error report.period-mismatch D1'],
  },
  {
    name: 'months without a year: no file, title or heading says it',
    file: '临河县.xlsx',
    sheets: one([
      ['序号', '项目名称', '年度计划投资（万元）', '9月完成投资（万元）'],
      [1, '甲项目', 1200, 90],
    ]),
    roles: 'header project',
    values: ['2: name=甲项目@B2; plan=1200万@C2; month=90万@D2'],
    findings: ['error report.period-unknown'],
    period: '?',
  },
  {
    name: 'figures of months that have not come are no investment done',
    sheets: one([
      ['序号', '项目名称', '9月完成投资（万元）', '10月完成投资（万元）', '11月完成投资（万元）'],
      [1, '甲项目', 90, 100, 110],
    ]),
    roles: 'header project',
    values: ['2: name=甲项目@B2; month=90万@C2 (2023-09); month=100万@D2'],
    findings: ['doubt layout.month-ahead E1'],
  },
  {
    name: 'months as bare figures below 各月完成投资',
    sheets: one(
      [
        ['序号', '项目名称', '2023年各月完成投资（万元）', null, null],
        [null, null, '8月', '9月', '10月'],
        [1, '甲项目', 80, 90, 100],
      ],
      { merges: ['A1:A2', 'B1:B2', 'C1:E1'] },
    ),
    roles: '2*header project',
    values: ['3: name=甲项目@B3; month=80万@C3 (2023-08); month=90万@D3 (2023-09); month=100万@E3'],
  },
  {
    name: 'months as numbers below 各月完成投资, before rows that have numbers as well',
    sheets: one(
      [
        ['单位：万元'],
        ['序号', '项目名称', '年度计划投资', '2023年各月完成投资', null, null],
        [null, null, null, 8, 9, 10],
        [1, '甲项目', 1200, 80, 90, 100],
      ],
      { merges: ['A2:A3', 'B2:B3', 'C2:C3', 'D2:F2'] },
    ),
    roles: 'unit 2*header project',
    values: [
      '4: name=甲项目@B4; plan=1200万@C4; month=80万@D4 (2023-08); month=90万@E4 (2023-09); month=100万@F4',
    ],
  },
  {
    name: 'years as numbers above 计划 and 完成',
    sheets: one(
      [
        ['单位：万元'],
        ['序号', '项目名称', '总投资', 2022, null, 2023, null],
        [null, null, null, '计划', '完成', '计划', '完成'],
        [1, '甲项目', 5000, 900, 850, 1200, 800],
      ],
      { merges: ['A2:A3', 'B2:B3', 'C2:C3', 'D2:E2', 'F2:G2'] },
    ),
    roles: 'unit 2*header project',
    values: ['4: name=甲项目@B4; total=5000万@C4; plan=1200万@F4; cum=800万@G4'],
    findings: ['info layout.unknown-column D3', 'info layout.unknown-column E3'],
  },
  {
    name: 'the month reported and, since January, only the month before',
    sheets: one([
      ['序号', '项目名称', '10月完成投资（万元）', '1-9月累计完成投资（万元）'],
      [1, '甲项目', 100, 700],
    ]),
    roles: 'header project',
    values: ['2: name=甲项目@B2; month=100万@C2; cum=700万@D2 (2023-09)'],
    findings: ['doubt layout.only-other-months D1'],
  },
])
