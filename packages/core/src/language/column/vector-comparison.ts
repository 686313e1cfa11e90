import { Decimal } from '../number/decimal.ts'
import type { Comparison } from '../syntax/tree.ts'
import { DayValue } from '../time/day-value.ts'
import { compareValues } from '../value/membership.ts'
import type { Value } from '../value/value.ts'
import { CHUNK, type Chunk, codeOfTruth, type RunVector, type Vector, valueAt } from './vector.ts'

const SAFE = Number.MAX_SAFE_INTEGER
const TENS = Array.from({ length: 16 }, (_, power) => 10 ** power)

/** What a comparison says of a missing value: it equals nothing, and is neither above nor below. */
const MISSING: Record<Comparison, number> = { '=': 0, '!=': 1, '<': 2, '<=': 2, '>': 2, '>=': 2 }

const TURNED: Record<Comparison, Comparison> = {
  '=': '=',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
}

/** Verdicts by the sign of the difference: below, equal, above. */
const VERDICTS: Record<Comparison, readonly [below: number, equal: number, above: number]> = {
  '=': [0, 1, 0],
  '!=': [1, 0, 1],
  '<': [1, 0, 0],
  '<=': [1, 1, 0],
  '>': [0, 0, 1],
  '>=': [0, 1, 1],
}

/** Compares two vectors row by row. */
export function runComparison<C extends Chunk>(
  sign: Comparison,
  left: RunVector<C>,
  right: RunVector<C>,
): RunVector<C> {
  const truths = new Uint8Array(CHUNK)
  return (chunk) => compareVectors(sign, left(chunk), right(chunk), chunk.size, truths)
}

export function compareVectors(
  sign: Comparison,
  a: Vector,
  b: Vector,
  size: number,
  truths: Uint8Array,
): Vector {
  if (a.kind === 'constant') {
    if (b.kind === 'constant') return { kind: 'constant', value: compareValues(sign, a.value, b.value) }
    return compareVectors(TURNED[sign], b, a, size, truths)
  }
  const done =
    b.kind === 'constant'
      ? compareWithConstant(sign, a, b.value, size, truths)
      : compareBoth(sign, a, b, size, truths)
  if (!done) {
    for (let at = 0; at < size; at += 1)
      truths[at] = codeOfTruth(compareValues(sign, valueAt(a, at), valueAt(b, at)))
  }
  return { kind: 'truths', truths }
}

type Numbers = Extract<Vector, { kind: 'numbers' }>

/** False when there is no quick way. */
function compareWithConstant(
  sign: Comparison,
  a: Exclude<Vector, { kind: 'constant' }>,
  value: Value,
  size: number,
  truths: Uint8Array,
): boolean {
  if (value === null) return compareWithNull(sign, a, size, truths)
  if (a.kind === 'numbers' && value instanceof Decimal) {
    const { short } = value
    return short
      ? compareWithShort(sign, a, short.units, short.power, size, truths)
      : compareWithLong(sign, a, value, size, truths)
  }
  if (a.kind === 'words') return compareWords(sign, a, value, size, truths)
  if (a.kind !== 'truths' || typeof value !== 'boolean' || (sign !== '=' && sign !== '!=')) return false
  const wanted = (sign === '=') === value ? 1 : 0
  for (let at = 0; at < size; at += 1) {
    const truth = a.truths[at]
    truths[at] = truth === 2 ? MISSING[sign] : truth === wanted ? 1 : 0
  }
  return true
}

function compareWithNull(sign: Comparison, a: Vector, size: number, truths: Uint8Array): boolean {
  if (sign !== '=' && sign !== '!=') {
    truths.fill(2, 0, size)
    return true
  }
  const [missing, present] = sign === '=' ? [1, 0] : [0, 1]
  for (let at = 0; at < size; at += 1) {
    const isMissing =
      a.kind === 'numbers'
        ? Number.isNaN(a.tops[at])
        : a.kind === 'truths'
          ? a.truths[at] === 2
          : valueAt(a, at) === null
    truths[at] = isMissing ? missing : present
  }
  return true
}

/** Cross-multiplied in whole numbers; rows where these are not safe are compared as decimals. */
function compareWithShort(
  sign: Comparison,
  a: Numbers,
  units: number,
  power: number,
  size: number,
  truths: Uint8Array,
): boolean {
  const gap = a.power - power
  const up = TENS[Math.max(gap, 0)]
  const otherUp = TENS[Math.max(-gap, 0)]
  if (up === undefined || otherUp === undefined) return false
  const right = units * otherUp
  const [below, equal, above] = VERDICTS[sign]
  const missing = MISSING[sign]
  const { tops, bottoms } = a
  for (let at = 0; at < size; at += 1) {
    const x = (tops[at] as number) * up
    const y = bottoms ? right * (bottoms[at] as number) : right
    if (x <= SAFE && x >= -SAFE && y <= SAFE && y >= -SAFE) truths[at] = x < y ? below : x > y ? above : equal
    else if (Number.isNaN(x)) truths[at] = missing
    else
      truths[at] = codeOfTruth(compareValues(sign, valueAt(a, at), Decimal.fromNumber(units).shifted(power)))
  }
  return true
}

/** By binary numbers where they are far enough apart; as decimals near the threshold. */
function compareWithLong(
  sign: Comparison,
  a: Numbers,
  value: Decimal,
  size: number,
  truths: Uint8Array,
): boolean {
  const near = value.toNumber()
  const scale = 10 ** a.power
  const [below, , above] = VERDICTS[sign]
  const { tops, bottoms } = a
  for (let at = 0; at < size; at += 1) {
    const top = tops[at] as number
    if (Number.isNaN(top)) {
      truths[at] = MISSING[sign]
      continue
    }
    const found = (bottoms ? top / (bottoms[at] as number) : top) * scale
    const difference = found - near
    if (Math.abs(difference) > 1e-12 * (Math.abs(found) + Math.abs(near)))
      truths[at] = difference < 0 ? below : above
    else truths[at] = codeOfTruth(compareValues(sign, valueAt(a, at), value))
  }
  return true
}

function compareNumbers(sign: Comparison, a: Numbers, b: Numbers, size: number, truths: Uint8Array): boolean {
  const gap = a.power - b.power
  const up = TENS[Math.max(gap, 0)]
  const otherUp = TENS[Math.max(-gap, 0)]
  if (up === undefined || otherUp === undefined) return false
  const [below, equal, above] = VERDICTS[sign]
  for (let at = 0; at < size; at += 1) {
    const [top, other] = [a.tops[at] as number, b.tops[at] as number]
    const x = top * up * (b.bottoms ? (b.bottoms[at] as number) : 1)
    const y = other * otherUp * (a.bottoms ? (a.bottoms[at] as number) : 1)
    if (x <= SAFE && x >= -SAFE && y <= SAFE && y >= -SAFE) truths[at] = x < y ? below : x > y ? above : equal
    else truths[at] = codeOfTruth(compareValues(sign, valueAt(a, at), valueAt(b, at)))
  }
  return true
}

function compareBoth(sign: Comparison, a: Vector, b: Vector, size: number, truths: Uint8Array): boolean {
  if (a.kind === 'numbers' && b.kind === 'numbers') return compareNumbers(sign, a, b, size, truths)
  if (a.kind === 'numbers' && b.kind === 'words') return compareWithDecimals(sign, a, b, size, truths)
  return a.kind === 'words' && b.kind === 'numbers' && compareWithDecimals(TURNED[sign], b, a, size, truths)
}

/** With decimals that occur again and again: as with a long constant, each row with its own. */
function compareWithDecimals(
  sign: Comparison,
  a: Numbers,
  b: Extract<Vector, { kind: 'words' }>,
  size: number,
  truths: Uint8Array,
): boolean {
  const nears = Float64Array.from(b.words, (word) => (word instanceof Decimal ? word.toNumber() : Number.NaN))
  const scale = 10 ** a.power
  const [below, , above] = VERDICTS[sign]
  const { tops, bottoms } = a
  for (let at = 0; at < size; at += 1) {
    const near = nears[b.codes[at] as number] ?? Number.NaN
    const found = (bottoms ? (tops[at] as number) / (bottoms[at] as number) : (tops[at] as number)) * scale
    const difference = found - near
    // NaN, for what is missing or no number, fails the test
    if (Math.abs(difference) > 1e-12 * (Math.abs(found) + Math.abs(near)))
      truths[at] = difference < 0 ? below : above
    else truths[at] = codeOfTruth(compareValues(sign, valueAt(a, at), valueAt(b, at)))
  }
  return true
}

/** Each word is judged once, each row by its word's verdict. */
function compareWords(
  sign: Comparison,
  { codes, words, dated }: Extract<Vector, { kind: 'words' }>,
  value: Value,
  size: number,
  truths: Uint8Array,
): boolean {
  // slot 0 is for the missing value, code −1
  const verdicts = Uint8Array.from([
    MISSING[sign],
    ...words.map((word) => codeOfTruth(compareValues(sign, dated ? besideWord(word, value) : word, value))),
  ])
  for (let at = 0; at < size; at += 1) truths[at] = verdicts[(codes[at] as number) + 1] as number
  return true
}

/** Dates lie in columns as words; beside a day they are days. */
const besideWord = (word: Value, value: Value): Value =>
  value instanceof DayValue && typeof word === 'string' ? (DayValue.parse(word) ?? null) : word
