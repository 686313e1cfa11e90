import type { Division } from '../division/index.ts'
import type { BodyColumns } from './body-columns.ts'
import { countInLabel, readGroupLabel } from './group-label.ts'
import type { HeaderBlock } from './header-block.ts'
import type { Lexicon } from './lexicon.ts'
import { isGroupNumbering, type Numbering, readNumbering } from './numbering.ts'
import type { DraftSum, RowDraft } from './row-draft.ts'
import { isLastContent, isRepeatedHeader, lookAt, type RowLook } from './row-look.ts'
import type { Sheet } from './sheet.ts'
import { isNote, isPartLabel, isSignature } from './structure-words.ts'
import { foldText } from './text-folding.ts'
import { isGrandTotalLabel, isTotalLabel } from './total-label.ts'

/** What is known of a table before its rows are read. */
export interface VerdictInput {
  readonly sheet: Sheet
  readonly block: HeaderBlock
  readonly last: number
  readonly lexicon: Lexicon
  readonly divisions: readonly Division[]
  readonly columns: BodyColumns
  readonly headings: ReadonlyMap<number, ReadonlySet<string>>
  readonly covers: ReadonlyMap<number, number>
}

/** Says what one row is, from what stands in it alone. */
export function readRow(input: VerdictInput, row: number): RowDraft {
  const { sheet, columns } = input
  const look = lookAt(sheet, row)
  if (look.filled === 0) return { row, role: 'empty' }
  if (look.texts > 0 && isRepeatedHeader(sheet, input.headings, row, look)) return { row, role: 'header' }
  if (columns.sequence !== undefined && SAMPLE.test(wordAt(sheet, row, columns.sequence)))
    return { row, role: 'note' }
  const name = columns.name !== undefined ? wordAt(sheet, row, columns.name) : ''
  const label = look.firstText >= 0 ? sheet.text(row, look.firstText) : ''
  const own = columns.wordy.filter(
    (column) => column !== look.firstText && sheet.kind(row, column) === 'text',
  )
  const total = [look.firstText, columns.name].find(
    (column) => column !== undefined && column >= 0 && isTotalLabel(wordAt(sheet, row, column)),
  )
  if (total !== undefined && total === columns.name && saysGroup(input, label))
    return { row, role: 'group', sum: sumOf(input, row, 'group', look.firstText, readNumbering(label)) }
  if (total !== undefined && own.length <= 1)
    return { row, role: 'total', sum: sumOf(input, row, 'total', total) }
  const folded = foldText(label)
  if (isPartLabel(folded) || isPartLabel(foldText(name))) return { row, role: 'of-which', saysPart: true }
  if ((look.texts <= 3 && isNote(folded)) || (look.numbers <= 1 && isSignature(folded)))
    return { row, role: 'note' }
  if (name !== '') return named(input, row, name, own, look)
  const start = input.covers.get(row)
  if (start !== undefined && start > input.block.bottom) return { row, role: 'of-which', continued: true }
  return nameless(input, row, label, own, look)
}

/** 新建项目 | 共2个: what stands in the column of names is the count of the heading before it. */
const saysGroup = ({ lexicon, divisions }: VerdictInput, label: string): boolean =>
  !isTotalLabel(label) && readGroupLabel(label, lexicon, divisions).length > 0

/** A row that shows how to fill in the others. */
const SAMPLE = /^(?:例|示例|样例|举例|范例|填写示例|例如)[:：]?$/

const wordAt = (sheet: Sheet, row: number, column: number): string =>
  sheet.kind(row, column) === 'text' || sheet.kind(row, column) === 'number'
    ? sheet.text(row, column).trim()
    : ''

const FIGURE: Numbering = { style: 'digit', rest: '' }

/** The running number of a row: figures count a project, 一 and （一） a group. */
function numberOf(input: VerdictInput, row: number): Numbering | undefined {
  const { sequence } = input.columns
  if (sequence === undefined) return undefined
  if (Number.isSafeInteger(input.sheet.number(row, sequence))) return FIGURE
  return readNumbering(wordAt(input.sheet, row, sequence))
}

function named(
  input: VerdictInput,
  row: number,
  name: string,
  own: readonly number[],
  look: RowLook,
): RowDraft {
  const column = input.columns.name ?? 0
  const number = numberOf(input, row)
  const figured = number !== undefined && !isGroupNumbering(number)
  const below = figured && ['part', 'digit-bracket', 'circle'].includes(number.style)
  const project = {
    row,
    role: 'project',
    numbered: number !== undefined,
    below,
    nameOnly: look.filled === 1,
  } as const
  if (own.some((other) => other !== column)) return project
  const inName = readNumbering(name)
  const says = readGroupLabel(name, input.lexicon, input.divisions).length > 0
  const looksLikeGroup =
    isGroupNumbering(number) || isGroupNumbering(inName) || countInLabel(name) !== undefined
  if (!says && (figured || !looksLikeGroup)) return project
  return { row, role: 'group', sum: sumOf(input, row, 'group', column, number ?? inName) }
}

function nameless(
  input: VerdictInput,
  row: number,
  label: string,
  own: readonly number[],
  look: RowLook,
): RowDraft {
  const { sheet, columns, last } = input
  const number = numberOf(input, row)
  const figured = number !== undefined && !isGroupNumbering(number) && number.rest === ''
  if (figured && look.filled === 1) return { row, role: 'empty' }
  if (figured) return { row, role: 'project', numbered: true }
  const wordy = columns.wordy.includes(look.firstText)
  if (look.texts > 0 && own.length === 0 && !wordy) {
    const numbering = readNumbering(label)
    const says = readGroupLabel(label, input.lexicon, input.divisions)
    const spoken = countInLabel(label) !== undefined || says.length > 0
    const alone = look.filled === 1
    if (!spoken && alone && (foldText(label).length > 24 || isLastContent(sheet, row, last)))
      return { row, role: 'note' }
    if (spoken || numbering !== undefined || (alone && columns.name !== undefined)) {
      return { row, role: 'group', sum: sumOf(input, row, 'group', look.firstText, numbering) }
    }
  }
  if (own.length > 0 || wordy) return { row, role: 'project' }
  const paid = columns.money.some((column) => sheet.kind(row, column) !== 'empty')
  if (paid) return { row, role: 'total', sum: sumOf(input, row, 'total', Math.max(look.firstText, 0)) }
  return look.filled > 1 ? { row, role: 'note', asked: 'unclear' } : { row, role: 'note' }
}

function sumOf(
  input: VerdictInput,
  row: number,
  role: 'total' | 'group',
  labelColumn: number,
  numbering: Numbering | undefined = undefined,
): DraftSum {
  const label = input.sheet.text(row, labelColumn)
  return {
    label,
    labelColumn,
    style: numbering?.style,
    grand: role === 'total' && isGrandTotalLabel(label),
    count: countInLabel(label),
    says: role === 'group' ? readGroupLabel(label, input.lexicon, input.divisions) : [],
  }
}
