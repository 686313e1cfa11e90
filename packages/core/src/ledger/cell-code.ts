const A = 65
const Z = 90
const ZERO = 48
const NINE = 57

/** A cell as two numbers: row from 1 and column from 1. `undefined` for anything but one A1 address. */
export function parseCell(cell: string): { readonly row: number; readonly column: number } | undefined {
  let column = 0
  let at = 0
  for (; at < 3 && isBetween(cell.charCodeAt(at), A, Z); at += 1)
    column = column * 26 + cell.charCodeAt(at) - A + 1
  const digits = cell.length - at
  if (at === 0 || digits < 1 || digits > 7 || cell.charCodeAt(at) === ZERO) return undefined
  let row = 0
  for (; at < cell.length; at += 1) {
    const digit = cell.charCodeAt(at)
    if (!isBetween(digit, ZERO, NINE)) return undefined
    row = row * 10 + digit - ZERO
  }
  return { row, column }
}

const isBetween = (code: number, from: number, to: number): boolean => code >= from && code <= to

/** `printCell(27, 8)` is `H27`. */
export function printCell(row: number, column: number): string {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(A + ((rest - 1) % 26)) + letters
  }
  return `${letters}${row}`
}
