import type { CellRange } from '@groundbreak/core/workbook'

/** Column of the letters `A`…`XFD` between two offsets, from 0; −1 when there are none. */
export function columnOf(bytes: Uint8Array, from: number, to: number): number {
  let column = 0
  for (let at = from; at < to; at += 1) column = column * 26 + (((bytes[at] ?? 0) & 0x5f) - 0x40)
  return column - 1
}

/** `B2:D5` or `B2`, counted from 0; undefined when it is no range. */
export function rangeOf(text: string): CellRange | undefined {
  const match = /^\$?([A-Z]{1,3})\$?([0-9]{1,7})(?::\$?([A-Z]{1,3})\$?([0-9]{1,7}))?$/.exec(text)
  if (!match) return undefined
  const [, left = '', top = '', right = left, bottom = top] = match
  const column = (letters: string) => columnOf(Buffer.from(letters), 0, letters.length)
  return { top: Number(top) - 1, left: column(left), bottom: Number(bottom) - 1, right: column(right) }
}
