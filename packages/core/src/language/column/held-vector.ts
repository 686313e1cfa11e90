import { Decimal } from '../number/decimal.ts'
import { DayValue } from '../time/day-value.ts'
import type { Value } from '../value/value.ts'
import { codeOfTruth, type Vector, valueAt } from './vector.ts'

const SAFE = Number.MAX_SAFE_INTEGER
const TENS = Array.from({ length: 16 }, (_, power) => 10 ** power)

/** Values as the kind of vector that is worked on fastest. */
export function vectorOf(values: readonly Value[]): Vector {
  const first = values.find((value) => value !== null)
  if (first === undefined) return { kind: 'constant', value: null }
  if (first instanceof Decimal) return numbersOf(values) ?? { kind: 'values', values }
  if (typeof first === 'boolean') return truthsOf(values) ?? { kind: 'values', values }
  if (typeof first === 'string' || first instanceof DayValue)
    return wordsOf(values) ?? { kind: 'values', values }
  return { kind: 'values', values }
}

/** Undefined unless all are safe whole numbers of one power of ten, or nothing. */
function numbersOf(values: readonly Value[]): Vector | undefined {
  let power = Number.POSITIVE_INFINITY
  for (const value of values) {
    if (value === null) continue
    const short = value instanceof Decimal ? value.short : undefined
    if (!short) return undefined
    if (short.power < power && short.units !== 0) power = short.power
  }
  if (power === Number.POSITIVE_INFINITY) power = 0
  const tops = new Float64Array(values.length).fill(Number.NaN)
  for (const [at, value] of values.entries()) {
    const short = value instanceof Decimal ? value.short : undefined
    if (!short) continue
    const top = short.units === 0 ? 0 : short.units * (TENS[short.power - power] ?? Number.NaN)
    if (!(top <= SAFE && top >= -SAFE)) return undefined
    tops[at] = top
  }
  return { kind: 'numbers', tops, bottoms: undefined, power }
}

function truthsOf(values: readonly Value[]): Vector | undefined {
  if (!values.every((value) => value === null || typeof value === 'boolean')) return undefined
  return { kind: 'truths', truths: Uint8Array.from(values, codeOfTruth) }
}

/** Undefined when something is neither text nor day. */
function wordsOf(values: readonly Value[]): Vector | undefined {
  const places = new Map<string | number, number>()
  const words: Value[] = []
  const codes = new Int32Array(values.length).fill(-1)
  for (const [at, value] of values.entries()) {
    if (value === null) continue
    const key = value instanceof DayValue ? value.days : typeof value === 'string' ? value : undefined
    if (key === undefined) return undefined
    const known = places.get(key)
    codes[at] = known ?? words.push(value) - 1
    if (known === undefined) places.set(key, words.length - 1)
  }
  return { kind: 'words', codes, words }
}

/** A vector that stays when its maker is asked again. */
export function copyVector(vector: Vector, size: number): Vector {
  switch (vector.kind) {
    case 'constant':
      return vector
    case 'numbers':
      return { ...vector, tops: vector.tops.slice(0, size), bottoms: vector.bottoms?.slice(0, size) }
    case 'truths':
      return { kind: 'truths', truths: vector.truths.slice(0, size) }
    case 'words':
      return { ...vector, codes: vector.codes.slice(0, size) }
    case 'values':
      return vectorOf(vector.values.length === size ? vector.values : vector.values.slice(0, size))
  }
}

/** Part of the rows. */
export function sliceVector(vector: Vector, from: number, size: number): Vector {
  switch (vector.kind) {
    case 'constant':
      return vector
    case 'numbers': {
      const { tops, bottoms } = vector
      if (from === 0 && tops.length === size) return vector
      return {
        ...vector,
        tops: tops.subarray(from, from + size),
        bottoms: bottoms?.subarray(from, from + size),
      }
    }
    case 'truths':
      return { kind: 'truths', truths: vector.truths.subarray(from, from + size) }
    case 'words':
      return { ...vector, codes: vector.codes.subarray(from, from + size) }
    case 'values':
      return { kind: 'values', values: vector.values.slice(from, from + size) }
  }
}

/** The values at places of another vector; none where the place is below zero. */
export function gatherVector(vector: Vector, places: Int32Array): Vector {
  switch (vector.kind) {
    case 'constant':
      return places.every((place) => place >= 0)
        ? vector
        : vectorOf(Array.from(places, (place) => (place < 0 ? null : vector.value)))
    case 'numbers':
      return gatherNumbers(vector, places)
    case 'truths':
      return { kind: 'truths', truths: gather(vector.truths, places, new Uint8Array(places.length), 2) }
    case 'words':
      return { ...vector, codes: gather(vector.codes, places, new Int32Array(places.length), -1) }
    case 'values':
      return {
        kind: 'values',
        values: Array.from(places, (place) => (place < 0 ? null : (vector.values[place] ?? null))),
      }
  }
}

type Slots = Float64Array | Int32Array | Uint8Array

function gather<Kind extends Slots>(from: Kind, places: Int32Array, into: Kind, none: number): Kind {
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] as number
    into[at] = place < 0 ? none : (from[place] as number)
  }
  return into
}

function gatherNumbers(vector: Extract<Vector, { kind: 'numbers' }>, places: Int32Array): Vector {
  const { tops, bottoms } = vector
  return {
    ...vector,
    tops: gather(tops, places, new Float64Array(places.length), Number.NaN),
    bottoms: bottoms && gather(bottoms, places, new Float64Array(places.length), 1),
  }
}

/** What work makes of each value; words are worked on once each. */
export function mapVector(vector: Vector, size: number, work: (value: Value) => Value): Vector {
  if (vector.kind === 'constant') return { kind: 'constant', value: work(vector.value) }
  if (vector.kind === 'words' && vector.words.length < size) {
    const worked = vectorOf([work(null), ...vector.words.map(work)])
    const places = new Int32Array(size)
    for (let at = 0; at < size; at += 1) places[at] = (vector.codes[at] as number) + 1
    return gatherVector(worked, places)
  }
  return vectorOf(Array.from({ length: size }, (_, at) => work(valueAt(vector, at))))
}

/** 1 where there is no value. */
export function missingIn(vector: Vector, size: number): Uint8Array {
  const missing = new Uint8Array(size)
  switch (vector.kind) {
    case 'constant':
      return missing.fill(vector.value === null ? 1 : 0)
    case 'numbers':
      for (let at = 0; at < size; at += 1) missing[at] = Number.isNaN(vector.tops[at]) ? 1 : 0
      return missing
    case 'truths':
      for (let at = 0; at < size; at += 1) missing[at] = vector.truths[at] === 2 ? 1 : 0
      return missing
    case 'words':
      for (let at = 0; at < size; at += 1)
        missing[at] = vector.words[vector.codes[at] as number] === undefined ? 1 : 0
      return missing
    case 'values':
      for (let at = 0; at < size; at += 1) missing[at] = vector.values[at] === null ? 1 : 0
      return missing
  }
}
