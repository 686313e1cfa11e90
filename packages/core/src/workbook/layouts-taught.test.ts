import { holdLayouts, one } from '../../test/layout.ts'
import type { TaughtColumn } from './understanding.ts'

const lesson = (path: string, field: string, unit?: string): TaughtColumn => ({
  division: '339921',
  subject: 'project',
  path,
  field,
  ...(unit !== undefined && { unit }),
})

holdLayouts('columns a person mapped once', [
  {
    name: 'a heading nobody knows, with its unit, wherever the column stands',
    taught: [lesson('投资盘子', 'total', '亿元'), lesson('干了多少', 'cum')],
    sheets: one([
      ['干了多少（万元）', '序号', '项目名称', '投资盘子'],
      [800, 1, '甲项目', 0.5],
    ]),
    roles: 'header project',
    values: ['2: name=甲项目@C2; cum=800万@A2; total=5000万@D2'],
  },
  {
    name: 'the second of two columns of the same heading',
    taught: [lesson('备注#2', 'remark')],
    sheets: one([
      ['序号', '项目名称', '备注', '总投资（万元）', '备注'],
      [1, '甲项目', '甲', 5000, '乙'],
    ]),
    roles: 'header project',
    values: ['2: name=甲项目@B2; total=5000万@D2; remark=乙@E2'],
    findings: ['info layout.unknown-column C1'],
  },
  {
    name: 'one of two columns left alone, the other is what it says',
    taught: [lesson('累计完成投资', 'ignore')],
    sheets: one([
      ['序号', '项目名称', '累计完成投资（万元）', '累计完成投资（万元）'],
      [1, '甲项目', 700, 800],
    ]),
    roles: 'header project',
    values: ['2: name=甲项目@B2; cum=800万@D2'],
  },
  {
    name: 'two columns taught as one field: the later word counts',
    taught: [lesson('年初盘子', 'plan', '万元'), lesson('年中盘子', 'plan', '万元')],
    sheets: one([
      ['序号', '项目名称', '年初盘子', '年中盘子'],
      [1, '甲项目', 1200, 1500],
    ]),
    roles: 'header project',
    values: ['2: name=甲项目@B2; plan=1500万@D2'],
    findings: ['info layout.unknown-column C1'],
  },
  {
    name: 'months as columns keep their months',
    taught: [
      lesson('当年干了/月', 'month'),
      lesson('当年干了/月#2', 'month'),
      lesson('当年干了/月#3', 'month'),
    ],
    sheets: one(
      [
        ['序号', '项目名称', '当年干了（万元）', null, null],
        [null, null, '8月', '9月', '10月'],
        [1, '甲项目', 80, 90, 100],
      ],
      { merges: ['A1:A2', 'B1:B2', 'C1:E1'] },
    ),
    roles: '2*header project',
    values: ['3: name=甲项目@B3; month=80万@C3 (2023-08); month=90万@D3 (2023-09); month=100万@E3'],
  },
  {
    name: 'what was taught for another division says nothing here',
    taught: [{ ...lesson('投资盘子', 'total', '亿元'), division: '339922' }],
    sheets: one([
      ['序号', '项目名称', '建设单位', '投资盘子'],
      [1, '甲项目', '甲公司', 0.5],
    ]),
    roles: 'header project',
    values: ['2: name=甲项目@B2; company=甲公司@C2'],
    findings: ['doubt layout.unsure-column D1'],
  },
])
