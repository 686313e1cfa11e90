import { type WrittenCell, writeXlsx } from '@groundbreak/documents/writing'
import type { Sheet } from '../src/workbook/index.ts'

/** The bytes of an xlsx that holds these sheets. */
export function xlsxOf(sheets: readonly Sheet[], names: readonly string[]): Uint8Array {
  return writeXlsx({
    sheets: sheets.map((sheet, index) => ({
      name: names[index] ?? sheet.name,
      merges: sheet.merges,
      rows: Array.from({ length: sheet.rowCount }, (_, row) => ({
        cells: Array.from({ length: sheet.columnCount }, (_, column) => writtenCell(sheet, row, column)),
      })),
    })),
  })
}

function writtenCell(sheet: Sheet, row: number, column: number): WrittenCell {
  const text = sheet.text(row, column)
  const format = sheet.format(row, column)
  const style = format === '' ? {} : { style: { format } }
  switch (sheet.kind(row, column)) {
    case 'empty':
      return style
    case 'number':
      return { content: { number: text }, ...style }
    default:
      return { content: { text }, ...style }
  }
}

/** A sheet as separated text, as a spreadsheet program saves it: what is shown, merged cells undone. */
export function separatedText(sheet: Sheet, separator: string): string {
  const quote = (text: string): string =>
    /["\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text
  const lines = Array.from({ length: sheet.rowCount }, (_, row) =>
    Array.from({ length: sheet.columnCount }, (_, column) => quote(shown(sheet, row, column))).join(
      separator,
    ),
  )
  return `${lines.join('\r\n')}\r\n`
}

function shown(sheet: Sheet, row: number, column: number): string {
  const [, unit] = /0"(.+)"$/.exec(sheet.format(row, column)) ?? []
  if (sheet.kind(row, column) !== 'number' || unit === undefined) return sheet.text(row, column)
  return `${sheet.number(row, column).toLocaleString('en-US', { minimumFractionDigits: 2 })}${unit}`
}

/** Encodes text as GB18030: ASCII and the characters of two bytes, which is all that clerks' words need. */
export function gb18030Of(text: string): Uint8Array {
  const codes = twoByteCodes()
  const bytes = [...text].flatMap((character) => {
    const code = character.charCodeAt(0)
    if (code < 0x80) return [code]
    const known = codes.get(character)
    if (!known) throw new RangeError(`not in two bytes of GB18030: ${character}`)
    return known
  })
  return Uint8Array.from(bytes)
}

function twoByteCodes(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030')
  const codes = new Map<string, readonly number[]>()
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail !== 0x7f) codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail])
    }
  }
  return codes
}
