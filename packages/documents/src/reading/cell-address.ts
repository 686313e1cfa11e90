import type { CellRange } from '@groundbreak/core/workbook'

export const LAST_ROW = 1_048_576
export const LAST_COLUMN = 16_384

/** Row × 16,384 + column, from 0, of the address `B4` between two offsets; NaN when there is no such cell. */
export function cellKey(bytes: Uint8Array, from: number, to: number): number {
  let at = from
  let column = 0
  for (; at < to; at += 1) {
    const letter = (bytes[at] as number) & 0x5f
    if (letter < 0x41 || letter > 0x5a) break
    column = column * 26 + letter - 0x40
  }
  const digits = at
  let row = 0
  for (; at < to; at += 1) {
    const digit = (bytes[at] as number) - 0x30
    if (digit < 0 || digit > 9) return Number.NaN
    row = row * 10 + digit
  }
  const exists = column > 0 && column <= LAST_COLUMN && at > digits && row > 0 && row <= LAST_ROW
  return exists ? (row - 1) * LAST_COLUMN + column - 1 : Number.NaN
}

/** `B2:D5` or `B2`, counted from 0; undefined when it is no range. */
export function rangeOf(text: string): CellRange | undefined {
  const [first = '', last = first] = text.split(':')
  const [from, to] = [keyOf(first), keyOf(last)]
  if (Number.isNaN(from) || Number.isNaN(to)) return undefined
  return {
    top: Math.floor(from / LAST_COLUMN),
    left: from % LAST_COLUMN,
    bottom: Math.floor(to / LAST_COLUMN),
    right: to % LAST_COLUMN,
  }
}

const keyOf = (address: string): number => {
  const bytes = Buffer.from(address.replaceAll('$', ''), 'latin1')
  return cellKey(bytes, 0, bytes.length)
}
