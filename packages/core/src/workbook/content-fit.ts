import { cellReader } from './cell-reading.ts'
import { CellProblem, type CellReader, type ReadingContext } from './cell-result.ts'
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
  const kind = sheet.kind(row, column)
  const result =
    kind === 'number'
      ? reader.number(sheet.number(row, column), sheet.format(row, column))
      : kind === 'boolean'
        ? reader.flag(sheet.number(row, column) === 1)
        : reader.text(sheet.text(row, column))
  if (result instanceof CellProblem) {
    return [
      'no-unit',
      'not-exact',
      'number-remark',
      'unsure-date',
      'unit-conflict',
      'no-code',
      'too-many-digits',
    ].includes(result.kind)
  }
  if (claim.field.kind === 'name') return kind === 'text' && sheet.text(row, column).trim() !== ''
  return true
}
