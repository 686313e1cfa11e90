import type { Words } from '../../finding/index.ts'
import { divide, type Fraction } from '../../quantity/index.ts'

/** A number as printed: its value and its decimal places. */
interface Printed {
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
  if (part.digits === 0 && whole.digits === 0) return false
  const low = divide(bound(part, -1n), bound(whole, 1n))
  const high = divide(bound(part, 1n), bound(whole, -1n))
  if (low === undefined || high === undefined) return false
  const [least, most] = [bound(figure, -1n), bound(figure, 1n)]
  return (
    high.top * scale * least.bottom >= least.top * high.bottom &&
    low.top * scale * most.bottom <= most.top * low.bottom
  )
}

/** The smallest (−1) or largest (1) amount that prints so. */
function bound({ written, digits }: Printed, side: bigint): Fraction {
  const scale = 2n * 10n ** BigInt(digits)
  return { top: written.top * scale + side * written.bottom, bottom: written.bottom * scale }
}
