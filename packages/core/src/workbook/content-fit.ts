import { cellReader, readCell } from './cell-reading.ts'
import { CellProblem, type CellReader, type ProblemKind, type ReadingContext } from './cell-result.ts'
import type { Claim } from './lexicon.ts'
import type { Sheet } from './sheet.ts'

/** Where to look whether cells hold what a heading claims. */
export interface ContentInput {
  readonly sheet: Sheet
  readonly sample: readonly number[]
  readonly context: ReadingContext
}

/** Share of the sampled cells that read as what the claim says; 1 for a column without content. */
export function contentFit(input: ContentInput, claim: Claim, column: number): number {
  const reader = cellReader(claim, { ...input.context, unit: input.context.unit ?? '元' })
  let filled = 0
  let good = 0
  for (const row of input.sample) {
    const kind = input.sheet.kind(row, column)
    if (kind === 'empty' || kind === 'error') continue
    filled += 1
    if (isGood(reader, input.sheet, row, column, claim)) good += 1
  }
  if (filled === 0) return 0.95
  const share = good / filled
  return share >= 0.5 ? 1 : share * 0.6
}

function isGood(reader: CellReader, sheet: Sheet, row: number, column: number, claim: Claim): boolean {
  const result = readCell(reader, sheet, row, column)
  if (result instanceof CellProblem) return HELD.includes(result.kind)
  return (
    claim.field.kind !== 'name' ||
    (sheet.kind(row, column) === 'text' && sheet.text(row, column).trim() !== '')
  )
}

/** What is wrong with a cell that none the less holds what its heading says. */
const HELD: readonly ProblemKind[] = [
  'no-unit',
  'not-exact',
  'number-remark',
  'unsure-date',
  'unit-conflict',
  'no-code',
  'too-many-digits',
]
