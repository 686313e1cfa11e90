import type { Mask } from '../language/index.ts'

/** Counts the rows of a verdict in their slots. */
export function countRows(mask: Mask, verdict: 1 | 2, slots: Int32Array, rows: Int32Array): void {
  for (let row = 0; row < mask.length; row += 1) {
    const slot = slots[row] as number
    // added without a branch: which rows count follows no order a processor could foresee
    rows[slot] = (rows[slot] as number) + Number(mask[row] === verdict)
  }
}

/** Adds up the values that are there in their slots, and counts them. */
export function addValues(
  numbers: Float64Array,
  slots: Int32Array,
  sums: Float64Array,
  rows: Int32Array,
): void {
  for (let row = 0; row < numbers.length; row += 1) {
    const value = numbers[row] as number
    if (Number.isNaN(value)) continue
    const slot = slots[row] as number
    sums[slot] = (sums[slot] as number) + value
    rows[slot] = (rows[slot] as number) + 1
  }
}

/** The same for some rows only. */
export function addChosen(
  numbers: Float64Array,
  chosen: Int32Array,
  slots: Int32Array,
  sums: Float64Array,
  rows: Int32Array,
): void {
  for (let at = 0; at < chosen.length; at += 1) {
    const row = chosen[at] as number
    const value = numbers[row] as number
    if (Number.isNaN(value)) continue
    const slot = slots[row] as number
    sums[slot] = (sums[slot] as number) + value
    rows[slot] = (rows[slot] as number) + 1
  }
}
