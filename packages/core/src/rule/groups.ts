import { type Value, type Vector, valueAt } from '../language/index.ts'

/** Numbers for those who belong together: equal where `name` calls their values alike. */
export function groupsOf(vector: Vector, size: number, name: (value: Value) => string): Int32Array {
  const groups = new Int32Array(size)
  if (vector.kind === 'constant') return groups
  const numbers = new Map<string, number>()
  const numberOf = (value: Value): number => {
    const called = name(value)
    const known = numbers.get(called) ?? numbers.size
    numbers.set(called, known)
    return known
  }
  const ofWords = vector.kind === 'words' ? [null, ...vector.words].map(numberOf) : undefined
  for (let at = 0; at < size; at += 1) {
    groups[at] =
      ofWords && vector.kind === 'words'
        ? (ofWords[(vector.codes[at] as number) + 1] as number)
        : numberOf(valueAt(vector, at))
  }
  return groups
}
