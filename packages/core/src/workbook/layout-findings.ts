import type { Finding } from '../finding/index.ts'
import type { ColumnMatch } from './column-match.ts'
import { type FindingClass, finding } from './findings.ts'
import { type HeaderBlock, mergeAt } from './header-block.ts'
import type { Lexicon } from './lexicon.ts'
import { missedField } from './missed-field.ts'
import type { RowQuestion } from './row-draft.ts'
import type { BodyRows } from './row-roles.ts'
import type { Sheet } from './sheet.ts'

export interface LayoutInput {
  readonly file: string
  readonly sheet: Sheet
  readonly block: HeaderBlock
  readonly last: number
  readonly matches: readonly ColumnMatch[]
  readonly body: BodyRows
  readonly lexicon: Lexicon
}

/** Cell of a column's innermost heading. */
export function headingCell(sheet: Sheet, match: ColumnMatch): string {
  const row = match.path.rows.at(-1) ?? 0
  return sheet.address(row, match.path.origins.at(-1) ?? match.path.column)
}

/** What of a table was not understood, or only with care. */
export function layoutFindings(input: LayoutInput): Finding[] {
  return [
    ...overlapFindings(input),
    ...columnFindings(input),
    ...splitFindings(input),
    ...earlierFindings(input),
    ...headlessFindings(input),
    ...rowFindings(input),
    ...hiddenFindings(input),
  ]
}

function overlapFindings({ file, sheet, block }: LayoutInput): Finding[] {
  return block.merges
    .filter((merge) => merge.bottom > block.bottom)
    .map((merge) => {
      const cell = sheet.address(merge.top, merge.left)
      const range = `${cell}:${sheet.address(merge.bottom, merge.right)}`
      return finding('layout.header-overlaps-data', { file, sheet: sheet.name, cell }, { range })
    })
}

const headingText = (match: ColumnMatch): string => match.path.headings.map(({ text }) => text).join(' › ')

/** Two columns of remarks can be left out with a word; money, dates and names cannot. */
const HARMLESS = ['text', 'choice', 'year', 'division', 'permit', 'number', 'percent']

function columnFindings({ file, sheet, matches, body, lexicon }: LayoutInput): Finding[] {
  const filled = (column: number): boolean => body.projects.some((row) => sheet.kind(row, column) !== 'empty')
  return matches.flatMap((match) => {
    const { column } = match.path
    const at = { file, sheet: sheet.name, cell: headingCell(sheet, match) }
    const said = { column: sheet.columnName(column), heading: headingText(match) }
    if (match.rivals.length > 0) {
      const field = match.path.headings.at(-1)?.text ?? ''
      const others = match.rivals.map((rival) => sheet.columnName(rival)).join('、')
      const harmless = HARMLESS.includes(match.disputed?.field.kind ?? '')
      return [
        finding('layout.ambiguous-column', at, { ...said, field, others }, harmless ? 'doubt' : 'error'),
      ]
    }
    if (match.by !== 'none' || !filled(column)) return []
    if (match.unfit) {
      const { kind, label } = match.unfit.field
      const severity = HARMLESS.includes(kind) ? 'doubt' : 'error'
      return [finding('layout.column-content', at, { ...said, field: label }, severity)]
    }
    const missed = missedField(match, matches, lexicon, sheet, body.projects)
    return [
      missed
        ? finding('layout.unsure-column', at, { ...said, field: missed.label })
        : finding('layout.unknown-column', at, said),
    ]
  })
}

/** Money split over part-columns of which none is the total: nothing is added up, a person is asked. */
function splitFindings({ file, sheet, matches }: LayoutInput): Finding[] {
  const parts = new Map<string, ColumnMatch[]>()
  for (const match of matches) {
    if (!match.partOf) continue
    const { id } = match.partOf.field
    parts.set(id, [...(parts.get(id) ?? []), match])
  }
  return [...parts].flatMap(([id, columns]) => {
    if (matches.some((match) => match.claim?.field.id === id)) return []
    const [first] = columns
    if (!first?.partOf) return []
    const values = {
      field: first.partOf.field.label,
      columns: columns.map((match) => sheet.columnName(match.path.column)).join('、'),
    }
    return [
      finding(
        'layout.split-without-total',
        { file, sheet: sheet.name, cell: headingCell(sheet, first) },
        values,
      ),
    ]
  })
}

/** Headings that name a month before the one reported, without a column of that: last month's table, or only its headings. */
function earlierFindings({ file, sheet, matches }: LayoutInput): Finding[] {
  const told = new Set<string>()
  return matches.flatMap((match) => {
    const { claim, period } = match
    if (!claim || period === undefined || match.by === 'derived' || told.has(claim.field.id)) return []
    const current = matches.some(
      (other) => other.claim?.field.id === claim.field.id && other.period === undefined,
    )
    if (current) return []
    told.add(claim.field.id)
    const at = { file, sheet: sheet.name, cell: headingCell(sheet, match) }
    const said = { column: sheet.columnName(match.path.column), heading: headingText(match) }
    return [finding('layout.only-other-months', at, { ...said, field: claim.field.label, month: period })]
  })
}

function headlessFindings({ file, sheet, matches, body }: LayoutInput): Finding[] {
  const headed = new Set(matches.map((match) => match.path.column))
  const found: Finding[] = []
  for (const column of sheet.filledColumns) {
    if (headed.has(column) || column === body.sequence) continue
    const row = body.projects.find((one) => sheet.kind(one, column) !== 'empty')
    if (row === undefined || !isContent(sheet, row, column)) continue
    found.push(
      finding(
        'layout.column-without-heading',
        { file, sheet: sheet.name, cell: sheet.address(row, column) },
        { column: sheet.columnName(column) },
      ),
    )
  }
  return found
}

const isContent = (sheet: Sheet, row: number, column: number): boolean => {
  const merge = mergeAt(sheet.merges, row, column)
  return merge === undefined || (merge.top === row && merge.left === column)
}

function rowFindings({ file, sheet, matches, body }: LayoutInput): Finding[] {
  const name = matches.find((match) => match.claim?.field.kind === 'name')
  const found = body.asked.map(({ row, why }) =>
    finding(
      ROW_QUESTIONS[why],
      { file, sheet: sheet.name, cell: sheet.address(row, labelColumn(sheet, row, name)) },
      {
        row: sheet.rowNumber(row),
        name: sheet.text(row, name?.path.column ?? firstFilled(sheet, row)).trim(),
      },
    ),
  )
  const mapped = matches.filter((match) => match.claim && match.by !== 'derived')
  if (name) {
    for (const row of body.projects) {
      if (sheet.kind(row, name.path.column) !== 'empty') continue
      const cell = sheet.address(row, name.path.column)
      found.push(finding('layout.no-name', { file, sheet: sheet.name, cell }, { row: sheet.rowNumber(row) }))
    }
    for (const row of body.continued) {
      const lost = mapped.find((match) => sheet.kind(row, match.path.column) !== 'empty')
      if (!lost) continue
      const top = mergeAt(sheet.merges, row, name.path.column)?.top ?? row
      const values = { row: sheet.rowNumber(row), name: sheet.text(top, name.path.column).trim() }
      found.push(
        finding(
          'layout.multi-row',
          { file, sheet: sheet.name, cell: sheet.address(row, lost.path.column) },
          values,
        ),
      )
    }
  }
  const told = new Set([...body.continued, ...body.measured])
  const parts = body.roles.flatMap((role, index) =>
    role === 'of-which' && !told.has(body.first + index) ? [sheet.rowNumber(body.first + index)] : [],
  )
  const first = body.roles.findIndex((role, index) => role === 'of-which' && !told.has(body.first + index))
  if (first >= 0) {
    const row = body.first + first
    found.push(
      finding(
        'layout.of-which',
        { file, sheet: sheet.name, cell: sheet.address(row, firstFilled(sheet, row)) },
        { rows: parts.slice(0, 20).join('、') },
      ),
    )
  }
  return found
}

const ROW_QUESTIONS = {
  unclear: 'layout.row-unclear',
  heading: 'layout.row-heading',
  unnumbered: 'layout.row-unnumbered',
  'adds-up': 'layout.row-adds-up',
  parts: 'layout.sub-projects',
} as const satisfies Record<RowQuestion, FindingClass>

function labelColumn(sheet: Sheet, row: number, name: ColumnMatch | undefined): number {
  const column = name?.path.column
  return column !== undefined && sheet.kind(row, column) !== 'empty' ? column : firstFilled(sheet, row)
}

function firstFilled(sheet: Sheet, row: number): number {
  for (const column of sheet.filledColumns) {
    if (sheet.kind(row, column) !== 'empty') return column
  }
  return 0
}

function hiddenFindings({ file, sheet, matches, body }: LayoutInput): Finding[] {
  const rows = body.projects.filter((row) => sheet.hiddenRows.has(row))
  const columns = matches
    .filter((match) => match.claim && match.by !== 'derived' && sheet.hiddenColumns.has(match.path.column))
    .map((match) => sheet.columnName(match.path.column))
  const found: Finding[] = []
  if (rows.length > 0) {
    const cells = rows.slice(0, 100).map((row) => sheet.address(row, 0))
    found.push(finding('layout.hidden-rows', { file, sheet: sheet.name, cells }, { count: rows.length }))
  }
  if (columns.length > 0) {
    found.push(finding('layout.hidden-columns', { file, sheet: sheet.name }, { columns: columns.join('、') }))
  }
  return found
}
