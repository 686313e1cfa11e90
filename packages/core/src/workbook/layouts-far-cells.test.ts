import { holdLayouts } from '../../test/layout.ts'
import { type Cell, sheetOf } from '../../test/sheets.ts'
import { SheetBuilder } from './index.ts'

const HEADINGS = ['序号', '项目名称', '项目代码', '总投资（万元）', '备注']

/** A small table, and one cell with a blank at the far corner of the sheet, as a slip of the hand leaves it. */
function sheetWithFarCell() {
  const builder = new SheetBuilder('Sheet1')
  const rows = [HEADINGS, ['1', '甲项目', '2303-339921-04-01-123456', '5000', '']]
  rows.forEach((cells, row) => {
    cells.forEach((text, column) => {
      builder.text(row, column, text)
    })
  })
  builder.text(1_048_575, 16_383, ' ')
  return builder.build()
}

const long: Cell[][] = [
  HEADINGS,
  [1, '甲项目', Number('220115050204010001'), 5000, Number('123456789012345678')],
  [2, '乙项目', '2303-339921-04-01-123456', 6000, 123456789012345],
  [3, '丙项目', '2303-339921-04-01-123457', 7000, '无'],
]

holdLayouts('far cells and long numbers', [
  {
    name: 'a cell at XFD1048576 costs no time and changes nothing',
    sheets: [sheetWithFarCell()],
    roles: 'header project 1048573*empty note',
    values: ['2: name=甲项目@B2; code=2303-339921-04-01-123456@C2; total=5000万@D2; remark=null@E2'],
  },
  {
    name: 'codes kept as numbers of more than 15 digits are asked for, never taken as what is left of them',
    sheets: [sheetOf('Sheet1', long)],
    roles: 'header 3*project',
    values: [
      '2: name=甲项目@B2; total=5000万@D2',
      '3: name=乙项目@B3; code=2303-339921-04-01-123456@C3; total=6000万@D3; remark=123456789012345@E3',
      '4: name=丙项目@B4; code=2303-339921-04-01-123457@C4; total=7000万@D4; remark=null@E4',
    ],
    findings: ['doubt value.too-many-digits C2', 'doubt value.too-many-digits E2'],
  },
])
