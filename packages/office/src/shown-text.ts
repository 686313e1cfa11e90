import { readNumberFormat, type Sheet } from '@groundbreak/core/workbook'

const DAY = 86_400_000
const EPOCH_1900 = Date.UTC(1899, 11, 30)
const EPOCH_1904 = Date.UTC(1904, 0, 1)

/** A cell's text near to what a spreadsheet program shows: dates and percentages by their format, places as formatted. */
export function shownText(sheet: Sheet, row: number, column: number, date1904: boolean): string {
  if (sheet.kind(row, column) !== 'number') return sheet.text(row, column)
  const number = sheet.number(row, column)
  const code = sheet.format(row, column)
  const format = readNumberFormat(code)
  if (format.isDate) return shownDate(number, code, date1904) ?? sheet.text(row, column)
  const places = placesOf(code)
  if (places === undefined) return sheet.text(row, column)
  const shown = (format.percent ? number * 100 : number) / format.divisor
  const text = code.includes(',') && format.divisor === 1 ? grouped(shown, places) : shown.toFixed(places)
  return `${text}${format.percent ? '%' : ''}${format.unit ?? ''}`
}

function shownDate(serial: number, code: string, date1904: boolean): string | undefined {
  const time = (date1904 ? EPOCH_1904 : EPOCH_1900) + Math.round(serial * DAY)
  if (Math.abs(time) > 8e15) return undefined
  const iso = new Date(time).toISOString()
  if (!/[yd]/i.test(code)) return iso.slice(11, 16)
  return /d/i.test(code.replace(/\[[^\]]*\]|"[^"]*"/g, '')) ? iso.slice(0, 10) : iso.slice(0, 7)
}

/** Decimal places the format asks for; undefined when it shows the number as it is. */
function placesOf(code: string): number | undefined {
  if (code === '' || /general|@/i.test(code)) return undefined
  const digits = /[0#?](?:\.([0#?]+))?/.exec(code.split(';')[0] ?? '')
  return digits ? (digits[1]?.length ?? 0) : undefined
}

function grouped(number: number, places: number): string {
  const [whole = '', rest] = number.toFixed(places).split('.')
  const parted = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return rest === undefined ? parted : `${parted}.${rest}`
}
