import type { Division } from '../division/index.ts'
import type { ColumnMatch } from './column-match.ts'
import { countInLabel, type GroupStatement, readGroupLabel } from './group-label.ts'
import type { HeaderBlock } from './header-block.ts'
import { readHeading } from './heading.ts'
import type { Lexicon } from './lexicon.ts'
import type { Sheet } from './sheet.ts'
import { groupDepth, isGrandTotalLabel, isNote, isPartLabel, isTotalLabel } from './structure-words.ts'
import { foldText } from './text-folding.ts'
import type { RowRole } from './understanding.ts'

/** A row that stands for others: a total or a group heading, with its label's cell. */
export interface SumRow {
  readonly row: number
  readonly role: 'total' | 'group'
  readonly label: string
  readonly labelColumn: number
  readonly depth: number
  readonly grand: boolean
  readonly count: number | undefined
  readonly says: readonly GroupStatement[]
}

export interface BodyRows {
  /** Role by row, from the first body row on. */
  readonly roles: readonly RowRole[]
  readonly first: number
  /** Rows that are projects or agreements, in order. */
  readonly projects: readonly number[]
  readonly sums: readonly SumRow[]
  /** Rows with content that fit nothing: a person is asked. */
  readonly unclear: readonly number[]
  /** Rows below a project that share its merged name. */
  readonly continued: readonly number[]
}

export interface BodyInput {
  readonly sheet: Sheet
  readonly block: HeaderBlock
  readonly last: number
  readonly matches: readonly ColumnMatch[]
  readonly lexicon: Lexicon
  readonly divisions: readonly Division[]
}

interface RowLook {
  readonly filled: number
  readonly numbers: number
  readonly texts: number
  readonly firstText: number
}

/** Says of every row below the headings what it is. */
export function readBodyRows(input: BodyInput): BodyRows {
  const { sheet, block, last } = input
  const first = block.bottom + 1
  const columns = columnsOf(input)
  const covers = nameCovers(sheet, columns.name, first, last)
  const roles: RowRole[] = []
  const projects: number[] = []
  const sums: SumRow[] = []
  const unclear: number[] = []
  const continued: number[] = []
  const headings = headingTexts(sheet, block)
  for (let row = first; row <= last; row += 1) {
    const look = lookAt(sheet, row)
    const verdict = roleOf(input, columns, headings, covers, row, look)
    roles.push(verdict.role)
    if (verdict.role === 'project') projects.push(row)
    if (verdict.sum) sums.push(verdict.sum)
    if (verdict.unclear) unclear.push(row)
    if (verdict.continued) continued.push(row)
  }
  return { roles, first, projects, sums, unclear, continued }
}

interface Verdict {
  readonly role: RowRole
  readonly sum?: SumRow
  readonly unclear?: boolean
  readonly continued?: boolean
}

interface BodyColumns {
  readonly name: number | undefined
  readonly sequence: number | undefined
  /** Columns of words about a project: when one is filled, the row is no heading. */
  readonly wordy: readonly number[]
  readonly money: readonly number[]
}

function columnsOf(input: BodyInput): BodyColumns {
  const of = (test: (match: ColumnMatch) => boolean): number[] =>
    input.matches.filter(test).map((match) => match.path.column)
  return {
    name: of((match) => match.claim?.field.kind === 'name')[0],
    sequence: of((match) => isSequence(match))[0],
    wordy: of(
      (match) =>
        match.claim !== undefined &&
        !['name', 'money', 'count', 'percent', 'number', 'division'].includes(match.claim.field.kind),
    ),
    money: of((match) => match.claim?.field.kind === 'money'),
  }
}

const isSequence = (match: ColumnMatch): boolean =>
  match.by === 'derived' && match.claim === undefined && match.partOf === undefined

function lookAt(sheet: Sheet, row: number): RowLook {
  let filled = 0
  let numbers = 0
  let texts = 0
  let firstText = -1
  for (let column = 0; column < sheet.columnCount; column += 1) {
    const kind = sheet.kind(row, column)
    if (kind === 'empty') continue
    filled += 1
    if (kind === 'text') {
      texts += 1
      if (firstText < 0) firstText = column
    } else if (kind === 'number') numbers += 1
  }
  return { filled, numbers, texts, firstText }
}

/** Rows whose name cell lies under a cell merged from above, with the row the merge begins in. */
function nameCovers(
  sheet: Sheet,
  name: number | undefined,
  first: number,
  last: number,
): ReadonlyMap<number, number> {
  const covers = new Map<number, number>()
  if (name === undefined) return covers
  for (const merge of sheet.merges) {
    if (merge.left > name || merge.right < name || merge.bottom <= merge.top) continue
    for (let row = Math.max(merge.top + 1, first); row <= Math.min(merge.bottom, last); row += 1) {
      covers.set(row, merge.top)
    }
  }
  return covers
}

function headingTexts(sheet: Sheet, block: HeaderBlock): ReadonlyMap<number, ReadonlySet<string>> {
  const texts = new Map<number, Set<string>>()
  for (let row = block.top; row <= block.bottom; row += 1) {
    for (let column = 0; column < sheet.columnCount; column += 1) {
      if (sheet.kind(row, column) !== 'text') continue
      const set = texts.get(column) ?? new Set()
      set.add(readHeading(sheet.text(row, column)).key)
      texts.set(column, set)
    }
  }
  return texts
}

function roleOf(
  input: BodyInput,
  columns: BodyColumns,
  headings: ReadonlyMap<number, ReadonlySet<string>>,
  covers: ReadonlyMap<number, number>,
  row: number,
  look: RowLook,
): Verdict {
  if (look.filled === 0) return { role: 'empty' }
  const { sheet } = input
  const name = columns.name !== undefined ? wordAt(sheet, row, columns.name) : ''
  const label = look.firstText >= 0 ? sheet.text(row, look.firstText) : ''
  const folded = foldText(label)
  if (look.texts > 0 && isRepeatedHeader(sheet, headings, row, look)) return { role: 'header' }
  const sumLabel = [folded, foldText(name)].find(
    (text) => text !== '' && text.length <= 24 && isTotalLabel(text),
  )
  const words = columns.wordy.filter((column) => sheet.kind(row, column) === 'text')
  const own = words.filter((column) => column !== look.firstText)
  if (sumLabel !== undefined && own.length <= 1) {
    return {
      role: 'total',
      sum: sumRow(input, row, 'total', sumLabel === folded ? look.firstText : (columns.name ?? 0)),
    }
  }
  if (isPartLabel(folded) || isPartLabel(foldText(name))) return { role: 'of-which' }
  if (isNote(folded) && look.texts <= 3) return { role: 'note' }
  if (name !== '') return nameVerdict(input, columns, row, name, own)
  const start = covers.get(row)
  if (start !== undefined && start > input.block.bottom) return { role: 'of-which', continued: true }
  return namelessVerdict(input, columns, row, look, label, own)
}

const wordAt = (sheet: Sheet, row: number, column: number): string =>
  sheet.kind(row, column) === 'text' || sheet.kind(row, column) === 'number'
    ? sheet.text(row, column).trim()
    : ''

function isRepeatedHeader(
  sheet: Sheet,
  headings: ReadonlyMap<number, ReadonlySet<string>>,
  row: number,
  look: RowLook,
): boolean {
  if (look.numbers > 0 || look.texts < 2) return false
  for (let column = look.firstText; column < sheet.columnCount; column += 1) {
    if (sheet.kind(row, column) !== 'text') continue
    const known = headings.get(column)
    if (!known?.has(readHeading(sheet.text(row, column)).key)) return false
  }
  return true
}

function nameVerdict(
  input: BodyInput,
  columns: BodyColumns,
  row: number,
  name: string,
  own: readonly number[],
): Verdict {
  const { sheet } = input
  const sequence = columns.sequence
  const counted =
    sequence !== undefined &&
    (sheet.kind(row, sequence) === 'number' || /^[0-9]+$/.test(foldText(sheet.text(row, sequence))))
  if (counted || own.some((column) => column !== columns.name)) return { role: 'project' }
  const number = sequence !== undefined ? foldText(wordAt(sheet, row, sequence)) : ''
  const column = columns.name ?? 0
  const says = readGroupLabel(name, input.lexicon, input.divisions)
  const looksLikeGroup =
    groupDepth(number) > 0 ||
    (groupDepth(foldText(name)) > 0 && groupDepth(foldText(name)) < 3) ||
    countInLabel(name) !== undefined ||
    says.length > 0
  if (looksLikeGroup) {
    return {
      role: 'group',
      sum: sumRow(input, row, 'group', column, Math.max(groupDepth(number), groupDepth(foldText(name)))),
    }
  }
  return { role: 'project' }
}

function namelessVerdict(
  input: BodyInput,
  columns: BodyColumns,
  row: number,
  look: RowLook,
  label: string,
  own: readonly number[],
): Verdict {
  const { sheet } = input
  const folded = foldText(label)
  if (look.texts > 0 && own.length === 0) {
    const says = readGroupLabel(label, input.lexicon, input.divisions)
    if (groupDepth(folded) > 0 || countInLabel(label) !== undefined || says.length > 0) {
      return { role: 'group', sum: sumRow(input, row, 'group', look.firstText, groupDepth(folded)) }
    }
    if (look.filled === 1) {
      const after = row === input.last || isLastContent(sheet, row, input.last)
      const long = folded.length > 24
      if (long || after) return { role: 'note' }
      if (columns.name !== undefined) {
        return { role: 'group', sum: sumRow(input, row, 'group', look.firstText, 0) }
      }
    }
  }
  if (columns.sequence !== undefined && look.filled === 1 && sheet.kind(row, columns.sequence) === 'number') {
    return { role: 'empty' }
  }
  const filledMoney = columns.money.some((column) => sheet.kind(row, column) !== 'empty')
  if (own.length > 0) return { role: 'project' }
  if (filledMoney) return { role: 'total', sum: sumRow(input, row, 'total', Math.max(look.firstText, 0)) }
  return { role: 'note', unclear: look.filled > 1 }
}

function isLastContent(sheet: Sheet, row: number, last: number): boolean {
  for (let below = row + 1; below <= last; below += 1) {
    const look = lookAt(sheet, below)
    if (look.filled > 2) return false
  }
  return true
}

function sumRow(
  input: BodyInput,
  row: number,
  role: 'total' | 'group',
  column: number,
  depth?: number,
): SumRow {
  const text = input.sheet.text(row, column)
  const folded = foldText(text)
  return {
    row,
    role,
    label: text,
    labelColumn: column,
    depth: depth ?? groupDepth(folded),
    grand: role === 'total' && isGrandTotalLabel(folded),
    count: countInLabel(text),
    says: role === 'group' ? readGroupLabel(text, input.lexicon, input.divisions) : [],
  }
}
