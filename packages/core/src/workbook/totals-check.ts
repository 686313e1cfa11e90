import type { Finding } from '../finding/index.ts'
import { MONEY_UNITS } from '../quantity/index.ts'
import { readCell } from './cell-reading.ts'
import { CellProblem } from './cell-result.ts'
import { finding } from './findings.ts'
import { foldLabel } from './group-label.ts'
import { findMoneyUnit } from './money-unit.ts'
import type { BodyRows, SumRow } from './row-roles.ts'
import type { ReadColumn, TableValues } from './table-values.ts'
import type { UnitReading } from './understanding.ts'

/** Compares every total and subtotal with the rows it can stand for; a total is never read as data. */
export function totalFindings(
  file: string,
  table: TableValues,
  body: BodyRows,
  units: ReadonlyMap<number, UnitReading>,
): Finding[] {
  const added = table.columns.filter(
    ({ claim, derived }) => !derived && (claim.field.kind === 'money' || claim.field.kind === 'count'),
  )
  const found: Finding[] = []
  for (const sum of body.sums) {
    const spans = spansOf(table, body, sum)
    found.push(...countFinding(file, table, sum, spans))
    for (const column of added) {
      if (column.word !== undefined && column.word !== table.measures?.words.get(sum.row)) continue
      const problem = columnFinding(file, table, sum, column, spans, units.get(column.column))
      if (problem) found.push(problem)
    }
  }
  return found
}

/** Indexes of project rows that a sum can be about, the likeliest first. */
function spansOf(table: TableValues, body: BodyRows, sum: SumRow): readonly (readonly number[])[] {
  const { rows } = table
  const at = body.sums.indexOf(sum)
  const inside = (from: number, to: number): number[] => {
    const indexes: number[] = []
    rows.forEach((row, index) => {
      if (row > from && row < to) indexes.push(index)
    })
    return indexes
  }
  const all = rows.map((_, index) => index)
  const next = body.sums[at + 1]?.row ?? Number.POSITIVE_INFINITY
  const previous = body.sums[at - 1]?.row ?? -1
  const sibling =
    body.sums.slice(at + 1).find((other) => other.role === 'group' && other.depth <= sum.depth)?.row ??
    Number.POSITIVE_INFINITY
  const opening =
    body.sums
      .slice(0, at)
      .findLast((other) => other.role === 'group' && (sum.depth === 0 || other.depth <= sum.depth))?.row ?? -1
  const above = inside(previous, sum.row)
  const below = inside(sum.row, next)
  const spans =
    sum.role === 'group'
      ? [inside(sum.row, sibling), below]
      : [
          ...(sum.grand ? [all] : []),
          above,
          inside(opening, sum.row),
          below,
          inside(sum.row, sibling),
          inside(-1, sum.row),
          all,
          labelled(table, sum),
        ]
  const kept = spans.filter((span) => span.length > 0)
  return kept.length > 0 ? kept : [[]]
}

/** 新建项目小计 at the foot: the rows whose choice says so. */
function labelled(table: TableValues, sum: SumRow): number[] {
  const key = foldLabel(sum.label.replace(/(?:合计|小计|总计|共计)\s*$/, ''))
  for (const column of table.columns) {
    const choice = column.claim.field.choices?.find((one) =>
      [one.value, one.label.zh, ...one.synonyms].some((word) => foldLabel(word) === key),
    )
    if (choice && column.claim.field.kind === 'choice') {
      return column.results.flatMap((result, index) => (result === choice.value ? [index] : []))
    }
  }
  return []
}

function countFinding(
  file: string,
  table: TableValues,
  sum: SumRow,
  spans: readonly (readonly number[])[],
): Finding[] {
  if (sum.count === undefined || spans.some((span) => span.length === sum.count)) return []
  const cell = table.sheet.address(sum.row, sum.labelColumn)
  const values = { label: sum.label.trim(), written: sum.count, sum: spans[0]?.length ?? 0 }
  return [finding('value.count-mismatch', { file, sheet: table.sheet.name, cell }, values)]
}

function columnFinding(
  file: string,
  table: TableValues,
  sum: SumRow,
  column: ReadColumn,
  spans: readonly (readonly number[])[],
  unit: UnitReading | undefined,
): Finding | undefined {
  const { sheet } = table
  const kind = sheet.kind(sum.row, column.column)
  if (kind === 'empty' && sheet.formula(sum.row, column.column) === undefined) return undefined
  const said = readCell(column.reader, sheet, sum.row, column.column)
  if (said === null) return undefined
  const sums = spans.map((span) => sumOf(column, span))
  if (typeof said === 'number' && sums.includes(said)) return undefined
  const known = findMoneyUnit(unit?.unit ?? '')
  const per = column.claim.field.kind === 'money' ? (known ? MONEY_UNITS[known] : 100) : 1
  if (sums.some((whole) => isRoundingOf(table, sum.row, column, said, whole, per))) return undefined
  if (said instanceof CellProblem && said.kind === 'no-unit') return undefined
  const values = {
    label: sum.label.trim(),
    field: column.claim.field.label,
    written: sheet.text(sum.row, column.column).trim(),
    sum: trimNumber((sums[0] ?? 0) / per),
  }
  return finding(
    'value.total-mismatch',
    { file, sheet: sheet.name, cell: sheet.address(sum.row, column.column) },
    values,
  )
}

const trimNumber = (value: number): string => Number(value.toPrecision(15)).toString()

function sumOf(column: ReadColumn, span: readonly number[]): number {
  let whole = 0
  for (const index of span) {
    const value = column.results[index]
    if (typeof value === 'number') whole += value
  }
  return whole
}

/** A typed total may show fewer decimals than its rows; a calculated one may carry the noise of addition. */
function isRoundingOf(
  table: TableValues,
  row: number,
  column: ReadColumn,
  said: unknown,
  whole: number,
  fenPerUnit: number,
): boolean {
  const { sheet } = table
  if (sheet.formula(row, column.column) !== undefined) {
    return (
      sheet.kind(row, column.column) === 'number' &&
      Math.abs(sheet.number(row, column.column) * fenPerUnit - whole) < 1
    )
  }
  if (typeof said !== 'number') return false
  const decimals = /\.([0-9]+)/.exec(sheet.text(row, column.column))?.[1]?.length ?? 0
  const step = fenPerUnit / 10 ** decimals
  return step > 1 && decimals > 0 && Math.abs(said - whole) * 2 <= step
}
