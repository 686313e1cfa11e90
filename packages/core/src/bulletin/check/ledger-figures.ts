import type { IndicatorId, Measured } from '../../indicator/index.ts'
import { fraction, MONEY_UNITS, parseDecimal, printExact, times } from '../../quantity/index.ts'
import type { BulletinContext } from '../context.ts'
import type { FigureRef } from '../figure-ref.ts'
import type { CheckContext, LedgerFigure } from './ledger.ts'

const FEN_A_YUAN = 100

/** The figures of a month a text can be compared with: every indicator for the region and for each division. */
export function ledgerFigures(context: BulletinContext, indicators: readonly IndicatorId[]): CheckContext {
  const { month } = context
  const whole = indicators.flatMap((indicator) => {
    const ref: FigureRef = { indicator, month, reading: 'value' }
    return figureOf(ref, context.measure(indicator, { month }))
  })
  const parts = context.members('division').flatMap(({ id, name, short }) =>
    indicators.flatMap((indicator) => {
      const ref: FigureRef = { indicator, month, by: 'division', member: id, reading: 'value' }
      const figures = figureOf(ref, context.measure(indicator, { month, by: 'division', member: id }))
      const names = [...new Set([name.zh, short.zh])]
      return figures.flatMap((figure) => names.map((member) => ({ ...figure, member })))
    }),
  )
  return { figures: [...whole, ...parts] }
}

function figureOf(ref: FigureRef, measured: Measured | undefined): LedgerFigure[] {
  const value = measured === undefined ? undefined : exactValue(measured)
  if (measured === undefined || value === undefined) return []
  const { label, unit, shown } = measured
  const kind = unit === 'count' || unit === 'percent' || unit === 'points' ? unit : 'money'
  return [{ ref, label, names: namesOf(label.zh), value, kind, shown }]
}

/** Money in yuan, percentages as percent. */
function exactValue({ value, unit }: Measured): string | undefined {
  const exact = parseDecimal(value ?? '')
  if (exact === undefined) return undefined
  if (unit === 'count' || unit === 'points') return printExact(exact)
  return printExact(times(exact, fraction(unit === 'percent' ? 100 : MONEY_UNITS[unit] / FEN_A_YUAN)))
}

/** The label as bulletins shorten it: 年内累计完成投资 → 累计完成投资, 计划实施项目数 → 计划实施项目. */
function namesOf(label: string): string[] {
  const bare = label.replace(/数$/, '')
  return [
    ...new Set([label, bare, bare.replace(/^(年内|上半年|全年)/, ''), bare.replace(/^年度投资/, '')]),
  ].filter((name) => name.length >= 3)
}
