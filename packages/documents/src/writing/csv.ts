/** Written before the text so that spreadsheet programs read UTF-8. */
const BYTE_ORDER_MARK = '\ufeff'
const FORMULA_LIKE = /^[=+\-@\t\r]/
const PLAIN_NUMBER = /^-?[0-9][0-9,]*(\.[0-9]+)?%?$/

/**
 * Writes rows as CSV: UTF-8 with byte order mark, CRLF. Text that a spreadsheet would run as a formula
 * gets a leading apostrophe; negative numbers are left alone.
 */
export function writeCsv(rows: readonly (readonly string[])[]): Uint8Array {
  const lines = rows.map((row) => row.map(printValue).join(','))
  return new TextEncoder().encode(`${BYTE_ORDER_MARK}${lines.join('\r\n')}${lines.length > 0 ? '\r\n' : ''}`)
}

function printValue(value: string): string {
  const safe = FORMULA_LIKE.test(value) && !PLAIN_NUMBER.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
