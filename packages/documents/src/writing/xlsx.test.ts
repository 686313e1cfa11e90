import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read } from '@e965/xlsx'
import fc from 'fast-check'
import { readXlsx } from 'hucre'
import { officeSuiteMissing, pagesOf, printWithLibreOffice } from '../../test/office-suite.ts'
import { type WrittenWorkbook, writeCsv, writeXlsx } from './index.ts'

const HEAD = { bold: true, fill: 'DDEBF7', border: true, align: 'center' } as const

const EXAMPLE: WrittenWorkbook = {
  title: '示例',
  sheets: [
    {
      name: '各地/进展[10月]*超过三十一个字的名称会被截断而不会让文件打不开的那种',
      widths: [20, 12, 12],
      merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
      freeze: { rows: 2, columns: 1 },
      repeatRows: [0, 1],
      landscape: true,
      filter: { top: 1, left: 0, bottom: 3, right: 2 },
      rows: [
        { cells: [{ content: { text: '进展情况表' }, style: { ...HEAD, size: 16 } }], height: 30 },
        { cells: ['地区', '计划', '完成'].map((text) => ({ content: { text }, style: HEAD })) },
        {
          cells: [
            { content: { text: '=cmd|"/c calc"!A1' }, comment: '看一看\n第二行' },
            { content: { number: '51.8' }, style: { format: '#,##0.00', border: true } },
            { content: { number: '-0.000001' } },
          ],
        },
        {
          cells: [
            { content: { text: '  <&"\'>_x000D_\n第二行\u0007' } },
            {},
            { content: { number: '12345678901234567' } },
          ],
        },
      ],
    },
    { name: '', rows: [] },
    { name: 'sheet2', rows: [] },
  ],
}

test('another reader finds every value, and text that looks like a formula is text', () => {
  const book = read(writeXlsx(EXAMPLE), { type: 'array', cellNF: true, cellFormula: true })
  assert.deepEqual(book.SheetNames, [
    '各地 进展 10月  超过三十一个字的名称会被截断而不会让文件',
    'Sheet2',
    'sheet2 (2)',
  ])
  const sheet = book.Sheets[book.SheetNames[0] ?? '']
  assert.ok(sheet)
  assert.deepEqual([sheet.A3?.t, sheet.A3?.v, sheet.A3?.f], ['s', '=cmd|"/c calc"!A1', undefined])
  assert.deepEqual([sheet.B3?.t, sheet.B3?.v, sheet.B3?.z], ['n', 51.8, '#,##0.00'])
  assert.deepEqual([sheet.C3?.t, sheet.C3?.v], ['n', -0.000001])
  assert.equal(sheet.A4?.v, '  <&"\'>_x000D_\n第二行\ufffd')
  assert.deepEqual(
    [sheet.C4?.t, sheet.C4?.v],
    ['s', '12345678901234567'],
    'a spreadsheet would change the 17th digit',
  )
  assert.deepEqual(sheet['!merges'], [{ s: { r: 0, c: 0 }, e: { r: 0, c: 2 } }])
  assert.equal(sheet.A3?.c?.[0]?.t, '看一看\n第二行')
})

test('styles, frozen panes and filters are understood by a second reader', async () => {
  const book = await readXlsx(writeXlsx(EXAMPLE), { readStyles: true })
  const sheet = book.sheets[0]
  assert.equal(sheet?.freezePane?.rows, 2)
  assert.equal(sheet?.cells?.get('1,0')?.style?.font?.bold, true)
})

const isAllowedInXml = (character: string): boolean =>
  character >= ' ' && character !== '\ufffe' && character !== '\uffff'

test('any text and number comes back as it was', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 40 }).filter((text) => [...text].every(isAllowedInXml)),
      fc.integer({ min: -999_999_999, max: 999_999_999 }),
      (text, cents) => {
        const number = `${cents < 0 ? '-' : ''}${Math.trunc(Math.abs(cents) / 100)}.${String(Math.abs(cents) % 100).padStart(2, '0')}`
        const bytes = writeXlsx({
          sheets: [{ name: 's', rows: [{ cells: [{ content: { text } }, { content: { number } }] }] }],
        })
        const sheet = read(bytes, { type: 'array' }).Sheets.s
        assert.equal(sheet?.A1?.v ?? '', text)
        assert.equal(sheet?.B1?.v, Number(number))
      },
    ),
    { numRuns: 100 },
  )
})

test('a number that is no decimal is refused', () => {
  for (const number of ['1e5', '1,000', '', 'NaN', '01', '.5', '1.']) {
    assert.throws(
      () => writeXlsx({ sheets: [{ name: 's', rows: [{ cells: [{ content: { number } }] }] }] }),
      RangeError,
    )
  }
})

test('same workbook, same bytes', () => {
  assert.deepEqual(writeXlsx(structuredClone(EXAMPLE)), writeXlsx(EXAMPLE))
})

test('LibreOffice opens it and prints what was written', { skip: officeSuiteMissing() }, () => {
  const text = pagesOf(printWithLibreOffice(writeXlsx(EXAMPLE), 'xlsx'))
    .flat()
    .join('\n')
  assert.match(text, /进展情况表/)
  assert.match(text, /=cmd\|"\/c calc"!A1\s+51\.80/)
  assert.match(text, /—\s*1\s*—/)
})

test('csv is UTF-8 with a byte order mark and disarms formulas', () => {
  const bytes = writeCsv([
    ['名称', '数'],
    ['=1+1', '-5.20'],
    ['@x', '+8613'],
    ['含"引号"，\n换行', '-示例'],
  ])
  assert.deepEqual([...bytes.slice(0, 3)], [0xef, 0xbb, 0xbf])
  assert.equal(
    new TextDecoder().decode(bytes),
    '名称,数\r\n\'=1+1,-5.20\r\n\'@x,\'+8613\r\n"含""引号""，\n换行",\'-示例\r\n',
  )
})
