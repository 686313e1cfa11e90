import type { Words } from '../../finding/index.ts'
import { divide, type Fraction, fraction, parseDecimal, times } from '../../quantity/index.ts'
import type { FigureRef } from '../figure-ref.ts'
import { findMentions, type Mention } from './mention.ts'
import { commonWords } from './share-pairs.ts'
import { type Fit, mentionFit, printNumber, type Verdict, verdict } from './verdict.ts'

/** A figure of the ledger that a bulletin's text may state. */
export interface LedgerFigure {
  readonly ref: FigureRef
  readonly label: Words
  /** How bulletins write it, e.g. 计划实施项目, 年度计划投资; matched right before the number. */
  readonly names: readonly string[]
  /** Name of the division or other member; absent for the whole region. */
  readonly member?: string
  /** Exact decimal; money in yuan, a percentage as percent (92.5). */
  readonly value: string
  readonly kind: 'money' | 'percent' | 'count' | 'points'
  /** As our own bulletin prints it. */
  readonly shown: string
}

/** What a text is compared with. */
export interface CheckContext {
  readonly figures: readonly LedgerFigure[]
}

const MEMBER_REACH = 60

/** Compares figures that name an indicator with the ledger. Figures without a name of ours before them are left alone. */
export function checkLedger(text: string, mentions: readonly Mention[], context: CheckContext): Verdict[] {
  const members = [...new Set(context.figures.flatMap(({ member }) => member ?? []))]
  return mentions.flatMap((mention) => {
    if (mention.isLimit) return []
    const candidates = context.figures.filter(
      (figure) => isOf(figure, mention) && nameIn(figure, mention.label) > 0,
    )
    const member = memberBefore(text, mention, members)
    const longest = Math.max(0, ...candidates.map((figure) => nameIn(figure, mention.label)))
    const meant = candidates.filter(
      (figure) => figure.member === member && nameIn(figure, mention.label) === longest,
    )
    // Several figures may be written alike (the lead of this rate or of that): one that fits is the one meant.
    const figure = meant.find((candidate) => fitFigure(mention, candidate) !== undefined) ?? meant[0]
    if (figure === undefined) return []
    const fit = fitFigure(mention, figure)
    const known = { ref: figure.ref, expected: figure.shown }
    if (fit !== undefined) return [{ ...verdict(text, mention, 'ledger', fit, print(figure)), ...known }]
    const qualified = context.figures.find(
      (other) => other.member === member && isQualified(text, mention, figure, other),
    )
    const found = qualified && fitFigure(mention, qualified)
    if (qualified !== undefined && found !== undefined) {
      const settled = { ref: qualified.ref, expected: qualified.shown }
      return [{ ...verdict(text, mention, 'ledger', found, print(qualified)), ...settled }]
    }
    const other = context.figures.find(
      (candidate) =>
        candidate !== figure && isOf(candidate, mention) && fitFigure(mention, candidate) === 'exact',
    )
    if (other === undefined)
      return [{ ...verdict(text, mention, 'ledger', 'does-not-fit', print(figure)), ...known }]
    const base = {
      zh: `该数等于“${other.member ?? ''}${other.label.zh}”`,
      en: `the figure equals "${other.label.en}"${other.member === undefined ? '' : ` of ${other.member}`}`,
    }
    return [{ ...verdict(text, mention, 'ledger', 'fits-another-base', print(figure), base), ...known }]
  })
}

const isOf = ({ kind }: LedgerFigure, { dimension }: Mention): boolean =>
  kind === 'count' ? !['percent', 'points', 'money', '倍'].includes(dimension) : kind === dimension

/** 自治区重大项目190个，总投资1215亿元: what the sentence speaks of narrows 总投资 down to a longer-named figure that fits. */
function isQualified(text: string, mention: Mention, plain: LedgerFigure, other: LedgerFigure): boolean {
  if (other === plain || !isOf(other, mention) || fitFigure(mention, other) === undefined) return false
  const name = plain.names.find((candidate) => mention.label.includes(candidate)) ?? plain.label.zh
  if (!other.label.zh.includes(name.slice(0, 2)) && !other.label.zh.endsWith(name.slice(-2))) return false
  const sentence =
    text
      .slice(0, mention.start)
      .split(/[。\n]/)
      .at(-1) ?? ''
  return commonWords(other.label.zh.replace(name, ' '), sentence) >= 2
}

/** Length of the longest of a figure's names that stands in the words before the number; 0 when none does. */
const nameIn = ({ names }: LedgerFigure, label: string): number =>
  Math.max(0, ...names.filter((name) => label.includes(name)).map((name) => name.length))

function memberBefore(text: string, mention: Mention, members: readonly string[]): string | undefined {
  const from = Math.max(0, mention.start - MEMBER_REACH)
  const before =
    text
      .slice(from, mention.start)
      .split(/[。\n]/)
      .at(-1) ?? ''
  return members
    .map((member) => ({ member, at: before.lastIndexOf(member) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => b.at - a.at || b.member.length - a.member.length)[0]?.member
}

function fitFigure(mention: Mention, figure: LedgerFigure): Fit | undefined {
  const exact = parseDecimal(figure.value)
  if (exact === undefined) return undefined
  const measure = measureOf(mention)
  const inUnit = measure === undefined ? exact : divide(exact, measure)
  return inUnit === undefined ? undefined : mentionFit(mention, inUnit)
}

/** Yuan in one unit of a mention; `undefined` when it isn't money. */
function measureOf({ dimension, unit }: Mention): Fraction | undefined {
  if (dimension !== 'money') return undefined
  return findMentions(`1${unit}`)[0]?.value
}

function print({ label, member, value, kind, shown }: LedgerFigure): string {
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
