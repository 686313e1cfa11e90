import type { Words } from '../../finding/index.ts'
import type { IndicatorId } from '../../indicator/index.ts'
import { compare, divide, type Fraction, fraction, parseDecimal, times } from '../../quantity/index.ts'
import type { BulletinDocument } from '../document.ts'
import type { FigureRef } from '../figure-ref.ts'
import { MONEY } from './amount-unit.ts'
import type { Mention } from './mention.ts'
import { type Fit, mentionFit, printNumber } from './verdict.ts'

/** A figure of the ledger that a bulletin's text may state. */
export interface LedgerFigure {
  readonly ref: FigureRef
  readonly label: Words
  /** How bulletins write it, e.g. 计划实施项目, 年度计划投资; found right before the number. */
  readonly names: readonly string[]
  /** Name of the division or other member; absent for the whole region. */
  readonly member?: string
  /** Exact decimal; money in yuan, a percentage as percent (92.5). */
  readonly value: string
  readonly kind: 'money' | 'percent' | 'count' | 'points'
  /** As our own bulletin prints it. */
  readonly shown: string
  /** The figure it is said of when its own name isn't written: 占…的92.5%, 同比增长339%, 超序时进度9.2个百分点. */
  readonly follows?: { readonly way: 'ratio' | 'growth' | 'lead'; readonly of: IndicatorId }
}

/** What a text is compared with. */
export interface CheckContext {
  readonly figures: readonly LedgerFigure[]
  /** Words that hold a member's name and mean something else: 旗县市区 beside 旗县. */
  readonly notMembers?: readonly string[]
  /** The bulletin our own template makes of the month. */
  readonly draft?: BulletinDocument
}

/** How a number of a text or table is compared. */
export type Stated = Pick<Mention, 'written' | 'digits' | 'approximation' | 'text'> & {
  readonly unit: string
}

export const isOfKind = ({ kind }: LedgerFigure, { dimension }: Pick<Mention, 'dimension'>): boolean =>
  kind === 'count' ? !['percent', 'points', 'money', '倍'].includes(dimension) : kind === dimension

/** How a stated number follows from the ledger's; what is cut as its definition says counts as rounded. */
export function figureFit(stated: Stated, figure: LedgerFigure): Fit | undefined {
  const exact = exactIn(stated.unit, figure)
  if (exact === undefined) return undefined
  const fit = mentionFit(stated, exact)
  return fit === 'truncated' && printsSo(stated, figure) ? 'exact-after-rounding' : fit
}

/** The figure in the unit of the text; a difference without its sign, which the words beside it say. */
function exactIn(unit: string, { value, kind }: LedgerFigure): Fraction | undefined {
  const exact = parseDecimal(kind === 'points' ? value.replace('-', '') : value)
  const measure = kind === 'money' ? MONEY[unit] : 1n
  return exact === undefined || measure === undefined ? undefined : divide(exact, fraction(measure))
}

function printsSo({ written, text }: Stated, { shown }: LedgerFigure): boolean {
  const printed = parseDecimal(shown.replace('%', ''))
  const decimals = (number: string) => /\.([0-9]+)/.exec(number)?.[1]?.length ?? 0
  return printed !== undefined && compare(printed, written) === 0 && decimals(shown) === decimals(text)
}

export function printFigure({ label, member, value, kind, shown }: LedgerFigure): string {
  const exact = parseDecimal(value)
  const number =
    exact === undefined
      ? value
      : kind === 'money'
        ? `${printNumber(times(exact, fraction(1, 100_000_000)), 10)}亿元`
        : printNumber(exact, 6)
  const unit = kind === 'percent' ? '%' : ''
  return `台账“${member ?? ''}${label.zh}” = ${number}${unit}（${shown}）`
}
