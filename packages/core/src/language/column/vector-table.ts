import type { Value } from '../value/value.ts'
import { asTruths, CHUNK, type RunVector, type Vector, valueAt } from './vector.ts'
import type { RunVectorTest } from './vector-tests.ts'
import { WordList } from './word-list.ts'

/** A row of a table: tests of its inputs, and what it gives. */
interface TableRow {
  readonly cells: readonly RunVectorTest[]
  readonly result: RunVector
}

/** No row holds yet; with hit policy U, more than one does. */
const NONE = -1
const SEVERAL = -2

/** A decision table with one output, whose first row that holds decides, or the only one (hit policies F and U). */
export function runTable(
  inputs: readonly RunVector[],
  rows: readonly TableRow[],
  hit: 'F' | 'U',
  otherwise: RunVector | undefined,
): RunVector {
  const deciding = new Int32Array(CHUNK)
  const holds = new Uint8Array(CHUNK)
  const spare = new Uint8Array(CHUNK)
  const codes = new Int32Array(CHUNK)
  const words = new WordList()
  return (chunk) => {
    const { from, size } = chunk
    const vectors = inputs.map((input) => input(chunk))
    deciding.fill(NONE, 0, size)
    rows.forEach(({ cells }, row) => {
      holds.fill(1, 0, size)
      for (const [at, cell] of cells.entries()) {
        const input = vectors[at]
        if (!input) continue
        const truths = asTruths(cell(input, size, from), size, spare)
        for (let index = 0; index < size; index += 1) if (truths[index] !== 1) holds[index] = 0
      }
      for (let index = 0; index < size; index += 1) {
        if (holds[index] !== 1) continue
        if (deciding[index] === NONE) deciding[index] = row
        else if (hit === 'U') deciding[index] = SEVERAL
      }
    })
    const results = rows.map(({ result }) => result(chunk))
    const last = otherwise?.(chunk) ?? NOTHING
    const places = [...results, last].map((vector) => words.codesOf(vector))
    if (places.every((place) => place !== undefined)) {
      for (let at = 0; at < size; at += 1) codes[at] = places[rowOf(deciding[at] as number)]?.(at) ?? -1
      return { kind: 'words', codes, words: words.all }
    }
    const values = Array.from({ length: size }, (_, at): Value => {
      const vector = [...results, last][rowOf(deciding[at] as number)]
      return vector ? valueAt(vector, at) : null
    })
    return { kind: 'values', values }
  }

  /** Results by row, the last of them for none; beyond, for several, there is nothing. */
  function rowOf(row: number): number {
    return row >= 0 ? row : row === NONE ? rows.length : rows.length + 1
  }
}

const NOTHING: Vector = { kind: 'constant', value: null }
