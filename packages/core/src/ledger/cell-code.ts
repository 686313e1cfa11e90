const CELL = /^([A-Z]{1,3})([1-9][0-9]{0,6})$/

/** A cell as two numbers: row from 1 and column from 1. `undefined` for anything but one A1 address. */
export function parseCell(cell: string): { readonly row: number; readonly column: number } | undefined {
  const match = CELL.exec(cell)
  if (!match) return undefined
  const [, letters = '', digits = ''] = match
  let column = 0
  for (let i = 0; i < letters.length; i += 1) column = column * 26 + letters.charCodeAt(i) - 64
  return { row: Number(digits), column }
}

/** `printCell(27, 8)` is `H27`. */
export function printCell(row: number, column: number): string {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return `${letters}${row}`
}
