import type { Division } from '../division/index.ts'
import { bodyColumns, nameCovers } from './body-columns.ts'
import type { ColumnMatch } from './column-match.ts'
import type { GroupStatement } from './group-label.ts'
import type { HeaderBlock } from './header-block.ts'
import type { Lexicon } from './lexicon.ts'
import type { NumberingStyle } from './numbering.ts'
import type { RowDraft, RowQuestion } from './row-draft.ts'
import { headingTexts } from './row-look.ts'
import type { RowMeasures } from './row-measures.ts'
import { readRow, type VerdictInput } from './row-verdict.ts'
import { settleGroups } from './settled-groups.ts'
import { settleMeasures } from './settled-measures.ts'
import { settleParts } from './settled-parts.ts'
import { settleSources } from './settled-sources.ts'
import { settleUnnumbered } from './settled-unnumbered.ts'
import type { Sheet } from './sheet.ts'
import type { RowRole } from './understanding.ts'

/** A row that stands for others: a total or a group heading, with its label's cell. */
export interface SumRow {
  readonly row: number
  readonly role: 'total' | 'group'
  readonly label: string
  readonly labelColumn: number
  /** How many headings stand above it, itself included; 0 for totals. */
  readonly depth: number
  readonly grand: boolean
  readonly count: number | undefined
  readonly says: readonly GroupStatement[]
}

export interface BodyRows {
  /** Role by row, from the first body row on. */
  readonly roles: readonly RowRole[]
  readonly first: number
  /** Column of the running numbers, with or without a heading. */
  readonly sequence: number | undefined
  /** Rows that are projects or agreements, in order. */
  readonly projects: readonly number[]
  readonly sums: readonly SumRow[]
  /** Rows a person is asked about, with the reason. */
  readonly asked: readonly { readonly row: number; readonly why: RowQuestion }[]
  /** Rows below a project that share its merged name. */
  readonly continued: readonly number[]
  /** Rows of the parts of a project, told apart by a word, by the project's row. */
  readonly parts: ReadonlyMap<number, readonly number[]>
  /** Rows that go on with the project above under another word. */
  readonly measured: readonly number[]
}

export interface BodyInput {
  readonly sheet: Sheet
  readonly block: HeaderBlock
  readonly last: number
  readonly matches: readonly ColumnMatch[]
  readonly lexicon: Lexicon
  readonly divisions: readonly Division[]
  readonly measures: RowMeasures | undefined
}

/** Says of every row below the headings what it is: first by itself, then among its neighbours. */
export function readBodyRows(input: BodyInput): BodyRows {
  const { sheet, block, last } = input
  const first = block.bottom + 1
  const columns = bodyColumns(sheet, first, last, input.matches)
  const known = {
    ...input,
    columns,
    headings: headingTexts(sheet, block),
    covers: nameCovers(sheet, columns.name, first, last),
  }
  let drafts: readonly RowDraft[] = readRows(known, first, last)
  if (input.measures) drafts = settleMeasures(sheet, columns, drafts, input.measures)
  for (const settle of [settleSources, settleGroups, settleParts, settleUnnumbered])
    drafts = settle(sheet, columns, drafts)
  return {
    roles: drafts.map(({ role }) => role),
    first,
    sequence: columns.sequence,
    projects: drafts.flatMap(({ row, role }) => (role === 'project' ? [row] : [])),
    sums: sumsOf(drafts),
    asked: drafts.flatMap(({ row, asked }) => (asked ? [{ row, why: asked }] : [])),
    continued: drafts.flatMap(({ row, continued }) => (continued ? [row] : [])),
    parts: partsOf(drafts),
    measured: drafts.flatMap(({ row, measured }) => (measured ? [row] : [])),
  }
}

function readRows(known: VerdictInput, first: number, last: number): RowDraft[] {
  const drafts: RowDraft[] = []
  for (let row = first; row <= last; row += 1) drafts.push(readRow(known, row))
  return drafts
}

function partsOf(drafts: readonly RowDraft[]): Map<number, number[]> {
  const parts = new Map<number, number[]>()
  for (const { row, partOf } of drafts) {
    if (partOf === undefined) continue
    const known = parts.get(partOf) ?? []
    known.push(row)
    parts.set(partOf, known)
  }
  return parts
}

/** Headings nest by the manner of their numbering: a manner seen before closes everything opened since. */
function sumsOf(drafts: readonly RowDraft[]): SumRow[] {
  const open: (NumberingStyle | undefined)[] = []
  return drafts.flatMap(({ row, role, sum }): SumRow[] => {
    if (!sum || (role !== 'group' && role !== 'total')) return []
    const { style, ...said } = sum
    if (role === 'total') return [{ ...said, row, role, depth: 0 }]
    const at = open.indexOf(style)
    if (at >= 0) open.length = at
    open.push(style)
    return [{ ...said, row, role, depth: open.length }]
  })
}
