import { readDecimal } from './amount.ts'
import type { Sheet } from './sheet.ts'
import { foldText } from './text-folding.ts'

/** Figures of a row by column, rough: evidence of what a row is, never a value. */
export type Figures = readonly (number | undefined)[]

export function figuresOf(sheet: Sheet, row: number, columns: readonly number[]): Figures {
  return columns.map((column) => {
    if (sheet.kind(row, column) === 'number') return sheet.number(row, column)
    if (sheet.kind(row, column) !== 'text') return undefined
    const decimal = readDecimal(foldText(sheet.text(row, column)).replace(/[万亿]?元?$/, ''))
    return decimal && Number(decimal.digits) / 10 ** decimal.scale
  })
}

export const hasFigures = (figures: Figures): boolean => figures.some((one) => one !== undefined && one !== 0)

/** True when some rows add up to a row in every column that it fills, at least one of them not nought. */
export const addUpTo = (whole: Figures, parts: readonly Figures[]): boolean =>
  isSum(
    whole,
    whole.map((_, at) => parts.reduce((all, part) => all + (part[at] ?? 0), 0)),
  )

/** True when a row is the sum in every column that it fills, at least one of them not nought. */
export function isSum(whole: Figures, sums: Figures): boolean {
  let compared = 0
  for (let at = 0; at < whole.length; at += 1) {
    const said = whole[at]
    if (said === undefined) continue
    if (Math.abs((sums[at] ?? 0) - said) > 1e-9 * Math.max(1, Math.abs(said))) return false
    if (said !== 0) compared += 1
  }
  return compared > 0
}
