import { Decimal } from '../number/decimal.ts'
import { exponential, logarithm, squareRoot } from '../number/power.ts'
import type { DecimalRounding } from '../number/rounding.ts'
import { known, negate } from '../value/arithmetic.ts'
import type { Value } from '../value/value.ts'
import { type BuiltIn, builtIn, form } from './form.ts'
import { daysDuration, monthsDuration, nullable, number, text, whole } from './parameter.ts'

/** Decimals a number may be rounded to (DMN 1.5, table 78). */
const LEAST_SCALE = -6111
const MOST_SCALE = 6176

const rounded = (value: Decimal, scale: number, mode: DecimalRounding): Value =>
  scale < LEAST_SCALE || scale > MOST_SCALE ? null : known(value.round(scale, mode))

const rounding = (name: string, mode: DecimalRounding): BuiltIn =>
  builtIn(
    name,
    form([number('n'), whole('scale')], (value, scale) => rounded(value, scale, mode)),
  )

/** Rounding whose scale may be left out. */
const toWhole = (name: string, mode: DecimalRounding): BuiltIn =>
  builtIn(
    name,
    form([number('n')], (value) => rounded(value, 0, mode)),
    form([number('n'), whole('scale')], (value, scale) => rounded(value, scale, mode)),
  )

/** Of numbers (DMN 1.5, 10.3.4.5). */
export const NUMBERS = [
  builtIn(
    'number',
    form([text('from')], parseNumber),
    form(
      [text('from'), nullable(text('grouping separator')), nullable(text('decimal separator'))],
      parseGrouped,
    ),
  ),
  rounding('decimal', 'half-even'),
  toWhole('floor', 'floor'),
  toWhole('ceiling', 'ceiling'),
  rounding('round up', 'up'),
  rounding('round down', 'down'),
  rounding('round half up', 'half-up'),
  rounding('round half down', 'half-down'),
  builtIn(
    'abs',
    form([number('n')], (value) => value.absolute()),
    form([daysDuration('n')], (value) => (value.nanos < 0n ? negate(value) : value)),
    form([monthsDuration('n')], (value) => (value.months < 0 ? negate(value) : value)),
  ),
  builtIn('modulo', form([number('dividend'), number('divisor')], modulo)),
  builtIn(
    'sqrt',
    form([number('number')], (value) => known(squareRoot(value))),
  ),
  builtIn(
    'log',
    form([number('number')], (value) => known(logarithm(value))),
  ),
  builtIn(
    'exp',
    form([number('number')], (value) => known(exponential(value))),
  ),
  builtIn(
    'odd',
    form([number('number')], (value) => parity(value, 1)),
  ),
  builtIn(
    'even',
    form([number('number')], (value) => parity(value, 0)),
  ),
]

function parseNumber(from: string): Value {
  return Decimal.parse(from) ?? null
}

/** `1 234,5` with the signs that group its digits and mark its decimals. */
function parseGrouped(from: string, grouping: string | null, decimal: string | null): Value {
  const isGrouping = grouping === null || grouping === ' ' || grouping === ',' || grouping === '.'
  const isDecimal = decimal === null || decimal === ',' || decimal === '.'
  if (!isGrouping || !isDecimal || (grouping !== null && grouping === decimal)) return null
  const plain = grouping === null ? from : from.replaceAll(grouping, '')
  return parseNumber(decimal === ',' ? plain.replaceAll(',', '.') : plain)
}

/** dividend − divisor × floor(dividend ÷ divisor), exactly: the sign is that of the divisor. */
function modulo(dividend: Decimal, divisor: Decimal): Value {
  if (divisor.isZero) return null
  const [a, b] = [dividend.toFraction(), divisor.toFraction()]
  const [top, bottom] = [a.top * b.bottom, b.top * a.bottom]
  let rest = top % bottom
  if (rest !== 0n && rest < 0n !== bottom < 0n) rest += bottom
  return Decimal.of(rest).dividedBy(Decimal.of(a.bottom * b.bottom)) ?? null
}

function parity(value: Decimal, rest: 0 | 1): Value {
  if (!value.isWhole) return null
  const { top } = value.toFraction()
  return (top % 2n === 0n ? 0 : 1) === rest
}
