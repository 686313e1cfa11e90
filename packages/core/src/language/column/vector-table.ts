import { asTruths, CHUNK, type Chunk, type RunVector, type Vector } from './vector.ts'
import { chooseVector } from './vector-choice.ts'
import type { RunVectorTest } from './vector-tests.ts'

/** A row of a table: tests of its inputs, and what it gives. */
interface TableRow<C extends Chunk> {
  readonly cells: readonly RunVectorTest<C>[]
  readonly result: RunVector<C>
}

/** No row holds yet; with hit policy U, more than one does. */
const NONE = -1
const SEVERAL = -2

/** A decision table with one output, whose first row that holds decides, or the only one (hit policies F and U). */
export function runTable<C extends Chunk>(
  inputs: readonly RunVector<C>[],
  rows: readonly TableRow<C>[],
  hit: 'F' | 'U',
  otherwise: RunVector<C> | undefined,
): RunVector<C> {
  const deciding = new Int32Array(CHUNK)
  const holds = new Uint8Array(CHUNK)
  const spare = new Uint8Array(CHUNK)
  return (chunk) => {
    const { size } = chunk
    const vectors = inputs.map((input) => input(chunk))
    deciding.fill(NONE, 0, size)
    rows.forEach(({ cells }, row) => {
      holds.fill(1, 0, size)
      for (const [at, cell] of cells.entries()) {
        const input = vectors[at]
        if (!input) continue
        const truths = asTruths(cell(input, chunk), size, spare)
        for (let index = 0; index < size; index += 1) if (truths[index] !== 1) holds[index] = 0
      }
      for (let index = 0; index < size; index += 1) {
        if (holds[index] !== 1) continue
        if (deciding[index] === NONE) deciding[index] = row
        else if (hit === 'U') deciding[index] = SEVERAL
      }
    })
    const results = rows.map(({ result }) => result(chunk))
    for (let at = 0; at < size; at += 1) if (deciding[at] === NONE) deciding[at] = rows.length
    return chooseVector([...results, otherwise?.(chunk) ?? NOTHING], deciding, size)
  }
}

const NOTHING: Vector = { kind: 'constant', value: null }
