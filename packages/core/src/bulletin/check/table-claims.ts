import {
  absolute,
  compare,
  divide,
  type Fraction,
  fraction,
  minus,
  sumOf,
  times,
} from '../../quantity/index.ts'
import type { Mention } from './mention.ts'
import { commonWords } from './share-pairs.ts'
import type { TableCell, TextTable } from './table.ts'
import { couldFitUnrounded, UNROUNDED } from './unrounded.ts'
import { type Fit, fitOf, printNumber, printPercent, type Verdict, verdict } from './verdict.ts'

const TOTAL = /^(合\s*计|总\s*计|共\s*计|小\s*计|全[市省州县区旗盟]|总数|total|sum)/i
const SUBTOTAL = /^小\s*计/
const HUNDRED = fraction(100)
/** Share of the rows that has to agree before a column is taken for the quotient of two others. */
const MOST = 0.6
/** Characters within which a sentence that names a row speaks of it. */
const REACH = 40

/** Recomputes a table: total rows from the rows above, columns of percentages from the two columns that give them. */
export function checkTable(text: string, table: TextTable): Verdict[] {
  const body = table.rows.filter((row) => !isTotal(row) && !isPart(row))
  return [...checkTotals(text, table, body), ...checkRates(text, table, body)]
}

/** 其中 rows stand inside the row above. */
const isPart = (row: readonly TableCell[]): boolean => /^其\s*中/.test(row[0]?.text ?? '')

const isTotal = (row: readonly TableCell[]): boolean => TOTAL.test(row[0]?.text ?? '')

function checkTotals(text: string, table: TextTable, body: readonly (readonly TableCell[])[]): Verdict[] {
  return table.rows.filter(isTotal).flatMap((row) => {
    const summed = SUBTOTAL.test(row[0]?.text ?? '') ? rowsAbove(table, row) : body
    return row.flatMap((cell, column) => {
      const parts = summed.map((other) => other[column]).filter((part) => part?.value !== undefined)
      if (cell.value === undefined || cell.percent || isRateHead(table, column) || parts.length < 2) return []
      const isPartial = summed.some((other) => other[column]?.value === undefined)
      const sum = sumOf(parts.flatMap((part) => part?.value ?? []))
      const places = Math.max(cell.digits, ...parts.map((part) => part?.digits ?? 0))
      const slack = {
        top: BigInt(parts.length + 1),
        bottom: 2n * 10n ** BigInt(Math.min(cell.digits, places)),
      }
      // 合计 may hold what a row with a dash has too little of to print.
      const kind = totalFit(sum, cell.value, cell.digits > 0 ? slack : fraction(0))
      if (isPartial && kind === 'does-not-fit') return []
      const computation = `Σ ${table.heads[column] ?? ''} = ${printNumber(sum, places)}`
      const difference = printNumber(minus(sum, cell.value), places)
      const remark =
        kind === 'exact' ? undefined : { zh: `相差${difference}`, en: `a difference of ${difference}` }
      return [verdict(text, cell, 'table-total', kind, computation, remark)]
    })
  })
}

/** The rows a subtotal sums: those above it, up to the total or subtotal before. */
function rowsAbove(table: TextTable, row: readonly TableCell[]): (readonly TableCell[])[] {
  const above = table.rows.slice(0, table.rows.indexOf(row))
  return above.slice(above.findLastIndex(isTotal) + 1).filter((other) => !isPart(other))
}

function totalFit(sum: Fraction, total: Fraction, slack: Fraction): Fit | 'does-not-fit' {
  if (compare(sum, total) === 0) return 'exact'
  return compare(absolute(minus(sum, total)), slack) <= 0 ? 'exact-after-rounding' : 'does-not-fit'
}

const isRateHead = (table: TextTable, column: number): boolean =>
  /率|比重|占比|%|得分|分值|位次|排名/.test(table.heads[column] ?? '')

interface Rate {
  readonly column: number
  readonly top: number
  readonly bottom: number
  readonly fits: readonly (Fit | undefined)[]
}

function checkRates(text: string, table: TextTable, body: readonly (readonly TableCell[])[]): Verdict[] {
  const columns = table.heads.map((_, column) => column)
  return columns
    .filter(
      (column) => body.some((row) => row[column]?.percent) || /率|占比|比重/.test(table.heads[column] ?? ''),
    )
    .flatMap((column) => {
      const pairs = columns.flatMap((top) =>
        columns
          .filter((bottom) => new Set([column, top, bottom]).size === 3)
          .map((bottom) => rateOf(body, column, top, bottom)),
      )
      const best = pairs.toSorted((a, b) => hits(b) - hits(a))[0]
      const judged = body.filter((row) => row[column]?.value !== undefined).length
      if (best === undefined || hits(best) < 2 || hits(best) < judged * MOST) return []
      return table.rows.flatMap((row) => judgeRate(text, table, row, best))
    })
}

const hits = ({ fits }: Rate): number => fits.filter((fit) => fit !== undefined).length

function rateOf(body: readonly (readonly TableCell[])[], column: number, top: number, bottom: number): Rate {
  const fits = body.map((row) => {
    const [cell, a, b] = [row[column], row[top], row[bottom]]
    const ratio = a?.value && b?.value && divide(a.value, b.value)
    return cell?.value && ratio ? fitOf(cell.value, cell.digits, times(ratio, HUNDRED)) : undefined
  })
  return { column, top, bottom, fits }
}

function judgeRate(text: string, table: TextTable, row: readonly TableCell[], rate: Rate): Verdict[] {
  const [cell, a, b] = [row[rate.column], row[rate.top], row[rate.bottom]]
  const ratio = a?.value && b?.value && divide(a.value, b.value)
  if (cell?.value === undefined || !ratio || a === undefined || b === undefined) return []
  const fit = fitOf(cell.value, cell.digits, times(ratio, HUNDRED)) ?? 'does-not-fit'
  const computation = `${row[0]?.text ?? ''}：${a.text} ÷ ${b.text} = ${printPercent(ratio, cell.digits)}`
  if (
    fit === 'does-not-fit' &&
    couldFitUnrounded(written(cell.value, cell), written(a.value, a), written(b.value, b), 100n)
  ) {
    const found = verdict(text, cell, 'table-rate', fit, computation, UNROUNDED)
    return [{ ...found, couldFitUnrounded: true }]
  }
  const base = {
    zh: `按“${table.heads[rate.top] ?? ''}÷${table.heads[rate.bottom] ?? ''}”计`,
    en: `as "${table.heads[rate.top] ?? ''}" over "${table.heads[rate.bottom] ?? ''}"`,
  }
  return [verdict(text, cell, 'table-rate', fit, computation, base)]
}

/**
 * Compares sentences with the tables they speak of: a clause that names a row and repeats one of its figures is
 * about that row, and another figure under a like-named heading has to agree.
 */
export function checkTextAgainstTables(
  text: string,
  mentions: readonly Mention[],
  tables: readonly TextTable[],
): Verdict[] {
  return mentions.flatMap((mention) => {
    const rows = tables.flatMap((table) => {
      const row = table.rows.find((cells) => speaksOf(text, mention, cells, table, mentions))
      return row === undefined ? [] : [{ table, row }]
    })
    const name = rows[0]?.row[0]?.text
    // Another table may say of it what the sentence says.
    const isSaid = tables.some((table) =>
      table.rows.some((row) => row[0]?.text === name && holds(row, mention)),
    )
    return isSaid
      ? []
      : rows.slice(0, 1).flatMap(({ table, row }) => contradiction(text, mention, table, row))
  })
}

const holds = (row: readonly TableCell[], { written: value }: Mention): boolean =>
  row.some((cell) => cell.value !== undefined && compare(cell.value, value) === 0)

function contradiction(
  text: string,
  mention: Mention,
  table: TextTable,
  row: readonly TableCell[],
): Verdict[] {
  const column = likestColumn(mention, table, row)
  const cell = column === undefined ? undefined : row[column]
  if (cell?.value === undefined || cell.percent !== (mention.dimension === 'percent')) return []
  const computation = `表中“${row[0]?.text ?? ''}·${table.heads[column ?? 0] ?? ''}”为${cell.text}`
  return [verdict(text, mention, 'table-text', 'does-not-fit', computation)]
}

const written = (value: Fraction | undefined, { digits }: TableCell) => ({
  written: value ?? fraction(0),
  digits,
})

/** The column of numbers whose heading has most words in common with those before the figure. */
function likestColumn(mention: Mention, table: TextTable, row: readonly TableCell[]): number | undefined {
  const [best] = table.heads
    .map((head, column) => ({ column, common: commonWords(mention.label, head) }))
    .filter(({ column, common }) => column > 0 && common > 0 && row[column]?.value !== undefined)
    .toSorted((a, b) => b.common - a.common)
  return best?.column
}

/** The row is the last one named before the figure, close before it, and another figure said of it is one of its cells. */
function speaksOf(
  text: string,
  mention: Mention,
  row: readonly TableCell[],
  table: TextTable,
  mentions: readonly Mention[],
): boolean {
  const name = row[0]?.text ?? ''
  if (name.length < 2 || isTotal(row)) return false
  const named = text.lastIndexOf(name, mention.start)
  if (named < 0 || mention.start - named > REACH) return false
  if (/[。！？!?\n]/.test(text.slice(named, mention.start))) return false
  const after = named + name.length
  const others = table.rows.flatMap(([first]) =>
    first === undefined || first.text.length < 2 ? [] : first.text,
  )
  const isAboutRow = (from: number, to: number) =>
    !others.some((other) => text.slice(from, to).includes(other))
  return (
    isAboutRow(after, mention.start) &&
    mentions.some(
      (other) =>
        other !== mention &&
        other.start > named &&
        other.sentence === mention.sentence &&
        Math.abs(other.start - mention.start) < REACH &&
        isAboutRow(after, other.start) &&
        row.some(({ value }) => value !== undefined && compare(value, other.written) === 0),
    )
  )
}
