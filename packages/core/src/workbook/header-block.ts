import { readHeading } from './heading.ts'
import type { KnownHeadings } from './known-headings.ts'
import { findMoneyUnit } from './money-unit.ts'
import type { CellRange, Sheet } from './sheet.ts'
import { isCaption, isNote } from './structure-words.ts'
import { foldText } from './text-folding.ts'

/** Rows that hold the headings of one table, counted from 0. */
export interface HeaderBlock {
  readonly top: number
  readonly bottom: number
  /** Rows of headings proper; the others number the columns or give their units. */
  readonly headingRows: readonly number[]
  readonly unitRow: number | undefined
  /** Merged ranges that touch the block. */
  readonly merges: readonly CellRange[]
}

const MOST_LEVELS = 6

/** Finds the blocks of headings on a sheet, wherever they stand, from top to bottom. */
export function findHeaderBlocks(sheet: Sheet, known: KnownHeadings): HeaderBlock[] {
  const blocks: HeaderBlock[] = []
  for (let row = 0; row < sheet.rowCount; row += 1) {
    if (!isSeed(sheet, row, known)) continue
    const before = blocks.at(-1)
    const block = growBlock(sheet, row, before, known)
    if (before && block.top === before.bottom + 1) blocks[blocks.length - 1] = joined(before, block)
    else blocks.push(block)
    row = block.bottom
  }
  return blocks
}

/** Headings without a row below them belong to the headings that follow. */
const joined = (upper: HeaderBlock, lower: HeaderBlock): HeaderBlock => ({
  top: upper.top,
  bottom: lower.bottom,
  headingRows: [...upper.headingRows, ...lower.headingRows],
  unitRow: lower.unitRow ?? upper.unitRow,
  merges: [...upper.merges, ...lower.merges.filter((merge) => !upper.merges.includes(merge))],
})

/** Longer texts are what cells say, not what heads them. */
const LONGEST_HEADING = 30

function isSeed(sheet: Sheet, row: number, known: KnownHeadings): boolean {
  const tally = sheet.tally()
  const numbers = (tally.numbers[row] ?? 0) + (tally.dates[row] ?? 0)
  const texts = tally.texts[row] ?? 0
  if (texts < 2 || numbers > 3) return false
  let hits = 0
  let long = 0
  let named = false
  for (const column of sheet.filledColumns) {
    if (sheet.kind(row, column) !== 'text') continue
    const text = sheet.text(row, column)
    if (text.length > LONGEST_HEADING) long += 1
    if (!known.has(text)) continue
    hits += 1
    named ||= known.isName(text)
  }
  if (hits >= 3 && hits * 3 >= texts && numbers * 2 < hits) return true
  return named && hits >= 2 && (hits * 2 >= texts + numbers || (numbers === 0 && long === 0))
}

function growBlock(
  sheet: Sheet,
  seed: number,
  before: HeaderBlock | undefined,
  known: KnownHeadings,
): HeaderBlock {
  const merges = sheet.merges.filter(
    (merge) => merge.top <= seed + MOST_LEVELS && merge.bottom >= seed - MOST_LEVELS,
  )
  const floor = (before?.bottom ?? -1) + 1
  let top = seed - (before ? repeatedRows(sheet, before, seed) : 0)
  const repeated = before !== undefined && isSameRow(sheet, top, before.top)
  while (!repeated && top > floor && seed - top < MOST_LEVELS && isUpper(sheet, top - 1, top, merges, before))
    top -= 1
  const headingRows: number[] = []
  for (let row = top; row <= seed; row += 1) headingRows.push(row)
  let bottom = seed
  let unitRow: number | undefined
  for (let row = seed + 1; row < sheet.rowCount && headingRows.length <= MOST_LEVELS; row += 1) {
    const role = lowerRole(sheet, row, top, merges, known)
    if (role === undefined) {
      if (isSpannedBlank(sheet, row, top, merges)) continue
      break
    }
    if (role === 'heading') headingRows.push(row)
    if (role === 'unit') unitRow = row
    bottom = row
  }
  return {
    top,
    bottom,
    headingRows,
    unitRow,
    merges: merges.filter((merge) => merge.top <= bottom && merge.bottom >= top),
  }
}

/** How many rows above a row repeat the headings of the block before, as printing does on every page. */
function repeatedRows(sheet: Sheet, before: HeaderBlock, seed: number): number {
  for (let count = before.bottom - before.top; count >= 0; count -= 1) {
    if (seed - count <= before.bottom) continue
    let same = true
    for (let up = 0; same && up <= count; up += 1) same = isSameRow(sheet, seed - count + up, before.top + up)
    if (same) return count
  }
  return 0
}

/** True when two rows hold the same texts in every column. */
export function isSameRow(sheet: Sheet, row: number, other: number): boolean {
  for (const column of sheet.filledColumns) {
    if (sheet.text(row, column) !== sheet.text(other, column)) return false
  }
  return true
}

/** The merged range a cell lies in. */
export const mergeAt = (merges: readonly CellRange[], row: number, column: number): CellRange | undefined =>
  merges.find(
    (merge) => merge.top <= row && row <= merge.bottom && merge.left <= column && column <= merge.right,
  )

function isUpper(
  sheet: Sheet,
  row: number,
  below: number,
  merges: readonly CellRange[],
  before: HeaderBlock | undefined,
): boolean {
  const cells: number[] = []
  for (const column of sheet.filledColumns) {
    const kind = sheet.kind(row, column)
    if (kind === 'empty') continue
    if (kind !== 'text') return false
    cells.push(column)
  }
  if (cells.length === 0) return false
  const reaching = cells.some((column) => {
    const merge = mergeAt(merges, row, column)
    return merge !== undefined && merge.top === row && merge.bottom >= below
  })
  if (reaching) return true
  const texts = cells.map((column) => foldText(sheet.text(row, column)))
  if (texts.some((text) => isCaption(text) || isNote(text) || text.length > 40)) return false
  if (texts.some((text) => isLooseCaption(text))) return false
  const [left, right, filled] = extentOf(sheet, below)
  if (cells.length >= 2) {
    // Below a table, rows filled with text may be its last; headings of groups are fewer than what they head.
    if (before && cells.length >= filled) return false
    if (texts.some((text) => FIGURE.test(text))) return false
    return !texts.every((text) => isTitleLike(text))
  }
  const [only = 0] = cells
  const merge = mergeAt(merges, row, only)
  const width = merge ? merge.right - merge.left + 1 : 1
  return only > left && width > 1 && width * 5 < (right - left + 1) * 4
}

const FIGURE = /^[0-9.,]+$|(?<![0-9])(?!(?:19|20)[0-9]{2}(?![0-9]))[0-9]{3,}/

/** First and last column with content in a row, and how many have some. */
function extentOf(sheet: Sheet, row: number): readonly [number, number, number] {
  let left = -1
  let right = -1
  let filled = 0
  for (const column of sheet.filledColumns) {
    if (sheet.kind(row, column) === 'empty') continue
    if (left < 0) left = column
    right = column
    filled += 1
  }
  return [left, right, filled]
}

/** A caption without its word: the day, the unit, the office. */
const isLooseCaption = (text: string): boolean =>
  /^20[0-9]{2}[年.-][0-9]{1,2}(?:[月.-](?:[0-9]{1,2}日?)?)?$/.test(text) ||
  findMoneyUnit(text) !== undefined ||
  /(?:局|委|委员会|办公室|人民政府)(?:\(.*\))?$/.test(text)

const isTitleLike = (text: string): boolean =>
  /(?:表|台账|情况|清单|通报|月报)$/.test(text) && text.length > 8

/** A row without content that headings merged downwards reach into. */
function isSpannedBlank(sheet: Sheet, row: number, top: number, merges: readonly CellRange[]): boolean {
  for (const column of sheet.filledColumns) {
    const cover = mergeAt(merges, row, column)
    if (sheet.kind(row, column) !== 'empty' && !(cover && cover.top < row)) return false
  }
  return merges.some((merge) => merge.top >= top && merge.top < row && merge.bottom > row)
}

function lowerRole(
  sheet: Sheet,
  row: number,
  top: number,
  merges: readonly CellRange[],
  known: KnownHeadings,
): 'heading' | 'index' | 'unit' | undefined {
  const texts: string[] = []
  let numbers = 0
  let closed = 0
  let open = 0
  let hits = 0
  let covered = 0
  for (const column of sheet.filledColumns) {
    const kind = sheet.kind(row, column)
    const cover = mergeAt(merges, row, column)
    if (cover && cover.top >= top && cover.top < row) {
      covered += 1
      continue
    }
    if (kind === 'empty') continue
    const text = sheet.text(row, column)
    texts.push(text)
    if (kind !== 'text') {
      numbers += 1
      continue
    }
    const whole = known.has(sheet.text(row - 1, column) + text)
    if (known.has(text) || whole) hits += 1
    if (whole || isOpen(sheet, row - 1, column, merges)) open += 1
    else closed += 1
  }
  if (texts.length === 0) return undefined
  if (numbers > 0 && numbers === texts.length && isMonthRow(sheet, row, merges)) return 'heading'
  if (isIndexRow(texts) || texts.every((text) => HINT.test(foldText(text)))) return 'index'
  if (numbers > 0) return undefined
  if (texts.every((text) => isUnitWord(text))) return 'unit'
  if (texts.some((text) => readHeading(text).text.length > 40)) return undefined
  if (texts.some((text) => /[0-9０-９]{3,}(?![0-9０-９年])/.test(text))) return undefined
  if (covered >= 2) return 'heading'
  if (texts.length === 1 && hits === 0 && !spansBelow(sheet, row, merges)) return undefined
  return open > closed || (open > 0 && open === closed && hits > 0) || (open > 0 && hits * 2 >= texts.length)
    ? 'heading'
    : undefined
}

/** True when a row holds bare months 1, 2, 3 below a heading such as 各月完成投资, and nothing else. */
function isMonthRow(sheet: Sheet, row: number, merges: readonly CellRange[]): boolean {
  let before = 0
  for (const column of sheet.filledColumns) {
    if (sheet.kind(row, column) === 'empty') continue
    const above = mergeAt(merges, row - 1, column)
    const number = sheet.number(row, column)
    if (!above || above.right === above.left || !EACH_MONTH.test(sheet.text(above.top, above.left)))
      return false
    if (!Number.isInteger(number) || number < 1 || number > 12 || (before > 0 && number !== before + 1))
      return false
    before = number
  }
  return before > 0
}

/** True when the only text of a row stands below a heading merged sideways. */
function spansBelow(sheet: Sheet, row: number, merges: readonly CellRange[]): boolean {
  for (const column of sheet.filledColumns) {
    if (sheet.kind(row, column) === 'empty') continue
    const above = mergeAt(merges, row - 1, column)
    return above !== undefined && above.right > above.left
  }
  return false
}

/** A column can take a further heading below when the one above spans several columns, or when there is none. */
function isOpen(sheet: Sheet, above: number, column: number, merges: readonly CellRange[]): boolean {
  const merge = mergeAt(merges, above, column)
  if (merge) return merge.right > merge.left
  return sheet.kind(above, column) === 'empty'
}

/** What a form says of how to fill in its columns. */
const HINT =
  /^\(?(?:必填|选填|非必填|文本|文字|数字|数值|日期|下拉选择|下拉|单选|自动计算|自动生成)(?:[,、/].{0,10})?\)?$/
/** A heading whose columns are months, so that bare figures below it name them. */
export const EACH_MONTH = /(?:各|逐|每|分)月|月份|按月/
const INDEX = /^(?:[甲乙丙丁戊己庚辛]|[(]?[0-9]{1,2}[)]?|[①-⑳]|栏次|[0-9]{1,2}=.*|\([0-9]{1,2}\)=.*)$/

function isIndexRow(texts: readonly string[]): boolean {
  return texts.length >= 3 && texts.every((text) => INDEX.test(foldText(text)))
}

function isUnitWord(text: string): boolean {
  const folded = foldText(text).replace(/^[(（]|[)）]$/g, '')
  return (
    findMoneyUnit(folded) !== undefined || /^(?:人|个|项|%|年|月|日|套|亩|-|—|\/|单位|计量单位)$/.test(folded)
  )
}
