import type { Breakdown, Indicator, Measured } from '../../indicator/index.ts'
import { fraction, MONEY_UNITS, parseDecimal, printExact, times } from '../../quantity/index.ts'
import type { BulletinContext, Member } from '../context.ts'
import type { FigureRef } from '../figure-ref.ts'
import type { CheckContext, LedgerFigure } from './ledger-figure.ts'

const FEN_A_YUAN = 100

/** The figures of a month a text can be compared with: every indicator for the region and for each member of the breakdowns. */
export function ledgerFigures(
  context: BulletinContext,
  indicators: readonly Indicator[],
  breakdowns: readonly Breakdown[],
): CheckContext {
  const { month } = context
  const whole = indicators.flatMap((indicator) =>
    figureOf(indicator, { indicator: indicator.id, month, reading: 'value' }, context),
  )
  const parts = breakdowns.flatMap((by) =>
    context
      .members(by)
      .filter(({ id }) => id !== '')
      .flatMap((member) =>
        indicators.flatMap((indicator) => {
          const ref: FigureRef = { indicator: indicator.id, month, by, member: member.id, reading: 'value' }
          const names = namesOf(member)
          return figureOf(indicator, ref, context).flatMap((figure) =>
            names.map((name) => ({ ...figure, member: name })),
          )
        }),
      ),
  )
  const members = new Set(parts.map(({ member }) => member))
  const groups = breakdowns.flatMap((by) => context.members(by).flatMap(({ group }) => group?.label.zh ?? []))
  return {
    figures: [...whole, ...parts],
    notMembers: [...new Set(groups)].filter((label) => !members.has(label)),
  }
}

const namesOf = ({ name, short }: Member): string[] => [...new Set([name.zh, short.zh])]

function figureOf(indicator: Indicator, ref: FigureRef, context: BulletinContext): LedgerFigure[] {
  const { month, by, member } = ref
  const at = { month, ...(by === undefined || member === undefined ? {} : { by, member }) }
  const measured = context.measure(indicator.id, at)
  const value = measured === undefined ? undefined : exactValue(measured)
  if (measured === undefined || value === undefined) return []
  const { label, unit, shown } = measured
  const kind = unit === 'count' || unit === 'percent' || unit === 'points' ? unit : 'money'
  const { measure, synonyms = [] } = indicator
  const follows =
    measure.kind === 'ratio' || measure.kind === 'growth' || measure.kind === 'lead'
      ? { follows: { way: measure.kind, of: measure.of } }
      : {}
  return [{ ref, label, names: [...namesOfLabel(label.zh), ...synonyms], value, kind, shown, ...follows }]
}

/** Money in yuan, percentages as percent. */
function exactValue({ value, unit }: Measured): string | undefined {
  const exact = parseDecimal(value ?? '')
  if (exact === undefined) return undefined
  if (unit === 'count' || unit === 'points') return printExact(exact)
  return printExact(times(exact, fraction(unit === 'percent' ? 100 : MONEY_UNITS[unit] / FEN_A_YUAN)))
}

/** The label as bulletins shorten it: 年内累计完成投资 → 累计完成投资, 计划实施项目数 → 计划实施项目. */
function namesOfLabel(label: string): string[] {
  const bare = label.replace(/数$/, '')
  return [
    ...new Set([label, bare, bare.replace(/^(年内|上半年|全年)/, ''), bare.replace(/^年度投资/, '')]),
  ].filter((name) => name.length >= 3)
}
