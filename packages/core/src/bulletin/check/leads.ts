import type { Words } from '../../finding/index.ts'
import {
  absolute,
  compare,
  divide,
  type Fraction,
  fraction,
  minus,
  negative,
  times,
} from '../../quantity/index.ts'
import type { Mention } from './mention.ts'
import { dayShare, monthAt } from './period.ts'
import { type FoundRatio, STATED_TIME_SHARE } from './shares.ts'
import { couldPrint, UNROUNDED } from './unrounded.ts'
import { mentionFit, printNumber, type Verdict, verdict } from './verdict.ts'

export const LEAD =
  /(?:超|欠)进度$|(?:超|欠|高|低|快|慢|领先|落后|滞后|提前)[^，。；]{0,6}(?:序时|时序|时间)[^，。；]{0,6}$|(?:序时|时序|时间)进度[^，。；]{0,4}(?:超|欠|高|低|快|慢|领先|落后|滞后)[^，。；]{0,4}$/
const HUNDRED = fraction(100)

/** How the elapsed share of the year is reckoned. */
type Yardstick = 'stated' | 'twelfths' | 'tenths' | 'days'

const BASES: Readonly<Record<Yardstick, Words>> = {
  stated: { zh: '按文中所写序时进度计', en: 'with the elapsed share the text states' },
  twelfths: { zh: '序时进度按已过月数占12个月计', en: 'with an elapsed share of months over twelve' },
  tenths: { zh: '序时进度按每月10%计', en: 'with an elapsed share of 10 % a month' },
  days: { zh: '序时进度按已过天数占全年计', en: 'with an elapsed share of days over the year' },
}
const FROM_ROUNDED: Words = { zh: '由取整后的完成率相减得出', en: 'subtracted from the rounded rate' }

interface Way {
  readonly rate: Fraction
  readonly share: Fraction
  readonly how: string
  /** The way a reader expects: month/12 or the share the text states, from the rate at hand. */
  readonly plain: boolean
  /** From the printed rate, although the amounts behind it are known. */
  readonly isRounded: boolean
  readonly base: Words
}

/** Recomputes leads over the elapsed share of the year (超序时进度x个百分点). */
export function checkLeads(
  text: string,
  mentions: readonly Mention[],
  ratios: readonly FoundRatio[],
): Verdict[] {
  return mentions.flatMap((mention) => {
    if (mention.dimension !== 'points' || !LEAD.test(mention.label)) return []
    const rate = rateFor(mention, mentions)
    if (rate === undefined) return []
    const ways = waysOf(text, mention, rate, mentions, ratios)
    const fitting = ways.map((way) => ({
      way,
      fit: isOnSide(mention, way)
        ? mentionFit({ ...mention, written: absolute(mention.written) }, leadOf(way))
        : undefined,
    }))
    const plain = fitting.find(({ way, fit }) => way.plain && fit !== undefined)
    if (plain?.fit !== undefined) return [verdict(text, mention, 'lead', plain.fit, print(plain.way))]
    const other = fitting.find(({ fit }) => fit !== undefined && fit !== 'truncated')
    if (other !== undefined) {
      const found = verdict(text, mention, 'lead', 'fits-another-base', print(other.way), other.way.base)
      return [other.way.isRounded ? { ...found, couldFitUnrounded: true } : found]
    }
    const [first] = ways
    if (first === undefined) return []
    if (!couldLead(mention, first, rate, ratios)) {
      return [verdict(text, mention, 'lead', 'does-not-fit', print(first))]
    }
    const found = verdict(text, mention, 'lead', 'does-not-fit', print(first), UNROUNDED)
    return [{ ...found, couldFitUnrounded: true }]
  })
}

/** Amounts that were not rounded could give the lead. */
function couldLead(mention: Mention, { share }: Way, rate: Mention, ratios: readonly FoundRatio[]): boolean {
  const bounds = ratios.find((found) => found.mention === rate)?.bounds
  if (bounds === undefined) return false
  const [low, high] = bounds.map((bound) => times(minus(bound, share), HUNDRED))
  const behind = { ...mention, written: negative(mention.written) }
  if (low === undefined || high === undefined) return false
  return couldPrint(BEHIND.test(LEAD.exec(mention.label)?.[0] ?? '') ? behind : mention, low, high)
}

/** Words of a figure that lies below what it is compared with. */
export const BEHIND = /欠|低|慢|落后|滞后/
const AHEAD = /超|高|快|领先|提前/

/** 欠 says that the rate is below the elapsed share, 超 that it is above it. */
function isOnSide({ label }: Mention, { rate, share }: Way): boolean {
  const words = LEAD.exec(label)?.[0] ?? ''
  const order = compare(rate, share)
  return !(order > 0 && BEHIND.test(words)) && !(order < 0 && AHEAD.test(words) && !BEHIND.test(words))
}

const leadOf = ({ rate, share }: Way): Fraction => absolute(times(minus(rate, share), HUNDRED))

const print = (way: Way): string =>
  `${way.how} = ${printNumber(times(minus(way.rate, way.share), HUNDRED), 3)}`

/** The last percentage of the sentence before the lead that isn't a stated time share. */
function rateFor(mention: Mention, mentions: readonly Mention[]): Mention | undefined {
  return mentions.findLast(
    (other) =>
      other.dimension === 'percent' &&
      other.sentence === mention.sentence &&
      other.end <= mention.start &&
      !STATED_TIME_SHARE.test(other.label),
  )
}

function waysOf(
  text: string,
  mention: Mention,
  rate: Mention,
  mentions: readonly Mention[],
  ratios: readonly FoundRatio[],
): Way[] {
  const month = monthAt(text, mention.start)
  const printed = divide(rate.written, HUNDRED) ?? fraction(0)
  const exact = ratios.find((found) => found.mention === rate)?.ratio
  const stated = mentions.findLast(
    (other) =>
      other.dimension === 'percent' &&
      other.sentence === mention.sentence &&
      STATED_TIME_SHARE.test(other.label),
  )
  const statedShare = stated && divide(stated.written, HUNDRED)
  const rates = [
    ...(exact === undefined
      ? []
      : [{ rate: exact, name: `${printNumber(times(exact, HUNDRED), 3)}%`, isExact: true }]),
    { rate: printed, name: rate.text, isExact: false },
  ]
  const shares = yardsticks(
    text,
    mention,
    month,
    statedShare === undefined ? undefined : { share: statedShare, name: stated?.text ?? '' },
  )
  const yardstick = shares[0]?.kind
  return shares.flatMap((share) =>
    rates.map((candidate) => ({
      rate: candidate.rate,
      share: share.share,
      how: `${candidate.name} − ${share.name}`,
      isRounded: share.kind === yardstick && !candidate.isExact,
      plain: share.kind === yardstick && (candidate.isExact || exact === undefined),
      base: share.kind === yardstick ? FROM_ROUNDED : BASES[share.kind],
    })),
  )
}

interface Step {
  readonly share: Fraction
  readonly name: string
  readonly kind: Yardstick
}

/** Elapsed shares to subtract, the one the text states or months over twelve first. */
function yardsticks(
  text: string,
  mention: Mention,
  month: number | undefined,
  stated: { share: Fraction; name: string } | undefined,
): Step[] {
  const steps: Step[] = []
  if (stated !== undefined) steps.push({ ...stated, kind: 'stated' })
  if (month !== undefined) {
    steps.push({ share: fraction(month, 12), name: `${month}/12`, kind: 'twelfths' })
    steps.push({ share: fraction(month, 10), name: `${month} × 10%`, kind: 'tenths' })
  }
  const day = dayShare(text, mention.start)
  if (day !== undefined) steps.push({ ...day, kind: 'days' })
  return steps
}
