import { monthFromOrdinal } from '../calendar/index.ts'
import type { Field } from '../field/index.ts'
import type { Indicator, MeasuredAt, Meter, Side } from '../indicator/index.ts'
import { namesUsed } from '../language/index.ts'
import type { LedgerView } from '../ledger/index.ts'
import { traceValue } from '../portfolio/index.ts'
import { leadArithmetic } from './lead-arithmetic.ts'
import type { Trace, TraceRow } from './trace.ts'

/** Walks a figure back to its rows, and each row to the cells that made it count (溯源). The rows sum to the figure's sides. */
export function traceFigure(
  meter: Meter,
  indicator: Indicator,
  at: MeasuredAt,
  view: LedgerView,
  fields: readonly Field[],
): Trace {
  const figure = meter.measure(indicator, at)
  const lead = leadArithmetic(meter, indicator, figure)
  return {
    figure,
    definition: indicator.meaning,
    ...(lead && { lead }),
    parts: meter.sides(indicator, at).map((side) => ({
      side: side.side,
      words: side.indicator.label,
      month: monthFromOrdinal(side.span.last),
      sum: side.rows.reduce((sum, { amount }) => sum + amount, 0),
      rows: side.rows.map((row) => traceRow(side, row, view, fields)),
    })),
  }
}

function traceRow(
  side: Side,
  { row, amount }: Side['rows'][number],
  view: LedgerView,
  fields: readonly Field[],
): TraceRow {
  const { portfolio } = side
  const subject = portfolio.subjects[portfolio.subject[row] ?? -1] ?? ''
  const month = monthFromOrdinal(portfolio.month[row] ?? 0)
  const text = (name: string) => {
    const column = portfolio.columns.get(name)
    return column?.kind === 'code' ? (column.words[column.codes[row] ?? -1] ?? '') : ''
  }
  return {
    subject,
    name: text('name'),
    division: text('division'),
    amount,
    inputs: fieldsBehind(side, fields).flatMap((field): TraceRow['inputs'] => {
      const traced = traceValue(view, fields, { subject, field, month })
      if (!traced) return [{ field: field.id, value: null, whence: undefined }]
      return traced.inputs.map((input) => ({
        field: input.field,
        value: input.whence.value,
        whence: input.whence,
      }))
    }),
  }
}

/** The fields that decided whether a row counts and with how much; its name when nothing was asked of it. */
function fieldsBehind({ amount }: Side, fields: readonly Field[]): Field[] {
  const own = fields.filter(({ subject }) => subject === amount.subject)
  const asked = amount.where ? namesUsed(amount.where.tree) : []
  const names = [amount.field, ...asked, amount.dated].filter((name) => name !== undefined)
  const found = own.filter(({ id, label }) => names.includes(id) || names.includes(label.zh))
  return found.length > 0 ? found : own.filter(({ kind }) => kind === 'name')
}
