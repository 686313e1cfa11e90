import { printValue, type Value, type Vector, valueAt } from '../language/index.ts'

/** A column as texts, each with a number: what is equal is printed once. */
export interface PrintedColumn {
  readonly codes: Int32Array
  readonly texts: readonly string[]
}

export function printedColumn(vector: Vector, size: number): PrintedColumn {
  const codes = new Int32Array(size)
  switch (vector.kind) {
    case 'constant':
      return { codes, texts: [printValue(vector.value)] }
    case 'truths':
      for (let at = 0; at < size; at += 1) codes[at] = vector.truths[at] as number
      return { codes, texts: TRUTHS }
    case 'words':
      for (let at = 0; at < size; at += 1) codes[at] = (vector.codes[at] as number) + 1
      return { codes, texts: [null, ...vector.words].map(printValue) }
    case 'numbers':
      if (vector.bottoms) return printEach(vector, codes)
      return numberOff(
        codes,
        (at) => vector.tops[at] as number,
        (at) => printValue(valueAt(vector, at)),
      )
    case 'values':
      return printEach(vector, codes)
  }
}

const TRUTHS = [false, true, null].map((truth: Value) => printValue(truth))

function printEach(vector: Vector, codes: Int32Array): PrintedColumn {
  const text = (at: number): string => printValue(valueAt(vector, at))
  return numberOff(codes, text, (_at, key) => key)
}

/** Numbers what has the same key alike. */
function numberOff<Key>(
  codes: Int32Array,
  keyOf: (at: number) => Key,
  print: (at: number, key: Key) => string,
): PrintedColumn {
  const numbers = new Map<Key, number>()
  const texts: string[] = []
  for (let at = 0; at < codes.length; at += 1) {
    const key = keyOf(at)
    const known = numbers.get(key)
    codes[at] = known ?? texts.push(print(at, key)) - 1
    if (known === undefined) numbers.set(key, texts.length - 1)
  }
  return { codes, texts }
}
