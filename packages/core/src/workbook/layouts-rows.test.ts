import { A, B, HEAD, holdLayouts, one, valuesOf } from '../../test/layout.ts'

holdLayouts('what stands around the rows', [
  {
    name: 'notes, signatures and the person who filled it in',
    sheets: one([
      ['临河县重点项目'],
      HEAD,
      A,
      B,
      [],
      ['注：1.总投资以批复为准。', null, null, null, null],
      ['2.数据截至10月底。'],
      ['单位负责人：张某', null, '填表人：李某', null, '联系电话：0000-1234567'],
      ['填报日期：2023年11月3日'],
    ]),
    roles: 'title header 2*project empty 4*note',
    values: valuesOf(3, 4),
  },
  {
    name: 'a running number without anything else is an empty row',
    sheets: one([HEAD, A, B, [3], [4]]),
    roles: 'header 2*project 2*empty',
    values: valuesOf(2, 3),
  },
  {
    name: 'a row that lost its name is a project without name, never a total',
    sheets: one([
      ['序号', '项目名称', '建设单位', '总投资（万元）'],
      [1, '甲项目', '甲公司', 5000],
      [2, null, '乙公司', 6000],
    ]),
    roles: 'header 2*project',
    values: [
      '2: name=甲项目@B2; company=甲公司@C2; total=5000万@D2',
      '3: name=null@B3; company=乙公司@C3; total=6000万@D3',
    ],
    findings: ['error layout.no-name B3'],
  },
  {
    name: 'numbers without name or words that add nothing up are asked about',
    sheets: one([HEAD, A, B, [3, null, 7000, 1500, 1000]]),
    roles: 'header 3*project',
    values: [...valuesOf(2, 3), '4: name=null@B4; total=7000万@C4; plan=1500万@D4; cum=1000万@E4'],
    findings: ['error layout.no-name B4'],
  },
  {
    name: 'hidden rows and columns hold projects and values, and that is told',
    sheets: one([HEAD, A, B], { hiddenRows: [3], hiddenColumns: ['D'] }),
    roles: 'header 2*project',
    values: valuesOf(2, 3),
    findings: ['info layout.hidden-rows', 'info layout.hidden-columns'],
  },
  {
    name: 'marks before the name that a note explains',
    sheets: one([HEAD, [1, '★甲项目', 5000, 1200, 800], B, ['注：带★为省级重点项目。']]),
    roles: 'header 2*project note',
    values: [
      '2: name=甲项目@B2; total=5000万@C2; plan=1200万@D2; cum=800万@E2; level=province@A4',
      '3: name=乙项目@B3; total=6000万@C3; plan=1300万@D3; cum=900万@E3',
    ],
  },
  {
    name: 'a word merged down over its rows holds for each of them',
    sheets: one(
      [
        ['序号', '建设性质', '项目名称', '总投资（万元）'],
        [1, '新建', '甲项目', 5000],
        [2, null, '乙项目', 6000],
        [3, '续建', '丙项目', 7000],
      ],
      { merges: ['B2:B3'] },
    ),
    roles: 'header 3*project',
    values: [
      '2: name=甲项目@C2; nature=new@B2; total=5000万@D2',
      '3: name=乙项目@C3; nature=new@B3; total=6000万@D3',
      '4: name=丙项目@C4; nature=continued@B4; total=7000万@D4',
    ],
  },
  {
    name: 'an amount merged over two projects belongs to neither alone',
    sheets: one([HEAD, [1, '甲项目', 5000, 1200, 800], [2, '乙项目', null, 1300, 900]], {
      merges: ['C2:C3'],
    }),
    roles: 'header 2*project',
    values: [
      '2: name=甲项目@B2; plan=1200万@D2; cum=800万@E2',
      '3: name=乙项目@B3; plan=1300万@D3; cum=900万@E3',
    ],
    findings: ['error value.merged-amount C2', 'error value.merged-amount C3'],
  },
  {
    name: 'numbers before the names, where no column has them',
    sheets: one([
      ['项目名称', '总投资（万元）'],
      ['1、甲项目', 5000],
      ['2、乙项目', 6000],
      ['3、10千伏线路工程', 7000],
    ]),
    roles: 'header 3*project',
    values: [
      '2: name=甲项目@A2; total=5000万@B2',
      '3: name=乙项目@A3; total=6000万@B3',
      '4: name=10千伏线路工程@A4; total=7000万@B4',
    ],
  },
  {
    name: 'signatures in several cells',
    sheets: one([
      HEAD,
      A,
      B,
      ['审核：', '张某', '制表人：', '李某', '电话：0000'],
      [null, '分管领导签字：', null, '日期：2023年11月2日'],
    ]),
    roles: 'header 2*project 2*note',
    values: valuesOf(2, 3),
  },
])
