import { holdLayouts, one } from '../../test/layout.ts'

const HEAD = ['序号', '项目名称', '总投资', '年度计划投资', '累计完成投资']
const ROW = [1, '甲项目', 5000, 1200, 800]

/** The plain table with something written above it. */
const captioned = (caption: string) => one([['临河县重点项目'], [caption], HEAD, ROW])
const IN_WAN = ['4: name=甲项目@B4; total=5000万@C4; plan=1200万@D4; cum=800万@E4']
const UNKNOWN = ['4: name=甲项目@B4']
const ASKED = ['error layout.no-unit C3', 'error layout.no-unit D3', 'error layout.no-unit E3']

holdLayouts('units are read where they stand, or asked for', [
  ...[
    '单位：万元',
    '单位:万元、%',
    '（单位：万元）',
    '金额单位：人民币万元',
    '计量单位： 万 元',
    '单位：个、万元',
    '填报单位：临河县发改局　　　　　　单位：万元',
    '2023年10月31日　　金额单位：万元',
    '投资单位：万元',
    'Unit: 10,000 yuan',
    '单位：萬元',
  ].map((caption) => ({
    name: `caption “${caption}”`,
    sheets: captioned(caption),
    roles: 'title unit header project',
    values: IN_WAN,
    units: ['C 万元 caption A2', 'D 万元 caption A2', 'E 万元 caption A2'],
  })),
  {
    name: 'the unit stands behind the title',
    sheets: one([['临河县重点项目进展表（万元）'], HEAD, ROW]),
    roles: 'title header project',
    values: ['3: name=甲项目@B3; total=5000万@C3; plan=1200万@D3; cum=800万@E3'],
    units: ['C 万元 caption A1', 'D 万元 caption A1', 'E 万元 caption A1'],
  },
  ...[
    '单位：万元、亿元',
    '单位：亿元/万元',
    '（总投资单位：亿元，其余单位：万元）',
    '单位：总投资亿元，其他万元',
  ].map((caption) => ({
    name: `a caption that names two units is no answer: ${caption}`,
    sheets: captioned(caption),
    roles: 'title unit header project',
    values: UNKNOWN,
    findings: ASKED,
    units: [],
  })),
  {
    name: 'a unit said nowhere is asked for; nought needs none',
    sheets: one([['临河县重点项目'], ['2023年10月'], HEAD, [1, '甲项目', 5000, 1200, 0]]),
    roles: '2*title header project',
    values: ['4: name=甲项目@B4; cum=0万@E4'],
    findings: ['error layout.no-unit C3', 'error layout.no-unit D3'],
  },
  {
    name: 'a unit given by a person',
    given: { units: { 'Sheet1!C': '亿元', 'Sheet1!D': '万元', 'Sheet1!E': '万元' } },
    sheets: one([['临河县重点项目'], ['2023年10月'], HEAD, [1, '甲项目', 0.5, 1200, 800]]),
    roles: '2*title header project',
    values: IN_WAN,
    units: ['C 亿元 given', 'D 万元 given', 'E 万元 given'],
  },
  {
    name: 'total in 亿元, the others in 万元, as the headings say',
    sheets: one([
      ['序号', '项目名称', '总投资（亿元）', '年度计划投资（万元）', '累计完成投资\n（万元）'],
      [1, '甲项目', 0.5, 1200, 800],
      [2, '乙项目', 12.3456, 0.5, 0.0001],
    ]),
    roles: 'header 2*project',
    values: [
      '2: name=甲项目@B2; total=5000万@C2; plan=1200万@D2; cum=800万@E2',
      '3: name=乙项目@B3; total=123456万@C3; plan=5000元@D3; cum=1元@E3',
    ],
    units: ['C 亿元 header C1', 'D 万元 header D1', 'E 万元 header E1'],
  },
  {
    name: 'the heading is nearer than the caption',
    sheets: one([
      ['单位：万元'],
      ['序号', '项目名称', '总投资(亿元)', '年度计划投资', '累计完成投资'],
      [1, '甲项目', 0.5, 1200, 800],
    ]),
    roles: 'unit header project',
    values: ['3: name=甲项目@B3; total=5000万@C3; plan=1200万@D3; cum=800万@E3'],
    units: ['C 亿元 header C2', 'D 万元 caption A1', 'E 万元 caption A1'],
  },
  {
    name: 'units in a row of their own below the headings',
    sheets: one([HEAD, ['', '', '亿元', '万元', '（万元）'], [1, '甲项目', 0.5, 1200, 800]]),
    roles: '2*header project',
    values: ['3: name=甲项目@B3; total=5000万@C3; plan=1200万@D3; cum=800万@E3'],
    units: ['C 亿元 header C2', 'D 万元 header D2', 'E 万元 header E2'],
  },
  {
    name: 'a row 计量单位 below the headings, with other measures',
    sheets: one([
      [...HEAD, '带动就业', '完成率'],
      ['计量单位', '-', '亿元', '万元', '万元', '人', '%'],
      [1, '甲项目', 0.5, 1200, 800, 60, 66.7],
    ]),
    roles: '2*header project',
    values: ['3: name=甲项目@B3; total=5000万@C3; plan=1200万@D3; cum=800万@E3; jobs=60@F3'],
  },
  {
    name: 'the unit stands in the outer heading, one inner heading has its own',
    sheets: one(
      [
        ['序号', '项目名称', '投资（万元）', null, null],
        [null, null, '总投资（亿元）', '年度计划投资', '累计完成投资'],
        [1, '甲项目', 0.5, 1200, 800],
      ],
      { merges: ['A1:A2', 'B1:B2', 'C1:E1'] },
    ),
    roles: '2*header project',
    values: ['3: name=甲项目@B3; total=5000万@C3; plan=1200万@D3; cum=800万@E3'],
    units: ['C 亿元 header C2', 'D 万元 header C1', 'E 万元 header C1'],
  },
  {
    name: 'units written without brackets: 总投资:万元, 累计完成投资/万元, 年度计划投资 万元',
    sheets: one([['序号', '项目名称', '总投资:万元', '年度计划投资 万元', '累计完成投资/万元'], ROW]),
    roles: 'header project',
    values: ['2: name=甲项目@B2; total=5000万@C2; plan=1200万@D2; cum=800万@E2'],
  },
  {
    name: 'units in the cells, each its own; the bare figure beside them is asked about',
    sheets: one([
      HEAD,
      [1, '甲项目', '0.5亿元', '1200万元', '800万'],
      [2, '乙项目', '1.2亿', '１，２００．５万元', '¥3,000,000元'],
      [3, '丙项目', 6000, '300万元', 0],
    ]),
    roles: 'header 3*project',
    values: [
      '2: name=甲项目@B2; total=5000万@C2; plan=1200万@D2; cum=800万@E2',
      '3: name=乙项目@B3; total=1.2亿@C3; plan=1200.5万@D3; cum=3000000元@E3',
      '4: name=丙项目@B4; plan=300万@D4; cum=0万@E4',
    ],
    findings: ['error layout.no-unit C1'],
  },
  {
    name: 'a unit in the cell is nearer than the heading',
    sheets: one([
      ['序号', '项目名称', '总投资（万元）', '年度计划投资（万元）', '累计完成投资（万元）'],
      [1, '甲项目', '1.5亿元', '1200', '800万元'],
    ]),
    roles: 'header project',
    values: ['2: name=甲项目@B2; total=15000万@C2; plan=1200万@D2; cum=800万@E2'],
  },
  {
    name: 'number formats that write the unit: 0.00"万元", 0.00"亿"',
    sheets: one([
      HEAD,
      [
        1,
        '甲项目',
        { value: 0.5, format: '0.00"亿"' },
        { value: 1200, format: '#,##0.00"万元"' },
        { value: 800, format: '0\\万\\元' },
      ],
    ]),
    roles: 'header project',
    values: ['2: name=甲项目@B2; total=5000万@C2; plan=1200万@D2; cum=800万@E2'],
    units: ['C 亿元 format C2', 'D 万元 format D2', 'E 万元 format E2'],
  },
  {
    name: 'number formats that show yuan in larger units',
    sheets: one([
      HEAD,
      [
        1,
        '甲项目',
        { value: 50_000_000, format: '0!.0000,"亿"' },
        { value: 12_000_000, format: '0!.0,"万元"' },
        { value: 8_000_000, format: '#,##0,"千元"' },
      ],
      [
        2,
        '乙项目',
        { value: 60_000_000, format: '0.00,,"百万元"' },
        { value: 12_345_600, format: '0"."0,"万元"' },
        0,
      ],
    ]),
    roles: 'header 2*project',
    values: [
      '2: name=甲项目@B2; total=50000万@C2; plan=1200万@D2; cum=800万@E2',
      '3: name=乙项目@B3; total=6000万@C3; plan=1234.56万@D3; cum=0万@E3',
    ],
  },
  {
    name: 'a format that scales below a heading with a unit: what is shown counts',
    sheets: one([
      ['序号', '项目名称', '总投资（万元）', '年度计划投资（亿元）', '累计完成投资（千元）'],
      [
        1,
        '甲项目',
        { value: 50_000_000, format: '0!.0,' },
        { value: 1200, format: '0!.0000' },
        { value: 8_000_000, format: '#,##0,' },
      ],
    ]),
    roles: 'header project',
    values: ['2: name=甲项目@B2; total=5000万@C2; plan=1200万@D2; cum=8000千@E2'],
  },
  {
    name: 'a heading in 万元 above cells formatted as 亿元 is asked about',
    sheets: one([
      ['序号', '项目名称', '总投资（万元）', '年度计划投资（万元）'],
      [1, '甲项目', { value: 5, format: '0.00"亿元"' }, 1200],
    ]),
    roles: 'header project',
    values: ['2: name=甲项目@B2; plan=1200万@D2'],
    findings: ['error layout.unit-conflict C1'],
  },
  {
    name: 'a format with conditions: each section counts for its own figures',
    sheets: one([
      HEAD,
      [
        1,
        '甲项目',
        { value: 150_000_000, format: '[>=100000000]0!.00,,"亿元";[>=10000]0!.0,"万元";0"元"' },
        '1200万元',
        '800万元',
      ],
      [
        2,
        '乙项目',
        { value: 50_000, format: '[>=100000000]0!.00,,"亿元";[>=10000]0!.0,"万元";0"元"' },
        '4万元',
        '1万元',
      ],
      [
        3,
        '丙项目',
        { value: 500, format: '[>=100000000]0!.00,,"亿元";[>=10000]0!.0,"万元";0"元"' },
        '400元',
        '0',
      ],
    ]),
    roles: 'header 3*project',
    values: [
      '2: name=甲项目@B2; total=1.5亿@C2; plan=1200万@D2; cum=800万@E2',
      '3: name=乙项目@B3; total=5万@C3; plan=4万@D3; cum=1万@E3',
      '4: name=丙项目@B4; total=500元@C4; plan=400元@D4; cum=0万@E4',
    ],
  },
  {
    name: 'foreign currency and other measures are no 总投资 of ours',
    sheets: one([
      ['单位：万元'],
      ['序号', '项目名称', '总投资（万美元）', '年度计划投资（个）', '累计完成投资（%）', '本月完成投资'],
      [1, '甲项目', 5000, 12, 66, 300],
    ]),
    roles: 'unit header project',
    values: ['3: name=甲项目@B3; month=300万@F3'],
    findings: [
      'doubt layout.unsure-column C2',
      'info layout.unknown-column D2',
      'info layout.unknown-column E2',
    ],
  },
  {
    name: 'the unit stands in a note below the table',
    sheets: one([HEAD, ROW, ['注：1.本表金额单位为万元；2.数据截至2023年10月31日。']]),
    roles: 'header project note',
    values: ['2: name=甲项目@B2; total=5000万@C2; plan=1200万@D2; cum=800万@E2'],
    units: ['C 万元 caption A3', 'D 万元 caption A3', 'E 万元 caption A3'],
  },
  {
    name: 'the caption of the sheet holds for its second table, unless that has its own',
    sheets: one([
      ['单位：万元'],
      HEAD,
      ROW,
      [],
      ['二、新开工项目'],
      ['序号', '项目名称', '建设单位', '总投资', '年度计划投资'],
      [1, '乙项目', '乙公司', 6000, 1300],
      [],
      ['三、储备项目'],
      ['单位：亿元'],
      ['序号', '项目名称', '建设性质', '总投资', '年度计划投资'],
      [1, '丙项目', '前期', 7, 0.5],
    ]),
    roles: 'unit header project | empty title header project | empty title unit header project',
    values: [
      '3: name=甲项目@B3; total=5000万@C3; plan=1200万@D3; cum=800万@E3',
      '7: name=乙项目@B7; company=乙公司@C7; total=6000万@D7; plan=1300万@E7; nature=new@A5',
      '12: name=丙项目@B12; nature=preparatory@C12; total=7亿@D12; plan=5000万@E12',
    ],
  },
  {
    name: 'a column of units says it row by row, nearer than the caption',
    sheets: one([
      ['单位：万元'],
      ['序号', '项目名称', '单位', '总投资', '年度计划投资', '累计完成投资（元）'],
      [1, '甲项目', '万元', 5000, 1200, 8_000_000],
      [2, '乙项目', '亿元', 0.6, 0.13, 9_000_000],
    ]),
    roles: 'unit header 2*project',
    values: [
      '3: name=甲项目@B3; total=5000万@D3; plan=1200万@E3; cum=800万@F3',
      '4: name=乙项目@B4; total=6000万@D4; plan=1300万@E4; cum=900万@F4',
    ],
    units: ['F 元 header F2'],
  },
  {
    name: 'a column of units that leaves a row open, and one that names other measures',
    sheets: [
      ...one([
        ['序号', '项目名称', '单位', '总投资'],
        [1, '甲项目', '万元', 5000],
        [2, '乙项目', null, 6000],
      ]),
    ],
    roles: 'header 2*project',
    values: ['2: name=甲项目@B2; total=5000万@D2', '3: name=乙项目@B3'],
    findings: ['error layout.no-unit D1'],
  },
])
