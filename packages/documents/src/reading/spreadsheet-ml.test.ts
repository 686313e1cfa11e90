import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bySheetJs, described, firstSheet, ours, readFile, refusalOf } from '../../test/cells.ts'

const STYLES =
  '<Styles><Style ss:ID="d"><NumberFormat ss:Format="yyyy\\-mm\\-dd"/></Style><Style ss:ID="m"><NumberFormat ss:Format="0.00&quot;万元&quot;"/></Style><Style ss:ID="k" ss:Parent="m"/><Style ss:ID="p"><NumberFormat ss:Format="Percent"/></Style></Styles>'
const book = (sheets: string, encoding = 'UTF-8', head = '') =>
  `<?xml version="1.0" encoding="${encoding}"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel">${head}${STYLES}${sheets}</Workbook>`
const sheet = (content: string, name = '进度') =>
  `<Worksheet ss:Name="${name}"><Table>${content}</Table></Worksheet>`
const data = (type: string, said: string) => `<Data ss:Type="${type}">${said}</Data>`

test('a workbook saved as XML 2003: places, types, formats, comments', () => {
  const bytes = Buffer.from(
    book(
      sheet(
        `<Column ss:Index="3" ss:Hidden="1" ss:Span="1"/><Column ss:Index="9" ss:StyleID="m"/>
        <Row><Cell ss:MergeAcross="2" ss:MergeDown="1">${data('String', '项&#10;目')}</Cell><Cell ss:Index="6">${data('Number', '10352.5')}</Cell></Row>
        <Row ss:Index="4" ss:Hidden="1"><Cell ss:StyleID="d">${data('DateTime', '2022-10-31T00:00:00.000')}</Cell><Cell ss:StyleID="k">${data('Number', '1.5')}</Cell><Cell ss:StyleID="p">${data('Number', '0.925')}</Cell><Cell>${data('String', '00123')}</Cell><Cell>${data('Boolean', '1')}</Cell><Cell ss:Formula="=1/0">${data('Error', '#DIV/0!')}</Cell><Cell ss:Formula="=RC[-1]"/><Cell>${data('String', '3-1')}<Comment><ss:Data>批<B>注</B></ss:Data></Comment></Cell><Cell>${data('Number', '123456789012345678')}</Cell></Row>`,
      ),
    ),
  )
  const read = firstSheet('a.xls', bytes)
  assert.deepEqual(described(read), {
    A1: 'text | 项\n目 | ',
    F1: 'number | 10352.5 | ',
    A4: 'date | 2022-10-31 | yyyy\\-mm\\-dd',
    B4: 'number | 1.5 | 0.00"万元"',
    C4: 'number | 0.925 | 0.00%',
    D4: 'text | 00123 | ',
    E4: 'boolean | TRUE | ',
    F4: 'error | #DIV/0! |  | =1/0',
    G4: 'empty |  |  | =RC[-1]',
    H4: 'text | 3-1 | ',
    I4: 'number | 123456789012345678 | 0.00"万元"',
  })
  assert.deepEqual(read.merges, [{ top: 0, left: 0, bottom: 1, right: 2 }])
  assert.deepEqual([...read.hiddenColumns], [2, 3])
  assert.deepEqual([...read.hiddenRows], [3])
  assert.deepEqual([...read.comments], [['H4', '批注']])
})

test('the same cells as SheetJS reads them', () => {
  const rows = `<Row><Cell>${data('String', '甲')}</Cell><Cell ss:Index="4">${data('Number', '1')}</Cell></Row><Row ss:Index="9"><Cell>${data('Number', '-2.5E3')}</Cell></Row>`
  const bytes = Buffer.from(book(sheet(rows)))
  assert.deepEqual(ours(bytes, 'a.xls'), { 进度: { A1: '甲', D1: 1, A9: -2500 } })
  assert.deepEqual(bySheetJs(bytes), ours(bytes, 'a.xls'))
})

test('GB2312, 1904, a sheet not shown', () => {
  const hidden =
    '<Worksheet ss:Name="x"><Table><Row><Cell><Data ss:Type="String">x</Data></Cell></Row></Table><WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetVeryHidden</Visible></WorksheetOptions></Worksheet>'
  const head = '<ExcelWorkbook xmlns="urn:schemas-microsoft-com:office:excel"><Date1904/></ExcelWorkbook>'
  // 示例 in GB 2312-80
  const rows = `<Row><Cell>${data('String', '\xca\xbe\xc0\xfd')}</Cell></Row>`
  const text = book(sheet(rows, 's') + hidden, 'GB2312', head).replace('万元', '')
  const workbook = readFile('a.xls', Buffer.from(text, 'latin1'))
  assert.equal(workbook.sheets[0]?.text(0, 0), '示例')
  assert.equal(workbook.date1904, true)
  assert.deepEqual(
    workbook.sheets.map(({ hidden: isHidden }) => isHidden),
    [false, true],
  )
})

test('what cannot be', () => {
  const bad = [
    '<Row ss:Index="1048577"/>',
    '<Row ss:Index="5"/><Row ss:Index="5"/>',
    '<Row><Cell ss:Index="0"/></Row>',
    '<Row><Cell ss:Index="x"/></Row>',
    `<Row><Cell ss:Index="16385">${data('Number', '1')}</Cell></Row>`,
    data('Number', '1'),
    '<Row><Cell>',
  ]
  for (const rows of bad) {
    assert.equal(refusalOf('a.xls', Buffer.from(book(sheet(rows)))), 'file.corrupt', rows)
  }
  const entities = Buffer.from(
    book(sheet('')).replace('<Workbook', '<!DOCTYPE a [<!ENTITY b "c">]><Workbook'),
  )
  assert.match(refusalOf('a.xls', entities), /^file\.(xml-forbidden|not-a-workbook)$/)
})
