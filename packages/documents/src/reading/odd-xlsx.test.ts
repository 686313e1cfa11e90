import assert from 'node:assert/strict'
import { test } from 'node:test'
import { byHucre, bySheetJs, type Found, ours, readFile, refusalOf } from '../../test/cells.ts'
import { type RawWorkbook, rawParts, rawWorkbook, stylesOf } from '../../test/raw-workbook.ts'
import { writeZip } from '../writing/index.ts'

/** Asserts that we, and both other readers, see these cells on sheet 表. */
async function everyoneSees(raw: RawWorkbook, cells: Found[string]): Promise<void> {
  const bytes = rawWorkbook(raw)
  assert.deepEqual(ours(bytes), { 表: cells })
  assert.deepEqual(bySheetJs(bytes), { 表: cells })
  assert.deepEqual(await byHucre(bytes), { 表: cells })
}

const oneSheet = (raw: RawWorkbook) => {
  const [sheet] = readFile('file.xlsx', rawWorkbook(raw)).sheets
  assert.ok(sheet)
  return sheet
}

test('rows and cells without an address follow the one before', async () => {
  await everyoneSees(
    {
      rows: '<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="B4"><v>3</v></c><c><v>4</v></c></row>',
    },
    { A1: 1, B1: 2, B4: 3, C4: 4 },
  )
})

test('the claimed range is not believed', async () => {
  const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="5"><c r="G5"><v>2</v></c></row>'
  await everyoneSees({ beforeRows: '<dimension ref="A1:B2"/>', rows }, { A1: 1, G5: 2 })
  const sheet = oneSheet({ beforeRows: '<dimension ref="A1:XFD1048576"/>', rows })
  assert.deepEqual([sheet.rowCount, sheet.columnCount], [5, 7])
})

test('two cells at the far corners cost two cells', () => {
  const before = process.memoryUsage().arrayBuffers
  const sheet = oneSheet({
    rows: '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>',
  })
  assert.equal(sheet.number(0, 0), 1)
  assert.equal(sheet.number(1_048_575, 16_383), 2)
  assert.ok(process.memoryUsage().arrayBuffers - before < 1 << 20)
})

test('cells scattered so that each takes a block of its own are refused before they fill the memory', () => {
  const rows = Array.from({ length: 1000 }, (_, row) => {
    const letters = [...'ABCDEFGHIJKLMNOPQRS']
    const at = row * 1024 + 1
    return `<row r="${at}">${letters.map((letter) => `<c r="${letter}${at}"><v>1</v></c>`).join('')}</row>`
  })
  assert.equal(refusalOf('a.xlsx', rawWorkbook({ rows: rows.join('') })), 'file.limits')
})

test('phonetic guides are not text, runs of rich text are joined, _xHHHH_ is a character', async () => {
  const strings = [
    '<si><t>通辽</t><rPh sb="0" eb="2"><t>tongliao</t></rPh><phoneticPr fontId="1"/></si>',
    '<si><r><rPr><b/></rPr><t>开</t></r><r><t xml:space="preserve">鲁 县</t></r></si>',
    '<si><t>一行_x000D_\n二行</t></si>',
    '<si><t>_x005F_x000D_</t></si>',
    '<si><t>a &lt;b&gt; &amp;amp; &#20013;&#x6587;</t></si>',
  ]
  const rows = `<row r="1">${['A', 'B', 'C', 'D', 'E'].map((letter, i) => `<c r="${letter}1" t="s"><v>${i}</v></c>`).join('')}</row>
    <row r="2"><c r="A2" t="inlineStr"><is><r><t>内</t></r><r><t>联</t></r><rPh sb="0" eb="1"><t>nei</t></rPh></is></c></row>`
  const plain = { A1: '通辽', B1: '开鲁 县', D1: '_x000D_', E1: 'a <b> &amp; 中文', A2: '内联' }
  const bytes = rawWorkbook({ strings: strings.join(''), rows })
  assert.deepEqual(ours(bytes), { 表: { ...plain, C1: '一行\r\n二行' } })
  // SheetJS turns a line break of two characters into one; we leave texts as they are
  assert.deepEqual(bySheetJs(bytes), { 表: { ...plain, C1: '一行\n二行' } })
  assert.deepEqual(await byHucre(bytes), { 表: { ...plain, C1: '一行\r\n二行' } })
})

test('days counted from 1904 are told, numbers stay as they are', () => {
  const raw = { properties: 'date1904="1"', rows: '<row r="1"><c r="A1" s="1"><v>43400</v></c></row>' }
  const bytes = rawWorkbook({ ...raw, styles: stylesOf(0, 14) })
  assert.equal(readFile('file.xlsx', bytes).date1904, true)
  assert.deepEqual(ours(bytes), { 表: { A1: 43_400 } })
})

test('built-in formats 27–36 and 50–58 are the Chinese dates they are in a Chinese Excel', () => {
  const numbers = [27, 28, 31, 36, 50, 57, 58, 14, 10]
  const cells = numbers.map((_, index) => `<c r="A${index + 1}" s="${index}"><v>44866</v></c>`)
  const sheet = oneSheet({
    styles: stylesOf(...numbers),
    rows: cells.map((cell, index) => `<row r="${index + 1}">${cell}</row>`).join(''),
  })
  // ECMA-376 part 1, 18.8.30, table for zh-CN
  assert.deepEqual(
    numbers.map((_, row) => sheet.format(row, 0)),
    [
      'yyyy"年"m"月"',
      'm"月"d"日"',
      'yyyy"年"m"月"d"日"',
      'yyyy"年"m"月"',
      'yyyy"年"m"月"',
      'yyyy"年"m"月"',
      'm"月"d"日"',
      'yyyy/m/d',
      '0.00%',
    ],
  )
})

test('the number format of a cell is kept as written, units and all', () => {
  const sheet = oneSheet({
    styles: stylesOf(0, '0.00&quot;万元&quot;'),
    rows: '<row r="1"><c r="A1" s="1"><v>1.5</v></c><c r="B1" s="77"><v>2</v></c></row>',
  })
  assert.equal(sheet.format(0, 0), '0.00"万元"')
  assert.equal(sheet.format(0, 1), '')
})

test('followers of a shared formula have a formula and their stored result', async () => {
  const raw = {
    rows: '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1*2</f><v>4</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>6</v></c></row>',
  }
  await everyoneSees(raw, { A1: 4, A2: 6 })
  const sheet = oneSheet(raw)
  assert.equal(sheet.formula(0, 0), 'B1*2')
  assert.notEqual(sheet.formula(1, 0), undefined)
  assert.equal(sheet.formula(2, 0), undefined)
})

test('a formula without a stored result is empty, never 0', () => {
  const sheet = oneSheet({ rows: '<row r="4"><c r="B4"><f>1/0</f></c><c r="C4"><f>A1</f><v/></c></row>' })
  assert.deepEqual([sheet.kind(3, 1), sheet.formula(3, 1)], ['empty', '1/0'])
  assert.deepEqual([sheet.kind(3, 2), sheet.formula(3, 2)], ['empty', 'A1'])
})

test('numbers of more than 15 digits are kept as written: Excel itself has lost the rest', () => {
  const written = ['123456789012345678', '1234567890123456', '9007199254740993', '0.1', '26511.000000000004']
  const sheet = oneSheet({
    rows: written.map((text, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${text}</v></c></row>`).join(''),
  })
  assert.deepEqual(
    written.map((_, row) => sheet.text(row, 0)),
    written,
  )
})

test('what is no decimal number is text, whatever JavaScript would make of it', () => {
  const written = ['0x1F', 'Infinity', '1e999', '0b1', '--5', '1.5E3', '+7', ' 12 ', '-0.50', '１２']
  const sheet = oneSheet({
    rows: written.map((text, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${text}</v></c></row>`).join(''),
  })
  assert.deepEqual(
    written.map((_, row) => (sheet.kind(row, 0) === 'number' ? sheet.number(row, 0) : sheet.text(row, 0))),
    ['0x1F', 'Infinity', '1e999', '0b1', '--5', 1500, 7, 12, -0.5, '１２'],
  )
})

test('elements with a prefix, as the .NET libraries write them', async () => {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  await everyoneSees(
    {
      sheet: `<?xml version="1.0"?><x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      strings: Buffer.from(`<x:sst xmlns:x="${main}"><x:si><x:t>前缀</x:t></x:si></x:sst>`),
    },
    { A1: '前缀', B1: 5 },
  )
})

test('parts in UTF-16, with and without a mark, and in GBK', () => {
  const sheet = (encoding: string) =>
    `<?xml version="1.0" encoding="${encoding}"?><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>中</v></c></row></sheetData></worksheet>`
  const little = Buffer.from(`\ufeff${sheet('UTF-16')}`, 'utf16le')
  const gbk = Buffer.from(sheet('GBK'), 'latin1')
  gbk.write('\xd6', gbk.indexOf('<v>') + 3, 'latin1')
  const gbkBytes = Buffer.concat([
    Buffer.from(sheet('GBK').split('中')[0] ?? ''),
    Buffer.from([0xd6, 0xd0]),
    Buffer.from(sheet('GBK').split('中')[1] ?? ''),
  ])
  const seen = (bytes: Buffer) => ours(rawWorkbook({ sheet: bytes }))
  assert.deepEqual(seen(little), { 表: { A1: '中' } })
  assert.deepEqual(seen(Buffer.from(little).swap16()), { 表: { A1: '中' } })
  assert.deepEqual(seen(Buffer.from(sheet('UTF-16'), 'utf16le')), { 表: { A1: '中' } })
  assert.deepEqual(seen(gbkBytes), { 表: { A1: '中' } })
  const unknown = Buffer.from(sheet('EBCDIC-CP-BE'))
  assert.equal(refusalOf('a.xlsx', rawWorkbook({ sheet: unknown })), 'file.encoding')
})

test('strict OOXML', async () => {
  await everyoneSees(
    {
      strict: true,
      strings: '<si><t>严格</t></si>',
      rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>1</v></c></row>',
    },
    { A1: '严格', B1: 1 },
  )
  const sheet = oneSheet({
    strict: true,
    rows: '<row r="1"><c r="A1" t="d"><v>2022-10-31T00:00:00</v></c></row>',
  })
  assert.deepEqual([sheet.kind(0, 0), sheet.text(0, 0)], ['date', '2022-10-31T00:00:00'])
})

test('comments, CDATA and processing instructions between cells hold no cells', async () => {
  const bytes = rawWorkbook({
    rows: '<!-- <row r="9"><c r="A9"><v>9</v></c></row> --><row r="1"><?x <c r="B1"><v>9</v></c>?><c r="A1"><!-- <v>8</v> --><v>1</v></c><c r="B1" t="str"><v><![CDATA[<c r="C1"><v>7</v></c>]]></v></c></row>',
  })
  const cells = { 表: { A1: 1, B1: '<c r="C1"><v>7</v></c>' } }
  assert.deepEqual(ours(bytes), cells)
  // SheetJS reads the commented cells
  assert.deepEqual(await byHucre(bytes), cells)
})

test('attributes in single quotes, with spaces, with a > inside', () => {
  const sheet = oneSheet({
    rows: `<row r='1' x="a>b" ><c  r = 'A1'  t = "str" ><v >x</v ></c ><c r='B1'><v>2</v></c></row>`,
  })
  assert.equal(sheet.text(0, 0), 'x')
  assert.equal(sheet.number(0, 1), 2)
})

test('a reference to a shared string that does not exist is no other text', () => {
  for (const index of ['1', '7', '-1', '0.5', 'x']) {
    const rows = `<row r="1"><c r="A1" t="str"><v>own</v></c><c r="B1" t="s"><v>${index}</v></c></row>`
    const bytes = rawWorkbook({ strings: '<si><t>only</t></si>', rows })
    assert.equal(refusalOf('a.xlsx', bytes), 'file.corrupt', index)
  }
})

test('characters that no XML may hold are not taken in', () => {
  const at = (text: string) => `<row r="1"><c r="A1" t="str"><v>${text}</v></c></row>`
  assert.deepEqual(ours(rawWorkbook({ rows: at('a&#0;b_x0000_c') })), { 表: { A1: 'a&#0;b_x0000_c' } })
  assert.deepEqual(ours(rawWorkbook({ rows: at('a_xD83D__xDE00_b') })), { 表: { A1: 'a😀b' } })
  for (const text of ['_xD83D_', '&#xD83D;']) {
    const [value] = Object.values(ours(rawWorkbook({ rows: at(text) })).表 ?? {})
    assert.ok(String(value).isWellFormed())
  }
  assert.equal(refusalOf('a.xlsx', rawWorkbook({ rows: at('a\0b') })), 'file.corrupt')
})

test('addresses that do not exist, and a sheet without an end', () => {
  const bad = [
    '<row r="1048577"><c><v>1</v></c></row>',
    '<row r="0"><c><v>1</v></c></row>',
    '<row r="1"><c r="XFE1"><v>1</v></c></row>',
    '<row r="1"><c r="1"><v>1</v></c></row>',
    '<row r="1"><c r="A0"><v>1</v></c></row>',
    '<row r="1"><c r="a-1"><v>1</v></c></row>',
  ]
  for (const rows of bad) assert.equal(refusalOf('a.xlsx', rawWorkbook({ rows })), 'file.corrupt', rows)
  const cut = rawWorkbook({ sheet: '<worksheet><sheetData><row r="1"><c r="A1"><v>12' })
  assert.equal(refusalOf('a.xlsx', cut), 'file.corrupt')
})

test('hidden columns with a senseless range', () => {
  const sheet = oneSheet({
    beforeRows:
      '<cols><col min="-2000000000" max="2" hidden="1"/><col min="5" max="99999999" hidden="1"/></cols>',
    rows: '<row r="1"><c r="A1"><v>1</v></c></row>',
  })
  assert.deepEqual([...sheet.hiddenColumns].slice(0, 3), [0, 1, 4])
})

test('macros are carried, never run; a binary workbook and a paper in disguise are refused', () => {
  const parts = { 'xl/vbaProject.bin': Buffer.from('macros') }
  const book = readFile('a.xlsm', rawWorkbook({ parts, rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }))
  assert.equal(book.hasMacros, true)
  assert.equal(book.sheets[0]?.number(0, 0), 1)
  const zip = (from: ReadonlyMap<string, string | Uint8Array>) =>
    writeZip([...from].map(([path, content]) => ({ path, content })))
  const binary = new Map(
    [...rawParts({})].map(([path, content]) => [
      path.replace('workbook.xml', 'workbook.bin'),
      typeof content === 'string' ? content.replaceAll('workbook.xml', 'workbook.bin') : content,
    ]),
  )
  binary.set('xl/workbook.bin', Buffer.from([0x83, 0x01, 0x00]))
  assert.equal(refusalOf('a.xlsb', zip(binary)), 'file.unsupported')
  const paper = new Map([
    [
      '_rels/.rels',
      '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
    ],
    ['word/document.xml', '<w:document><w:body/></w:document>'],
  ])
  assert.equal(refusalOf('a.xlsx', zip(paper)), 'file.not-a-workbook')
})
