import { A, B, HEAD, holdLayouts, one, valuesOf } from '../../test/layout.ts'

const natures: readonly (readonly [string, string, string])[] = [
  ['一、', '二、', '一、 in the text'],
  ['（一）', '（二）', '（一） in the text'],
  ['1.', '2.', '1. in the text'],
  ['1、', '2、', '1、 in the text'],
  ['Ⅰ.', 'Ⅱ.', 'Ⅰ. in the text'],
  ['I、', 'II、', 'I、 in the text'],
  ['A.', 'B.', 'A. in the text'],
  ['①', '②', '① in the text'],
  ['第一类：', '第二类：', '第一类： in the text'],
  ['', '', 'without numbering'],
  ['★', '★', 'with a mark'],
]

holdLayouts('groups, numbered in every manner', [
  ...natures.map(([first, second, name]) => ({
    name: `${name}, alone in its row`,
    sheets: one([HEAD, [`${first}新建项目`], A, [`${second}续建项目`], B]),
    roles: 'header group project group project',
    values: [
      '3: name=甲项目@B3; total=5000万@C3; plan=1200万@D3; cum=800万@E3; nature=new@A2',
      '5: name=乙项目@B5; total=6000万@C5; plan=1300万@D5; cum=900万@E5; nature=continued@A4',
    ],
  })),
  ...natures.map(([first, second, name]) => ({
    name: `${name}, in the column of names, with sums`,
    sheets: one([
      HEAD,
      [null, `${first}新建项目`, 5000, 1200, 800],
      A,
      [null, `${second}续建项目`, 6000, 1300, 900],
      B,
    ]),
    roles: 'header group project group project',
    values: [
      '3: name=甲项目@B3; total=5000万@C3; plan=1200万@D3; cum=800万@E3; nature=new@B2',
      '5: name=乙项目@B5; total=6000万@C5; plan=1300万@D5; cum=900万@E5; nature=continued@B4',
    ],
  })),
  {
    name: 'two levels of groups: the level outside, the nature inside; numbers start anew in each',
    sheets: one([
      HEAD,
      ['一', '省级重点项目', 5000, 1200, 800],
      ['（一）', '新建', 5000, 1200, 800],
      [1, '甲项目', 5000, 1200, 800],
      ['二', '市级重点项目', 13_000, 2800, 1900],
      ['（一）', '新建', 6000, 1300, 900],
      [1, '乙项目', 6000, 1300, 900],
      ['（二）', '续建', 7000, 1500, 1000],
      [1, '丙项目', 7000, 1500, 1000],
      ['合计', null, 18_000, 4000, 2700],
    ]),
    roles: 'header group group project group group project group project total',
    values: [
      '4: name=甲项目@B4; total=5000万@C4; plan=1200万@D4; cum=800万@E4; level=province@B2; nature=new@B3',
      '7: name=乙项目@B7; total=6000万@C7; plan=1300万@D7; cum=900万@E7; level=city@B5; nature=new@B6',
      '9: name=丙项目@B9; total=7000万@C9; plan=1500万@D9; cum=1000万@E9; level=city@B5; nature=continued@B8',
    ],
  },
  {
    name: 'a group of words the region does not know is still no project',
    sheets: one([HEAD, ['一、工业类项目（2个）'], A, B, ['二、农业类项目'], [3, '丙项目', 7000, 1500, 1000]]),
    roles: 'header group 2*project group project',
    values: [...valuesOf(3, 4), '6: name=丙项目@B6; total=7000万@C6; plan=1500万@D6; cum=1000万@E6'],
  },
  {
    name: 'a word without number in the column of names, nothing else in the row: a heading, and told',
    sheets: one([HEAD, [null, '工业类'], A, B, [null, '农业类'], [3, '丙项目', 7000, 1500, 1000]]),
    roles: 'header group 2*project group project',
    values: [...valuesOf(3, 4), '6: name=丙项目@B6; total=7000万@C6; plan=1500万@D6; cum=1000万@E6'],
    findings: ['doubt layout.row-heading B2', 'doubt layout.row-heading B5'],
  },
  {
    name: 'a word without number whose figures add up what follows: a group',
    sheets: one([
      HEAD,
      [null, '工业类', 11_000, 2500, 1700],
      A,
      B,
      [null, '农业类', 7000, 1500, 1000],
      [3, '丙项目', 7000, 1500, 1000],
    ]),
    roles: 'header group 2*project group project',
    values: [...valuesOf(3, 4), '6: name=丙项目@B6; total=7000万@C6; plan=1500万@D6; cum=1000万@E6'],
  },
  {
    name: 'a row without number among numbered ones that adds nothing up is a project, and told',
    sheets: one([HEAD, A, B, [null, '丙项目', 7000, 1500, 1000], [4, '丁项目', 1000, 100, 50]]),
    roles: 'header 4*project',
    values: [
      ...valuesOf(2, 3),
      '4: name=丙项目@B4; total=7000万@C4; plan=1500万@D4; cum=1000万@E4',
      '5: name=丁项目@B5; total=1000万@C5; plan=100万@D5; cum=50万@E5',
    ],
    findings: ['doubt layout.row-unnumbered B4'],
  },
  {
    name: 'no column of numbers: rows are projects, known words with sums are groups',
    sheets: one([
      ['项目名称', '总投资（万元）', '年度计划投资（万元）'],
      ['新建项目', 5000, 1200],
      ['甲项目', 5000, 1200],
      ['续建项目', 6000, 1300],
      ['乙项目', 6000, 1300],
      ['合计', 11_000, 2500],
    ]),
    roles: 'header group project group project total',
    values: [
      '3: name=甲项目@A3; total=5000万@B3; plan=1200万@C3; nature=new@A2',
      '5: name=乙项目@A5; total=6000万@B5; plan=1300万@C5; nature=continued@A4',
    ],
  },
  {
    name: 'labels with counts and sums in words',
    sheets: one([
      HEAD,
      ['一、新建项目（1个，总投资5000万元）'],
      A,
      ['二、续建项目：共1个，年度计划投资1300万元'],
      B,
    ]),
    roles: 'header group project group project',
    values: [
      '3: name=甲项目@B3; total=5000万@C3; plan=1200万@D3; cum=800万@E3; nature=new@A2',
      '5: name=乙项目@B5; total=6000万@C5; plan=1300万@D5; cum=900万@E5; nature=continued@A4',
    ],
  },
  {
    name: 'a division and a nature in one label',
    file: '岚江市2023年10月重点项目.xlsx',
    sheets: one([HEAD, ['东港区新建项目（1个）'], A, ['云岭县续建项目（1个）'], B]),
    roles: 'header group project group project',
    values: [
      '3: name=甲项目@B3; total=5000万@C3; plan=1200万@D3; cum=800万@E3; nature=new@A2; division=339901@A2',
      '5: name=乙项目@B5; total=6000万@C5; plan=1300万@D5; cum=900万@E5; nature=continued@A4; division=339922@A4',
    ],
    division: '?',
  },
  {
    name: 'lines of a summary before the list are no headings of it',
    sheets: one([
      HEAD,
      ['合计', null, 11_000, 2500, 1700],
      [null, '新建项目', 5000, 1200, 800],
      [null, '续建项目', 6000, 1300, 900],
      A,
      B,
    ]),
    roles: 'header total 2*of-which 2*project',
    values: valuesOf(5, 6),
    findings: ['info layout.of-which B3'],
  },
  {
    name: 'projects numbered 一 二 三',
    sheets: one([
      HEAD,
      ['一', '甲项目', 5000, 1200, 800],
      ['二', '乙项目', 6000, 1300, 900],
      ['合计', null, 11_000, 2500, 1700],
    ]),
    roles: 'header 2*project total',
    values: valuesOf(2, 3),
  },
  {
    name: 'the count of a group in the column of names',
    sheets: one([
      HEAD,
      ['新建项目', '共1个', 5000, 1200, 800],
      A,
      ['续建项目', '共1个', 6000, 1300, 900],
      B,
      ['合计', '共2个', 11_000, 2500, 1700],
    ]),
    roles: 'header group project group project total',
    values: [
      '3: name=甲项目@B3; total=5000万@C3; plan=1200万@D3; cum=800万@E3; nature=new@A2',
      '5: name=乙项目@B5; total=6000万@C5; plan=1300万@D5; cum=900万@E5; nature=continued@A4',
    ],
  },
])
