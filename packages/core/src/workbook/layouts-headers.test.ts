import { holdLayouts, one } from '../../test/layout.ts'

holdLayouts('headings stand where an office puts them', [
  {
    name: 'title, caption and header at row 7, from column C on',
    sheets: one([
      ['附件2'],
      [],
      [null, null, '临河县2023年10月重点项目进展情况表'],
      [],
      [null, null, '填报单位：临河县发改局', null, null, null, '单位：万元'],
      [],
      [null, null, '序号', '项目名称', '建设单位', '总投资', '年度计划投资', '累计完成投资'],
      [null, null, 1, '甲项目', '甲公司', 5000, 1200, 800],
      [null, null, 2, '乙项目', '乙公司', 6000, 0, 0],
    ]),
    roles: 'title empty title empty unit empty header 2*project',
    values: [
      '8: name=甲项目@D8; company=甲公司@E8; total=5000万@F8; plan=1200万@G8; cum=800万@H8',
      '9: name=乙项目@D9; company=乙公司@E9; total=6000万@F9; plan=0万@G9; cum=0万@H9',
    ],
    units: ['F 万元 caption G5', 'G 万元 caption G5', 'H 万元 caption G5'],
  },
  {
    name: 'two levels, merged both ways',
    sheets: one(
      [
        ['序号', '项目名称', '总投资（万元）', '2023年度（万元）', null, '开工时间', null],
        [null, null, null, '计划', '完成', '计划', '实际'],
        [1, '甲项目', 5000, 1200, 800, '2023年3月', '2023.04'],
      ],
      { merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'F1:G1'] },
    ),
    roles: '2*header project',
    values: [
      '3: name=甲项目@B3; total=5000万@C3; plan=1200万@D3; cum=800万@E3; planStart=2023-03@F3; actualStart=2023-04@G3',
    ],
    units: ['C 万元 header C1', 'D 万元 header D1', 'E 万元 header D1'],
  },
  {
    name: 'two levels, nothing merged: the label stands in the first of its cells only',
    sheets: one([
      ['序号', '项目名称', '总投资（万元）', '2023年度（万元）', null, '开工时间', null],
      [null, null, null, '计划', '完成', '计划', '实际'],
      [1, '甲项目', 5000, 1200, 800, '2023年3月', '2023.04'],
    ]),
    roles: '2*header project',
    values: [
      '3: name=甲项目@B3; total=5000万@C3; plan=1200万@D3; cum=800万@E3; planStart=2023-03@F3; actualStart=2023-04@G3',
    ],
  },
  {
    name: 'two levels, some merged and some not',
    sheets: one(
      [
        ['序号', '项目名称', '总投资（万元）', '2023年度（万元）', null, '开工时间', null],
        [null, null, null, '计划', '完成', '计划', '实际'],
        [1, '甲项目', 5000, 1200, 800, '2023年3月', '2023.04'],
      ],
      { merges: ['A1:A2', 'B1:B2', 'F1:G1'] },
    ),
    roles: '2*header project',
    values: [
      '3: name=甲项目@B3; total=5000万@C3; plan=1200万@D3; cum=800万@E3; planStart=2023-03@F3; actualStart=2023-04@G3',
    ],
  },
  {
    name: 'three levels',
    sheets: one(
      [
        ['序号', '项目基本情况', null, null, '投资情况（万元）', null, null, null, '备注'],
        [null, '项目名称', '建设单位', '建设性质', '总投资', '2023年度', null, null, null],
        [null, null, null, null, null, '计划', '完成', '完成率', null],
        [1, '甲项目', '甲公司', '新建', 5000, 1200, 800, '66.7%', '无'],
      ],
      { merges: ['A1:A3', 'B1:D1', 'E1:H1', 'I1:I3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:E3', 'F2:H2'] },
    ),
    roles: '3*header project',
    values: [
      '4: name=甲项目@B4; company=甲公司@C4; nature=new@D4; total=5000万@E4; plan=1200万@F4; cum=800万@G4; remark=null@I4',
    ],
  },
  {
    name: 'four levels',
    sheets: one(
      [
        ['序号', '项目名称', '投资完成情况', null, null, null],
        [null, null, '总投资', '2023年', null, null],
        [null, null, null, '年度计划投资', '完成投资', null],
        [null, null, null, null, '本月', '累计'],
        [null, null, '万元', '万元', '万元', '万元'],
        [1, '甲项目', 5000, 1200, 300, 800],
      ],
      { merges: ['A1:A5', 'B1:B5', 'C1:F1', 'C2:C4', 'D2:F2', 'D3:D4', 'E3:F3'] },
    ),
    roles: '5*header project',
    values: ['6: name=甲项目@B6; total=5000万@C6; plan=1200万@D6; month=300万@E6; cum=800万@F6'],
    units: ['C 万元 header C5', 'D 万元 header D5', 'E 万元 header E5', 'F 万元 header F5'],
  },
  {
    name: 'a heading broken over two cells, one below the other',
    sheets: one([
      ['序号', '项目', '建设', '总投资', '年度计划', '累计完成'],
      [null, '名称', '单位', '（万元）', '投资（万元）', '投资（万元）'],
      [1, '甲项目', '甲公司', 5000, 1200, 800],
    ]),
    roles: '2*header project',
    values: ['3: name=甲项目@B3; company=甲公司@C3; total=5000万@D3; plan=1200万@E3; cum=800万@F3'],
  },
  {
    name: 'one character to a line, spaces inside words',
    sheets: one(
      [
        ['序\n号', '项\n目\n名\n称', '总 投 资\n（万元）', '年　度　计　划', '累 计 完 成\r\n投 资'],
        ['单位：万元'],
        [1, '甲项目', 5000, 1200, 800],
      ]
        .slice(0, 1)
        .concat([[1, '甲项目', 5000, '1200万元', '800万元']]),
    ),
    roles: 'header project',
    values: ['2: name=甲项目@B2; total=5000万@C2; plan=1200万@D2; cum=800万@E2'],
  },
  {
    name: 'a row of column numbers below the headings',
    sheets: one([
      ['序号', '项目名称', '总投资（万元）', '年度计划投资（万元）', '累计完成投资（万元）'],
      ['1', '2', '3', '4', '5'],
      [1, '甲项目', 5000, 1200, 800],
    ]),
    roles: '2*header project',
    values: ['3: name=甲项目@B3; total=5000万@C3; plan=1200万@D3; cum=800万@E3'],
  },
  {
    name: 'a row 甲 乙 1 2 3=2/1 below the headings',
    sheets: one([
      ['序号', '项目名称', '总投资（万元）', '年度计划投资（万元）', '累计完成投资（万元）', '完成率'],
      ['甲', '乙', 1, 2, 3, '4=3/2'],
      [1, '甲项目', 5000, 1200, 800, 0.67],
    ]),
    roles: '2*header project',
    values: ['3: name=甲项目@B3; total=5000万@C3; plan=1200万@D3; cum=800万@E3'],
  },
  {
    name: 'column numbers as numbers, before a project that is number 1',
    sheets: one([
      ['序号', '项目名称', '总投资（万元）', '年度计划投资（万元）'],
      [1, 2, 3, 4],
      [1, '甲项目', 5000, 1200],
    ]),
    roles: '2*header project',
    values: ['3: name=甲项目@B3; total=5000万@C3; plan=1200万@D3'],
  },
  {
    name: 'headings repeated on every printed page',
    sheets: one([
      ['序号', '项目名称', '总投资（万元）', '年度计划投资（万元）'],
      [1, '甲项目', 5000, 1200],
      [2, '乙项目', 6000, 1300],
      ['序号', '项目名称', '总投资（万元）', '年度计划投资（万元）'],
      [3, '丙项目', 7000, 1400],
    ]),
    roles: 'header 2*project header project',
    values: [
      '2: name=甲项目@B2; total=5000万@C2; plan=1200万@D2',
      '3: name=乙项目@B3; total=6000万@C3; plan=1300万@D3',
      '5: name=丙项目@B5; total=7000万@C5; plan=1400万@D5',
    ],
  },
  {
    name: 'two-level headings with title and caption repeated on every page',
    sheets: one(
      [
        ['临河县重点项目进展表（2023年10月）'],
        ['单位：万元'],
        ['序号', '项目名称', '总投资', '2023年度', null],
        [null, null, null, '计划', '完成'],
        [1, '甲项目', 5000, 1200, 800],
        ['临河县重点项目进展表（2023年10月）'],
        ['单位：万元'],
        ['序号', '项目名称', '总投资', '2023年度', null],
        [null, null, null, '计划', '完成'],
        [2, '乙项目', 6000, 1300, 900],
      ],
      { merges: ['D3:E3', 'A3:A4', 'B3:B4', 'C3:C4', 'D8:E8', 'A8:A9', 'B8:B9', 'C8:C9'] },
    ),
    roles: 'title unit 2*header project | title unit 2*header project',
    values: [
      '5: name=甲项目@B5; total=5000万@C5; plan=1200万@D5; cum=800万@E5',
      '10: name=乙项目@B10; total=6000万@C10; plan=1300万@D10; cum=900万@E10',
    ],
  },
  {
    name: 'headings with footnote marks',
    sheets: one([
      [
        '序号',
        '项目名称*',
        '总投资①（万元）',
        '年度计划投资（万元）②',
        '累计完成投资[3]（万元）',
        '是否开工※',
      ],
      [1, '甲项目', 5000, 1200, 800, '是'],
      ['注：①总投资以批复为准。②不含上年结转。'],
    ]),
    roles: 'header project note',
    values: ['2: name=甲项目@B2; total=5000万@C2; plan=1200万@D2; cum=800万@E2; started=true@F2'],
  },
  {
    name: 'numbered headings',
    sheets: one([
      ['序号', '1.项目名称', '2.总投资（万元）', '（三）年度计划投资（万元）', '④累计完成投资（万元）'],
      [1, '甲项目', 5000, 1200, 800],
    ]),
    roles: 'header project',
    values: ['2: name=甲项目@B2; total=5000万@C2; plan=1200万@D2; cum=800万@E2'],
  },
  {
    name: 'English headings',
    file: 'Linhe 2023-10.xlsx',
    sheets: one([
      ['Key projects of Linhe, October 2023'],
      [
        'No.',
        'Project name',
        'Company',
        'Total investment (10,000 yuan)',
        'Annual plan (10,000 yuan)',
        'Done since January (10,000 yuan)',
        'Started',
        'Remarks',
      ],
      [1, 'Plant A', 'A Ltd', 5000, 1200, 800, 'Yes', '-'],
      ['Total', null, null, 5000, 1200, 800],
    ]),
    roles: 'title header project total',
    values: [
      '3: name=Plant A@B3; company=A Ltd@C3; total=5000万@D3; plan=1200万@E3; cum=800万@F3; started=true@G3; remark=null@H3',
    ],
  },
  {
    name: 'headings abbreviated, brackets of every kind, odd punctuation',
    sheets: one([
      ['序号：', '项目　名称', '【总投资】(万元)', '年度计划投资﹙万元﹚', '累计完成投资［万元］', '备 注'],
      [1, '甲项目', 5000, 1200, 800, '—'],
    ]),
    roles: 'header project',
    values: ['2: name=甲项目@B2; total=5000万@C2; plan=1200万@D2; cum=800万@E2; remark=null@F2'],
  },
  {
    name: 'a column without heading is asked about',
    sheets: one([
      ['序号', '项目名称', '总投资（万元）', '', '累计完成投资（万元）'],
      [1, '甲项目', 5000, 1200, 800],
    ]),
    roles: 'header project',
    values: ['2: name=甲项目@B2; total=5000万@C2; cum=800万@E2'],
    findings: ['doubt layout.column-without-heading D2'],
  },
  {
    name: 'two columns of the same heading: neither is taken in silence',
    sheets: one([
      ['序号', '项目名称', '总投资（万元）', '累计完成投资（万元）', '累计完成投资（万元）', '备注', '备注'],
      [1, '甲项目', 5000, 1200, 800, '甲', '乙'],
    ]),
    roles: 'header project',
    values: ['2: name=甲项目@B2; total=5000万@C2'],
    findings: [
      'error layout.ambiguous-column D1',
      'error layout.ambiguous-column E1',
      'doubt layout.ambiguous-column F1',
      'doubt layout.ambiguous-column G1',
    ],
  },
  {
    name: 'two columns of the same heading, one of them blank: the other is meant',
    sheets: one([
      ['序号', '项目名称', '总投资（万元）', '累计完成投资（万元）', '备注', '备注'],
      [1, '甲项目', 5000, 1200, null, '乙'],
      [2, '乙项目', 6000, 1300, null, null],
    ]),
    roles: 'header 2*project',
    values: [
      '2: name=甲项目@B2; total=5000万@C2; cum=1200万@D2; remark=乙@F2',
      '3: name=乙项目@B3; total=6000万@C3; cum=1300万@D3; remark=null@F3',
    ],
  },
  {
    name: 'two fields in one heading and one cell are not read as one',
    sheets: one([
      ['序号', '项目名称', '总投资/年度计划（万元）', '累计完成投资（万元）', '开工/竣工时间'],
      [1, '甲项目', '5000/1200', 800, '2023.3/2024.12'],
      [2, '乙项目', '6000/1300', 900, '2023.5/2025.6'],
    ]),
    roles: 'header 2*project',
    values: ['2: name=甲项目@B2; cum=800万@D2', '3: name=乙项目@B3; cum=900万@D3'],
    findings: ['doubt layout.unsure-column C1', 'info layout.unknown-column E1'],
  },
  {
    name: 'a wide title above the headings is no heading',
    sheets: one(
      [
        ['2023年临河县省市重点项目1-10月投资完成情况统计表', null, null, null, null],
        ['序号', '项目名称', '总投资（万元）', '年度计划投资（万元）', '累计完成投资（万元）'],
        [1, '甲项目', 5000, 1200, 800],
      ],
      { merges: ['A1:E1'] },
    ),
    roles: 'title header project',
    values: ['3: name=甲项目@B3; total=5000万@C3; plan=1200万@D3; cum=800万@E3'],
  },
  {
    name: 'blank columns inside the table and blank rows between the rows',
    sheets: one([
      ['序号', null, '项目名称', '总投资（万元）', null, null, '年度计划投资（万元）'],
      [],
      [1, null, '甲项目', 5000, null, null, 1200],
      [],
      [2, null, '乙项目', 6000, null, null, 1300],
    ]),
    roles: 'header empty project empty project',
    values: [
      '3: name=甲项目@C3; total=5000万@D3; plan=1200万@G3',
      '5: name=乙项目@C5; total=6000万@D5; plan=1300万@G5',
    ],
  },
  {
    name: 'headings of two letters spread with a blank row inside the header',
    sheets: one(
      [
        ['序号', '项目名称', '总投资', '2023年度', null],
        [],
        [null, null, null, '计划', '完成'],
        [1, '甲项目', '5000万元', '1200万元', '800万元'],
      ],
      { merges: ['A1:A3', 'B1:B3', 'C1:C3', 'D1:E2'] },
    ),
    roles: '3*header project',
    values: ['4: name=甲项目@B4; total=5000万@C4; plan=1200万@D4; cum=800万@E4'],
  },
  {
    name: 'key figures above the headings are no headings',
    sheets: one([
      ['临河县重点项目'],
      ['总投资', 1.1, '年度计划投资', 0.25, '累计完成投资', 0.17],
      ['序号', '项目名称', '总投资（万元）', '年度计划投资（万元）', '累计完成投资（万元）'],
      [1, '甲项目', 5000, 1200, 800],
    ]),
    roles: '2*title header project',
    values: ['4: name=甲项目@B4; total=5000万@C4; plan=1200万@D4; cum=800万@E4'],
  },
  {
    name: 'running numbers without a heading are running numbers',
    sheets: one([
      ['', '项目名称', '总投资（万元）', '年度计划投资（万元）'],
      [1, '甲项目', 5000, 1200],
      [2, '乙项目', 6000, 1300],
      [3, '丙项目', 7000, 1400],
    ]),
    roles: 'header 3*project',
    values: [
      '2: name=甲项目@B2; total=5000万@C2; plan=1200万@D2',
      '3: name=乙项目@B3; total=6000万@C3; plan=1300万@D3',
      '4: name=丙项目@B4; total=7000万@C4; plan=1400万@D4',
    ],
  },
])
