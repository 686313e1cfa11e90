import { Decimal } from '../number/decimal.ts'
import type { Value } from '../value/value.ts'
import { asTruths, type Vector, valueAt } from './vector.ts'
import { WordList, type WordPlaces } from './word-list.ts'

const SAFE = Number.MAX_SAFE_INTEGER
const TENS = Array.from({ length: 16 }, (_, power) => 10 ** power)

/** Of several vectors, in each row the one whose number is given; nothing where there is none of that number. */
export function chooseVector(vectors: readonly Vector[], chosen: ArrayLike<number>, size: number): Vector {
  return (
    chooseTruths(vectors, chosen, size) ??
    chooseNumbers(vectors, chosen, size) ??
    chooseWords(vectors, chosen, size) ??
    chooseValues(vectors, chosen, size)
  )
}

/** Undefined unless all are truths, one of them at least. */
function chooseTruths(
  vectors: readonly Vector[],
  chosen: ArrayLike<number>,
  size: number,
): Vector | undefined {
  const isTruth = (vector: Vector): boolean =>
    vector.kind === 'truths' || (vector.kind === 'constant' && typeof vector.value === 'boolean')
  const isNone = (vector: Vector): boolean => vector.kind === 'constant' && vector.value === null
  if (!vectors.some(isTruth) || !vectors.every((vector) => isTruth(vector) || isNone(vector)))
    return undefined
  const columns = vectors.map((vector) => asTruths(vector, size))
  const truths = new Uint8Array(size)
  for (let at = 0; at < size; at += 1) truths[at] = columns[chosen[at] as number]?.[at] ?? 2
  return { kind: 'truths', truths }
}

interface Numbers {
  readonly tops: Float64Array | undefined
  readonly bottoms: Float64Array | undefined
  readonly one: number
}

/** Undefined unless all are numbers of one power of ten, or constants that can be written so. */
function chooseNumbers(
  vectors: readonly Vector[],
  chosen: ArrayLike<number>,
  size: number,
): Vector | undefined {
  const numbers = vectors.find((vector) => vector.kind === 'numbers')
  if (numbers?.kind !== 'numbers') return undefined
  const { power } = numbers
  const found: Numbers[] = []
  for (const vector of vectors) {
    const one = numbersAt(vector, power)
    if (!one) return undefined
    found.push(one)
  }
  const tops = new Float64Array(size)
  const bottoms = found.some((one) => one.bottoms) ? new Float64Array(size).fill(1) : undefined
  for (let at = 0; at < size; at += 1) {
    const one = found[chosen[at] as number]
    tops[at] = one === undefined ? Number.NaN : one.tops ? (one.tops[at] as number) : one.one
    if (bottoms && one?.bottoms) bottoms[at] = one.bottoms[at] as number
  }
  return { kind: 'numbers', tops, bottoms, power }
}

function numbersAt(vector: Vector, power: number): Numbers | undefined {
  if (vector.kind === 'numbers') return vector.power === power ? { ...vector, one: 0 } : undefined
  if (vector.kind !== 'constant') return undefined
  if (vector.value === null) return { tops: undefined, bottoms: undefined, one: Number.NaN }
  const short = vector.value instanceof Decimal ? vector.value.short : undefined
  const one = short && (short.units === 0 ? 0 : short.units * (TENS[short.power - power] ?? Number.NaN))
  return one !== undefined && one <= SAFE && one >= -SAFE
    ? { tops: undefined, bottoms: undefined, one }
    : undefined
}

/** Undefined unless all are words or constants. */
function chooseWords(
  vectors: readonly Vector[],
  chosen: ArrayLike<number>,
  size: number,
): Vector | undefined {
  const words = new WordList()
  const places: WordPlaces[] = []
  for (const vector of vectors) {
    const place = words.placesOf(vector)
    if (!place) return undefined
    places.push(place)
  }
  const codes = new Int32Array(size).fill(-1)
  for (let at = 0; at < size; at += 1) {
    const place = places[chosen[at] as number]
    if (place === undefined) continue
    codes[at] = place.codes === undefined ? place.one : (place.moved[place.codes[at] as number] ?? -1)
  }
  return { kind: 'words', codes, words: words.all }
}

function chooseValues(vectors: readonly Vector[], chosen: ArrayLike<number>, size: number): Vector {
  const values = Array.from({ length: size }, (_, at): Value => {
    const vector = vectors[chosen[at] as number]
    return vector ? valueAt(vector, at) : null
  })
  return { kind: 'values', values }
}
