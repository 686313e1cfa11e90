import { asTruths, CHUNK, type Chunk, type RunVector } from './vector.ts'

/** Verdicts as one number: 3 × left + right. */
const AND = Uint8Array.of(0, 0, 0, 0, 1, 2, 0, 2, 2)
const OR = Uint8Array.of(0, 1, 2, 1, 1, 1, 2, 1, 2)

export function runLogic<C extends Chunk>(
  kind: 'and' | 'or',
  left: RunVector<C>,
  right: RunVector<C>,
): RunVector<C> {
  const truths = new Uint8Array(CHUNK)
  const [spareLeft, spareRight] = [new Uint8Array(CHUNK), new Uint8Array(CHUNK)]
  return (chunk) => {
    const a = asTruths(left(chunk), chunk.size, spareLeft)
    const b = asTruths(right(chunk), chunk.size, spareRight)
    return { kind: 'truths', truths: joinTruths(kind, a, b, chunk.size, truths) }
  }
}

export function joinTruths(
  kind: 'and' | 'or',
  a: Uint8Array,
  b: Uint8Array,
  size: number,
  into: Uint8Array,
): Uint8Array {
  const table = kind === 'and' ? AND : OR
  for (let at = 0; at < size; at += 1) into[at] = table[3 * (a[at] as number) + (b[at] as number)] as number
  return into
}

export function runNot<C extends Chunk>(of: RunVector<C>): RunVector<C> {
  const truths = new Uint8Array(CHUNK)
  const spare = new Uint8Array(CHUNK)
  return (chunk) => {
    const own = asTruths(of(chunk), chunk.size, spare)
    return { kind: 'truths', truths: negateTruths(own, chunk.size, truths) }
  }
}

export function negateTruths(own: Uint8Array, size: number, into: Uint8Array): Uint8Array {
  for (let at = 0; at < size; at += 1) into[at] = own[at] === 2 ? 2 : 1 - (own[at] as number)
  return into
}
