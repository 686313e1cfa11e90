import type { CellPlace } from './arranged-sheet.ts'
import { type ArrangedTable, arrangedArea, firstPlace, isRemark } from './arranged-table.ts'
import { unitsInCaption } from './caption-unit.ts'
import { type LabelledValue, readCardRows } from './card-rows.ts'
import { readHeading } from './heading.ts'
import type { KnownHeadings } from './known-headings.ts'
import type { Sheet } from './sheet.ts'
import { cellsOf, labelOf, type SideCell, type SideLabels } from './side-labels.ts'

/** One project's card: where it lies, what stands in it. */
interface Card {
  readonly preface: readonly number[]
  readonly values: readonly LabelledValue[]
  readonly titles: readonly number[]
  readonly notes: readonly number[]
  /** What heads what cannot be told. */
  readonly isDoubtful: boolean
  /** Rows that hold more than labels and values, or nothing of the kind. */
  readonly unread: readonly number[]
}

/**
 * Cards that hold one project each (一项目一表: label beside value), read as lists: cards with the same labels are the
 * rows of one. Each card begins at its heading of names. Undefined when much of a sheet is neither label nor value.
 */
export function readCards(sheet: Sheet, side: SideLabels, known: KnownHeadings): ArrangedTable[] | undefined {
  const cards = spansOf(sheet, side).map((span) => readCard(sheet, side, known, span))
  if (cards.some(({ isDoubtful }) => isDoubtful)) return undefined
  const opening = cards[0]?.preface ?? []
  const groups = new Map<string, Card[]>()
  for (const card of cards) {
    const own = unitsAbove(sheet, card.preface)
    const units = own.length > 0 ? own : unitsAbove(sheet, opening)
    const key = [...card.values.map((value) => pathKey(sheet, value)), ...units].join('\n')
    groups.set(key, [...(groups.get(key) ?? []), card])
  }
  return [...groups.values()].map((group) => asList(sheet, group, opening))
}

const pathKey = (sheet: Sheet, { path }: LabelledValue): string =>
  path.map(({ row, column }) => readHeading(labelOf(sheet.text(row, column))).key).join('/')

/** Cards above which another unit is written are another list. */
const unitsAbove = (sheet: Sheet, rows: readonly number[]): string[] =>
  rows.flatMap((row) => cellsOf(sheet, row).flatMap(({ text }) => unitsInCaption(text)))

interface Span {
  readonly begin: number
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** Where each card lies: from what stands above its heading of names to the next card. */
function spansOf(sheet: Sheet, side: SideLabels): Span[] {
  const byRow = new Map<number, SideCell[]>()
  for (const name of side.names) byRow.set(name.top, [...(byRow.get(name.top) ?? []), name])
  const rows = [...byRow.keys()].sort((a, b) => a - b)
  const starts = rows.map((row, at) => startOf(sheet, side, row, rows[at - 1]))
  return rows.flatMap((row, at) => {
    const { begin, top } = starts[at] ?? { begin: row, top: row }
    const bottom = (starts[at + 1]?.begin ?? sheet.rowCount) - 1
    const names = (byRow.get(row) ?? []).sort((a, b) => a.left - b.left)
    return names.map((name, index) => ({
      begin: index === 0 ? begin : top,
      top,
      bottom,
      left: index === 0 ? 0 : name.left,
      right: (names[index + 1]?.left ?? sheet.columnCount) - 1,
    }))
  })
}

/** Labels right above a heading of names belong to its card when a gap or a title parts them from the card before. */
function startOf(
  sheet: Sheet,
  side: SideLabels,
  name: number,
  before: number | undefined,
): Pick<Span, 'begin' | 'top'> {
  const parts = (row: number): boolean => cellsOf(sheet, row).length <= 1 || isRemark(sheet, row)
  let gap = name - 1
  while (gap > (before ?? -1) && !parts(gap)) gap -= 1
  if (before !== undefined && gap === before) return { begin: name, top: name }
  let begin = before === undefined ? 0 : gap
  while (before !== undefined && begin - 1 > before && parts(begin - 1)) begin -= 1
  const labelled = new Set(side.labels.map(({ top }) => top))
  let top = name
  while (top - 1 > gap && labelled.has(top - 1)) top -= 1
  return { begin, top }
}

function readCard(sheet: Sheet, side: SideLabels, known: KnownHeadings, span: Span): Card {
  const preface: number[] = []
  for (let row = span.begin; row < span.top; row += 1) preface.push(row)
  const read = readCardRows(sheet, side.columns, known, span)
  const lastLabelled = Math.max(span.top, ...read.values.map(({ value }) => value.row))
  const after = read.others.filter((row) => row > lastLabelled)
  const notes = read.others.filter((row) => isRemark(sheet, row))
  const alone = read.others.filter((row) => !notes.includes(row) && cellsOf(sheet, row).length === 1)
  return {
    preface,
    values: read.values,
    titles: alone.filter((row) => !after.includes(row)),
    notes: [...notes, ...alone.filter((row) => after.includes(row))],
    isDoubtful:
      read.stray.length * 3 > read.values.length || (read.stray.length > 0 && read.unsure.includes(span.top)),
    unread: [...read.stray, ...read.others.filter((row) => !notes.includes(row) && !alone.includes(row))],
  }
}

function asList(sheet: Sheet, cards: readonly Card[], opening: readonly number[]): ArrangedTable {
  const [first] = cards
  const values = first?.values ?? []
  const depth = Math.max(1, ...values.map(({ path }) => path.length))
  const headings = Array.from({ length: depth }, (_, level) =>
    values.map(({ path }): CellPlace | undefined => path[level]),
  )
  const merges = values.flatMap(({ path }, column) =>
    path.length < depth ? [{ top: path.length - 1, left: column, bottom: depth - 1, right: column }] : [],
  )
  const preface = first?.preface ?? []
  const area = arrangedArea({
    sheet,
    shape: 'cards',
    above: preface === opening ? [] : opening,
    preface,
    titles: cards.flatMap((card, at) => [...(at === 0 ? [] : card.preface), ...card.titles]),
    headings,
    projects: cards.map((card) => card.values.map(({ value }) => value)),
    merges,
    notes: cards.flatMap(({ notes }) => notes),
    columnNames: values.map(({ path }) => {
      const label = path.at(-1)
      return label ? sheet.address(label.row, label.column) : ''
    }),
  })
  return {
    area,
    unread: cards.flatMap(({ unread }) => unread).map((row) => firstPlace(sheet, row)),
  }
}
