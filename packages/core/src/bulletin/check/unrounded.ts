import type { Words } from '../../finding/index.ts'
import { compare, divide, type Fraction, fraction, times as multiply } from '../../quantity/index.ts'

/** A number as printed: its value and its decimal places. */
export interface Printed {
  readonly written: Fraction
  readonly digits: number
}

export const UNROUNDED: Words = {
  zh: '若用未取整的原数计算，有可能得出该数',
  en: 'amounts that were not rounded could give the figure',
}

/**
 * True when amounts that print as `part` and `whole` exist whose quotient, times `scale`, prints as the figure.
 * Counted things have no unrounded amounts.
 */
export function couldFitUnrounded(figure: Printed, part: Printed, whole: Printed, scale: bigint): boolean {
  const bounds = quotientBounds(part, whole)
  if (bounds === undefined) return false
  const [low, high] = bounds
  const times = fraction(scale)
  return couldPrint(figure, multiply(low, times), multiply(high, times))
}

/** Least and greatest quotient of amounts that print so; `undefined` for counted things, which have no other. */
export function quotientBounds(
  part: Printed,
  whole: Printed,
): readonly [low: Fraction, high: Fraction] | undefined {
  if (part.digits === 0 && whole.digits === 0) return undefined
  const low = divide(bound(part, -1n), bound(whole, 1n))
  const high = divide(bound(part, 1n), bound(whole, -1n))
  return low === undefined || high === undefined ? undefined : [low, high]
}

/** True when some value from `low` to `high` prints as the figure. */
export const couldPrint = (figure: Printed, low: Fraction, high: Fraction): boolean =>
  compare(high, bound(figure, -1n)) >= 0 && compare(low, bound(figure, 1n)) <= 0

/** The smallest (−1) or largest (1) amount that prints so. */
function bound({ written, digits }: Printed, side: bigint): Fraction {
  const scale = 2n * 10n ** BigInt(digits)
  return { top: written.top * scale + side * written.bottom, bottom: written.bottom * scale }
}
