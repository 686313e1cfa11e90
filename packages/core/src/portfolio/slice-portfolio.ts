import { type Month, monthOrdinal } from '../calendar/index.ts'
import type { Column, Portfolio } from './portfolio.ts'

/** The rows of one month. Nothing is copied: rows stand by month, so the slice looks at the same columns. */
export function slicePortfolio(portfolio: Portfolio, month: Month): Portfolio {
  const ordinal = monthOrdinal(month)
  const { from, to } = rowsBetween(portfolio, ordinal, ordinal)
  const { unfit, ...whole } = portfolio
  const own = unfit?.filter(({ row }) => row >= from && row < to)
  return {
    ...whole,
    rowCount: to - from,
    subject: portfolio.subject.subarray(from, to),
    month: portfolio.month.subarray(from, to),
    columns: new Map([...portfolio.columns].map(([field, column]) => [field, sliceColumn(column, from, to)])),
    ...(own && own.length > 0 && { unfit: own.map((one) => ({ ...one, row: one.row - from })) }),
  }
}

function sliceColumn(column: Column, from: number, to: number): Column {
  switch (column.kind) {
    case 'number':
      return { kind: 'number', numbers: column.numbers.subarray(from, to) }
    case 'code':
      return { ...column, codes: column.codes.subarray(from, to) }
    case 'flag':
      return { kind: 'flag', flags: column.flags.subarray(from, to) }
  }
}

/** The rows of some months, by ordinal, both ends inclusive: `from` is the first, `to` the one after the last. */
export const rowsBetween = (
  { month }: Portfolio,
  first: number,
  last: number,
): { readonly from: number; readonly to: number } => ({
  from: firstAt(month, first),
  to: firstAt(month, last + 1),
})

/** First row of that month or a later one. */
function firstAt(months: Int32Array, ordinal: number): number {
  let low = 0
  let high = months.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((months[middle] as number) < ordinal) low = middle + 1
    else high = middle
  }
  return low
}
