import type { Finding } from '../finding/index.ts'
import type { Measured } from '../indicator/index.ts'
import { compare, parseDecimal, printDecimal, sumOf } from '../quantity/index.ts'
import type { BulletinContext } from './context.ts'
import type { BulletinDocument } from './document.ts'
import { partsDoNotAddUp, roundedParts } from './findings.ts'
import { figuresOf } from './runs.ts'

const DIVISION = 'division'

/** Checks for every indicator the bulletin prints by division that the divisions sum to the region. */
export function checkParts(
  document: BulletinDocument,
  context: BulletinContext,
  note: (finding: Finding) => void,
): void {
  const seen = new Set<string>()
  for (const { ref } of figuresOf(document)) {
    const key = `${ref.indicator} ${ref.month}`
    if (ref.by !== DIVISION || seen.has(key)) continue
    seen.add(key)
    const whole = context.measure(ref.indicator, { month: ref.month })
    const parts = context
      .members(DIVISION)
      .map(({ id }) => context.measure(ref.indicator, { month: ref.month, by: DIVISION, member: id }))
      .filter((part) => part !== undefined)
    if (whole === undefined || parts.length === 0) continue
    if (checkSides(whole, parts, note)) checkPrint(whole, parts, note)
  }
}

function checkSides(whole: Measured, parts: readonly Measured[], note: (finding: Finding) => void): boolean {
  let agree = true
  for (const side of ['numerator', 'denominator'] as const) {
    const expected = whole[side]
    // Where a part has no value the parts cannot sum to the whole: that figure is noted as partial.
    if (expected === null || parts.some((part) => part.value === null)) continue
    const sum = parts.reduce((all, part) => all + BigInt(part[side] ?? 0), 0n)
    if (sum === BigInt(expected)) continue
    agree = false
    note(partsDoNotAddUp(whole.label, side, String(sum), String(expected)))
  }
  return agree
}

/** Amounts only: percentages have no sum. */
function checkPrint(whole: Measured, parts: readonly Measured[], note: (finding: Finding) => void): void {
  if (whole.unit === 'percent' || whole.unit === 'points') return
  const printed = parseDecimal(whole.shown)
  const shown = parts.filter(({ value }) => value !== null).map((part) => parseDecimal(part.shown))
  const amounts = shown.filter((amount) => amount !== undefined)
  if (printed === undefined || amounts.length !== shown.length) return
  const sum = sumOf(amounts)
  if (compare(sum, printed) === 0) return
  note(
    roundedParts(
      whole.label,
      printDecimal(sum, { digits: 6, rounding: 'half-up', dropZeros: true }),
      whole.shown,
    ),
  )
}
