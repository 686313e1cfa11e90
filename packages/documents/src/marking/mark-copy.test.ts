import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read } from '@e965/xlsx'
import { type CellKind, type Sheet, SheetBuilder, type Workbook } from '@groundbreak/core/workbook'
import { markCopy } from './index.ts'

/** A sheet of given cells: kind, text, number format. */
function sheetOf(
  name: string,
  cells: readonly (readonly [kind: CellKind, text: string, format?: string])[][],
): Sheet {
  const formats = ['', ...new Set(cells.flat().map(([, , format = '']) => format))]
  const builder = new SheetBuilder(name, false, [], formats)
  cells.forEach((line, row) => {
    line.forEach(([kind, text, format = ''], column) => {
      const style = formats.indexOf(format)
      if (kind === 'number') builder.number(row, column, Number(text), style)
      else if (kind === 'error') builder.error(row, column, text, style)
      else if (kind === 'boolean') builder.boolean(row, column, text === '1', style)
      else if (kind === 'date') builder.date(row, column, text, style)
      else builder.text(row, column, text, style)
    })
  })
  builder.merges.push({ top: 0, left: 0, bottom: 0, right: 1 })
  return builder.build()
}

const WORKBOOK: Workbook = {
  container: 'xls',
  sheets: [
    sheetOf('月报', [
      [['text', '进度表']],
      [
        ['text', '=1+1'],
        ['number', '1234.50', '0.00"万元"'],
        ['number', '44849', 'yyyy-mm'],
        ['error', '#REF!'],
      ],
      [
        ['number', '1.5E-7'],
        ['boolean', '1'],
        ['empty', ''],
      ],
    ]),
  ],
  date1904: false,
  hasMacros: false,
  hasExternalLinks: false,
}

test('a workbook of another kind comes back as a marked copy that says so', () => {
  const stray = { sheet: '没有', cell: 'A1', severity: 'info', message: { zh: '无', en: 'none' } } as const
  const { bytes, converted, unplaced } = markCopy(
    WORKBOOK,
    [{ sheet: '月报', cell: 'B2', severity: 'error', message: { zh: '单位有误', en: 'wrong unit' } }, stray],
    'zh',
  )
  assert.equal(converted, true)
  assert.deepEqual(unplaced, [stray])
  const book = read(bytes, { type: 'array', cellNF: true, cellStyles: true })
  assert.deepEqual(book.SheetNames, ['月报', '说明'])
  const sheet = book.Sheets.月报
  assert.deepEqual([sheet?.A2?.t, sheet?.A2?.v, sheet?.A2?.f], ['s', '=1+1', undefined])
  assert.deepEqual(
    [sheet?.B2?.v, sheet?.B2?.z, sheet?.B2?.c?.[0]?.t],
    [1234.5, '0.00"万元"', '【须改正】单位有误'],
  )
  assert.deepEqual([sheet?.C2?.v, sheet?.C2?.z], [44849, 'yyyy-mm'])
  assert.equal(sheet?.D2?.v, '#REF!')
  assert.deepEqual([sheet?.A3?.t, sheet?.B3?.v], ['s', 'TRUE'])
  assert.deepEqual(sheet?.['!merges'], [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }])
  assert.match(book.Sheets.说明?.A1?.v, /不是 xlsx 格式/)
})
