import type { BulletinDocument, FigureRun } from './document.ts'
import { type FigureRef, printRef } from './figure-ref.ts'
import { figuresOf } from './runs.ts'

/** How one bulletin differs from another: figures by what they mean, sentences by the paragraph they stand in. */
export interface BulletinDifference {
  /** Same meaning up to the month, other print. `undefined`: only one of the bulletins has it. */
  readonly figures: readonly {
    readonly ref: FigureRef
    readonly before: string | undefined
    readonly after: string | undefined
  }[]
  readonly paragraphs: readonly {
    readonly id: string
    readonly before: string | undefined
    readonly after: string | undefined
  }[]
}

/** Compares two bulletins, also of different months: then a figure is compared with the same figure of the other month. */
export function compareBulletins(before: BulletinDocument, after: BulletinDocument): BulletinDifference {
  const figures = pairs(figureTexts(before), figureTexts(after)).map(([key, a, b]) => {
    const ref = (b ?? a)?.ref
    return ref === undefined ? undefined : { key, ref, before: a?.text, after: b?.text }
  })
  return {
    figures: figures
      .filter((figure) => figure !== undefined)
      .filter((figure) => figure.before !== figure.after)
      .map(({ ref, before: old, after: now }) => ({ ref, before: old, after: now })),
    paragraphs: pairs(paragraphTexts(before), paragraphTexts(after))
      .filter(([, a, b]) => a !== b)
      .map(([id, a, b]) => ({ id, before: a, after: b })),
  }
}

/** Key without the bulletin's own month: months inside a bulletin count relative to it. */
function figureTexts(document: BulletinDocument): Map<string, FigureRun> {
  return new Map(
    figuresOf(document).map((figure) => {
      const own = figure.ref.month === document.month
      return [own ? printRef(figure.ref).replace(/ month=[0-9-]+/, '') : printRef(figure.ref), figure]
    }),
  )
}

function paragraphTexts(document: BulletinDocument): Map<string, string> {
  const blocks = [...document.blocks, ...document.annexes.flatMap((annex) => annex.blocks)]
  return new Map(
    blocks.flatMap((block) =>
      block.kind === 'paragraph' ? [[block.id, block.runs.map(({ text }) => text).join('')] as const] : [],
    ),
  )
}

/** Every key of either map with both values, in the order of the first, then of the second. */
function pairs<Value>(
  a: ReadonlyMap<string, Value>,
  b: ReadonlyMap<string, Value>,
): [key: string, a: Value | undefined, b: Value | undefined][] {
  return [...new Set([...a.keys(), ...b.keys()])].map((key) => [key, a.get(key), b.get(key)])
}
