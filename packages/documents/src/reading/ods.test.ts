import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { test } from 'node:test'
import type { Sheet } from '@groundbreak/core/workbook'
import { byHucre, described, firstSheet, ours, readFile, refusalOf } from '../../test/cells.ts'
import { officeSuiteMissing, saveWithLibreOffice } from '../../test/office-suite.ts'
import { rawOds } from '../../test/raw-ods.ts'

const cell = (attributes: string, ...paragraphs: string[]) =>
  `<table:table-cell ${attributes}>${paragraphs.map((text) => `<text:p>${text}</text:p>`).join('')}</table:table-cell>`
const text = (said: string) => cell('office:value-type="string"', said)
const row = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`
const table = (content: string, name = '表') => `<table:table table:name="${name}">${content}</table:table>`

test('repeated cells and rows count, empty ones to the end of the sheet do not', async () => {
  const bytes = rawOds(
    table(
      row(
        text('甲'),
        cell('table:number-columns-repeated="2" office:value-type="float" office:value="5"', '5'),
      ) +
        `<table:table-row table:number-rows-repeated="2">${text('乙')}<table:table-cell table:number-columns-repeated="16383"/></table:table-row>` +
        '<table:table-row table:number-rows-repeated="1048573"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
    ),
  )
  const cells = { 表: { A1: '甲', B1: 5, C1: 5, A2: '乙', A3: '乙' } }
  assert.deepEqual(ours(bytes, 'a.ods'), cells)
  assert.deepEqual(await byHucre(bytes, 'ods'), cells)
  const sheet = firstSheet('a.ods', bytes)
  assert.deepEqual([sheet.rowCount, sheet.columnCount], [3, 3])
})

test('money, percent, dates, booleans, errors and formulas by their own types', () => {
  const styles = `
    <number:number-style style:name="N1"><number:number number:decimal-places="2" number:min-integer-digits="1" number:grouping="true"/><number:text>万元</number:text></number:number-style>
    <number:currency-style style:name="N2P0"><number:currency-symbol>￥</number:currency-symbol><number:number number:decimal-places="2" number:min-integer-digits="1" number:grouping="true"/></number:currency-style>
    <number:currency-style style:name="N2"><number:text>-</number:text><number:currency-symbol>￥</number:currency-symbol><number:number number:decimal-places="2" number:min-integer-digits="1"/><style:map style:condition="value()&gt;=0" style:apply-style-name="N2P0"/></number:currency-style>
    <number:percentage-style style:name="N3"><number:number number:decimal-places="1" number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>
    <number:date-style style:name="N4"><number:year number:style="long"/><number:text>年</number:text><number:month/><number:text>月</number:text></number:date-style>
    ${[1, 2, 3, 4].map((n) => `<style:style style:name="c${n}" style:family="table-cell" style:data-style-name="N${n}"/>`).join('')}
    <style:style style:name="c5" style:family="table-cell" style:parent-style-name="c1"/>`
  const bytes = rawOds(
    table(
      row(
        cell('table:style-name="c5" office:value-type="float" office:value="10352.5"', '10,352.50万元'),
        cell(
          'table:style-name="c2" office:value-type="currency" office:currency="CNY" office:value="1200.5"',
          '￥1,200.50',
        ),
        cell('table:style-name="c3" office:value-type="percentage" office:value="0.925"', '92.5%'),
        cell('office:value-type="percentage" office:value="0.5"', '50%'),
        cell('table:style-name="c4" office:value-type="date" office:date-value="2022-10-31"', '2022年10月'),
        cell('office:value-type="date" office:date-value="2022-10-31T08:30:00"', '2022-10-31'),
        cell('office:value-type="boolean" office:boolean-value="true"', 'TRUE'),
        cell(
          'table:formula="of:=[.A1]/0" office:value-type="string" office:string-value="" calcext:value-type="error"',
          '#DIV/0!',
        ),
        cell('table:formula="of:=SUM([.A1:.B1];1)" office:value-type="float" office:value="11554"', '11554'),
        cell('table:formula="of:=[.A1]"'),
        cell('office:value-type="float" office:value="123456789012345678"', '1.23E+17'),
      ),
    ),
    styles,
  )
  assert.deepEqual(described(firstSheet('a.ods', bytes)), {
    A1: 'number | 10352.5 | #,##0.00"万元"',
    B1: 'number | 1200.5 | "￥"#,##0.00',
    C1: 'number | 0.925 | 0.0%',
    D1: 'number | 0.5 | 0%',
    E1: 'date | 2022-10-31 | yyyy"年"m"月"',
    F1: 'date | 2022-10-31T08:30:00 | ',
    G1: 'boolean | TRUE | ',
    H1: 'error | #DIV/0! |  | =A1/0',
    I1: 'number | 11554 |  | =SUM(A1:B1,1)',
    J1: 'empty |  |  | =A1',
    K1: 'number | 123456789012345678 | ',
  })
})

test('text: paragraphs, spaces and breaks that are meant, spans; comments and drawings are not text', () => {
  const said = cell(
    'office:value-type="string"',
    '通辽<text:s text:c="2"/>市\n   <text:span>科尔沁</text:span><text:line-break/>区',
    '第二段',
  ).replace(
    '<text:p>',
    '<office:annotation><dc:creator>张某甲</dc:creator><text:p>批注一</text:p><text:p>批注二</text:p></office:annotation><draw:frame><draw:text-box><text:p>图</text:p></draw:text-box></draw:frame><text:p>',
  )
  const shapes = '<table:shapes><draw:frame><text:p>浮动</text:p></draw:frame></table:shapes>'
  const sheet = firstSheet('a.ods', rawOds(table(shapes + row(said))))
  assert.equal(sheet.text(0, 0), '通辽  市 科尔沁\n区\n第二段')
  assert.deepEqual([...sheet.comments], [['A1', '批注一\n批注二']])
})

test('merged, hidden, and a sheet that is not shown', () => {
  const styles =
    '<style:style style:name="off" style:family="table"><style:table-properties table:display="false"/></style:style>'
  const bytes = rawOds(
    `<table:table table:name="甲"><table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>
      <table:table-row table:visibility="filter">${cell('table:number-columns-spanned="2" table:number-rows-spanned="2" office:value-type="string"', '合')}<table:covered-table-cell/></table:table-row>
      <table:table-row><table:covered-table-cell table:number-columns-repeated="2"/>${text('丙')}</table:table-row></table:table>
     <table:table table:name="乙" table:style-name="off">${row(text('x'))}</table:table>`,
    styles,
  )
  const [first, second] = readFile('a.ods', bytes).sheets
  assert.deepEqual(first?.merges, [{ top: 0, left: 0, bottom: 1, right: 1 }])
  assert.deepEqual([...(first?.hiddenRows ?? [])], [0])
  assert.deepEqual([...(first?.hiddenColumns ?? [])], [1, 2])
  assert.equal(first?.text(1, 2), '丙')
  assert.deepEqual([first?.hidden, second?.hidden], [false, true])
})

test('repetition as a bomb, senseless repetition, encryption', () => {
  const bomb = `<table:table-row table:number-rows-repeated="1000000">${cell('table:number-columns-repeated="16384" office:value-type="float" office:value="1"', '1')}</table:table-row>`
  assert.equal(refusalOf('a.ods', rawOds(table(bomb))), 'file.limits')
  for (const count of ['-1', '0', 'x', '1e3']) {
    const bytes = rawOds(table(row(cell(`table:number-columns-repeated="${count}"`, '1'))))
    assert.equal(refusalOf('a.ods', bytes), 'file.corrupt', count)
  }
  const far = table(row(cell('table:number-columns-repeated="20000"'), text('far')))
  assert.equal(refusalOf('a.ods', rawOds(far)), 'file.corrupt')
  const sealed = { 'META-INF/manifest.xml': '<manifest><encryption-data/></manifest>' }
  assert.equal(refusalOf('a.ods', rawOds(table(row(text('x'))), '', sealed)), 'file.encrypted')
})

const skip = officeSuiteMissing()
test('LibreOffice saves a monthly workbook as ods: every cell is the same', { skip }, () => {
  const name = '科尔沁区2022年10月重点项目调度表.xlsx'
  const folder = resolve(import.meta.dirname, '../../../../regions/150500-tongliao/demo/monthly/2022-10')
  const bytes = readFileSync(resolve(folder, name))
  const [before] = readFile(name, bytes).sheets
  const [after] = readFile('a.ods', saveWithLibreOffice(bytes, 'xlsx', 'ods')).sheets
  assert.ok(before && after)
  const asDay = (serial: string) =>
    new Date(Date.UTC(1899, 11, 30) + Number(serial) * 86_400_000).toISOString().slice(0, 10)
  const cells = (sheet: Sheet) =>
    Object.entries(described(sheet)).map(([at, said]) => {
      const [kind = '', value = '', format = ''] = said.split(' | ')
      return [at, kind === 'number' && /y/.test(format) ? `date ${asDay(value)}` : `${kind} ${value}`]
    })
  assert.deepEqual(cells(after), cells(before))
  assert.ok(cells(before).length > 2000)
  assert.deepEqual(after.merges.length, before.merges.length)
})
