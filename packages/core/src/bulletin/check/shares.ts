import type { Fraction } from '../../quantity/index.ts'
import type { Mention } from './mention.ts'
import {
  bestOf,
  computation,
  farPair,
  isNamed,
  labelOf,
  namedBase,
  namedWholes,
  type Pair,
  pairsOf,
  summedBase,
} from './share-pairs.ts'
import { couldFitUnrounded, quotientBounds, UNROUNDED } from './unrounded.ts'
import { sentenceAt, type Verdict, verdict } from './verdict.ts'

/** A percentage with the two amounts it was found to be the quotient of. */
export interface FoundRatio {
  readonly mention: Mention
  readonly ratio: Fraction
  /** Least and greatest ratio of amounts that are printed so; absent for counted things. */
  readonly bounds?: readonly [low: Fraction, high: Fraction]
}

/** 同比增长8.5%: not a share of anything. */
export const GROWTH = /(增长|增加|增幅|增速|下降|减少|降低|上升|回落|提高|提升|翻|同比|环比)[^，。；]{0,6}$/
/** 序时进度83.3%: a stated yardstick, not a result. But 超序时进度 speaks of a difference. */
export const STATED_TIME_SHARE =
  /(?:^|[^超欠快慢高低先后前于过])(?:序时|时序|时间)(?:进度)?(?:要求|目标|应达到|应达|应为|为|是|的|达到|[((：:]|)?$/
/** Ways of writing that one amount is a share of another. */
const SHARE = /占|率|比重|比例|完成|达到?|为$|的$|[（(]$/

/**
 * Recomputes shares and rates (占…的x%、开工率x%) from the amounts written around them. Looked at first: the amount
 * right before the percentage over another of the same kind in the sentence; then everything else in the text.
 */
export function checkShares(
  text: string,
  mentions: readonly Mention[],
): { verdicts: Verdict[]; ratios: FoundRatio[] } {
  const amounts = mentions.filter(isAmount)
  const verdicts: Verdict[] = []
  const ratios: FoundRatio[] = []
  for (const mention of mentions) {
    if (mention.dimension !== 'percent' || mention.isLimit || !isShare(text, mention)) continue
    const found = checkShare(text, mention, around(amounts, mention))
    if (found === undefined) continue
    verdicts.push(found.verdict)
    if (found.pair !== undefined) ratios.push(foundRatio(mention, found.pair))
  }
  return { verdicts, ratios }
}

/** Amounts looked at on either side of a percentage: further away nothing is meant, and long texts stay quick. */
const REACH = 250
/** Clauses between a part and the base written behind it. */
const NEAR_CLAUSES = 2
/** 较去年同期增长153.34亿元: a difference, of which nothing is a share. */
const DIFFERENCE = /(增加|净增|增长|减少|下降|多|少)(了|完成|出)?$/

function around(amounts: readonly Mention[], { start }: Mention): readonly Mention[] {
  const at = amounts.findIndex((amount) => amount.start > start)
  const middle = at < 0 ? amounts.length : at
  return amounts.slice(Math.max(0, middle - REACH), middle + REACH)
}

export const isAmount = (mention: Mention): boolean =>
  !mention.isLimit && !['percent', 'points', '倍'].includes(mention.dimension)

function isShare(text: string, mention: Mention): boolean {
  const before = text.slice(Math.max(0, mention.start - 14), mention.start)
  return !GROWTH.test(mention.label) && !STATED_TIME_SHARE.test(before)
}

interface Found {
  readonly verdict: Verdict
  /** Set when the percentage is what two amounts give. */
  readonly pair?: Pair
}

function foundRatio(mention: Mention, { part, whole, ratio }: Pair): FoundRatio {
  const bounds = quotientBounds(part, whole)
  return { mention, ratio, ...(bounds === undefined ? {} : { bounds }) }
}

function checkShare(text: string, mention: Mention, amounts: readonly Mention[]): Found | undefined {
  const before = amounts.filter(({ end, sentence }) => end <= mention.start && sentence === mention.sentence)
  const written = writtenBase(text, mention, before)
  if (written !== undefined) return judgeBase(text, mention, [written], before)
  const named = namedBase(mention)
  const meant = named === undefined ? [] : namedWholes(mention, named, amounts)
  if (meant.length > 0) return judgeNamedBase(text, mention, meant, before)
  const part = nearestPart(mention, before)
  const near = part === undefined ? [] : pairsOf(mention, part, sentenceBefore(mention, amounts))
  const best = bestOf(
    mention,
    near.filter(({ fit }) => fit !== undefined),
  )
  if (best?.fit !== undefined) return fitting(text, mention, best)
  const byName = namedPart(mention, amounts)
  if (byName?.fit !== undefined) return fitting(text, mention, byName)
  // What the text calls the base stands nowhere: nothing says what the percentage should be.
  if (isOpen(text, mention) || named !== undefined || isOfNamedPart(mention)) return undefined
  const claimed = claimedPair(text, mention, part, near)
  if (claimed !== undefined && couldFit(mention, claimed)) return unrounded(text, mention, claimed)
  // 超九成 fits too many pairs for a pair far away to mean anything.
  const isLoose = mention.approximation !== undefined
  const elsewhere = isLoose
    ? undefined
    : ((part === undefined ? undefined : summedBase(mention, part, before)) ??
      farPair(mention, part, before, amounts))
  if (elsewhere !== undefined) return otherBase(text, mention, elsewhere, elsewhere.whole)
  return claimed === undefined ? undefined : { verdict: misfit(text, mention, claimed) }
}

function fitting(text: string, mention: Mention, pair: Pair): Found {
  const kind = pair.fit ?? 'does-not-fit'
  return { verdict: verdict(text, mention, 'share', kind, computation(pair, mention)), pair }
}

function otherBase(text: string, mention: Mention, pair: Pair, whole: Mention): Found {
  const remark = {
    zh: `以“${labelOf(whole)}${whole.text}”为基数`,
    en: `with "${labelOf(whole)}${whole.text}" as base`,
  }
  const found = verdict(text, mention, 'share', 'fits-another-base', computation(pair, mention), remark)
  return { verdict: found, pair }
}

/** The text names the base, and amounts called so stand before: a share of another amount is one of another base. */
function judgeNamedBase(
  text: string,
  mention: Mention,
  wholes: readonly Mention[],
  before: readonly Mention[],
): Found | undefined {
  const parts = before.filter((part) => !wholes.includes(part) && !DIFFERENCE.test(part.label)).toReversed()
  const pairs = parts.flatMap((part) => pairsOf(mention, part, wholes))
  const best =
    pairs.find(({ fit }) => fit !== undefined && fit !== 'truncated') ?? pairs.find(({ fit }) => fit)
  if (best !== undefined) return fitting(text, mention, best)
  const [nearest] = pairs
  if (nearest === undefined) return undefined
  if (couldFit(mention, nearest)) return unrounded(text, mention, nearest)
  const others = before.filter((other) => !wholes.includes(other))
  const other = parts
    .slice(0, 1)
    .flatMap((part) => pairsOf(mention, part, others))
    .find(({ fit }) => fit !== undefined && fit !== 'truncated')
  return other === undefined
    ? { verdict: misfit(text, mention, nearest) }
    : otherBase(text, mention, other, other.whole)
}

/** The base stands in the clause itself. */
function judgeBase(
  text: string,
  mention: Mention,
  wholes: readonly Mention[],
  before: readonly Mention[],
): Found | undefined {
  const pairs = before
    .filter((part) => !wholes.includes(part) && mention.clause - part.clause <= NEAR_CLAUSES)
    .toReversed()
    .flatMap((part) => pairsOf(mention, part, wholes))
  const best = bestOf(
    mention,
    pairs.filter(({ fit }) => fit !== undefined),
  )
  if (best !== undefined) return fitting(text, mention, best)
  const [nearest] = pairs
  return nearest === undefined ? undefined : { verdict: misfit(text, mention, nearest) }
}

/**
 * Percentages of which one can't say what they are shares of: several in a row (分别为54%、60%和71%), and a hundred
 * per cent that only says "all".
 */
function isOpen(text: string, mention: Mention): boolean {
  const after = text.slice(mention.end, mention.end + 8)
  const before = text.slice(Math.max(0, mention.start - 12), mention.start)
  if (/^\s*[、和及]\s*[0-9.]+%/.test(after) || /%\s*[、和及]\s*$/.test(before)) return true
  return mention.written.top === 100n * mention.written.bottom && /全部|均|都/.test(mention.label + before)
}

const couldFit = (mention: Mention, { part, whole }: Pair): boolean =>
  couldFitUnrounded(mention, part, whole, 100n)

/** The amounts are these all the same, so what is said of the share can be recomputed from them. */
const unrounded = (text: string, mention: Mention, pair: Pair): Found => ({
  verdict: misfit(text, mention, pair),
  pair,
})

function misfit(text: string, mention: Mention, pair: Pair): Verdict {
  const could = couldFit(mention, pair)
  const remark = could ? UNROUNDED : undefined
  const found = verdict(text, mention, 'share', 'does-not-fit', computation(pair, mention), remark)
  return could ? { ...found, couldFitUnrounded: true } : found
}

/** 占应办1592个的61%, 完成目标任务589亿元的37.22%: the base stands in the clause itself. */
function writtenBase(text: string, mention: Mention, before: readonly Mention[]): Mention | undefined {
  const last = before.at(-1)
  if (last === undefined || last.clause !== mention.clause) return undefined
  const between = text.slice(last.end, mention.start)
  return /占[^，。；]*$/.test(last.label) || /^[^，。；0-9]{0,6}的$/.test(between) ? last : undefined
}

/** 一产占3.27%: what the share is of, by its name, over whatever in the sentence gives it. */
function namedPart(mention: Mention, amounts: readonly Mention[]): Pair | undefined {
  const name = PART_NAME.exec(mention.label)?.[1]
  if (name === undefined) return undefined
  const near = amounts.filter(({ sentence }) => sentence === mention.sentence)
  return near
    .filter(({ label }) => label.includes(name))
    .flatMap((part) => pairsOf(mention, part, near))
    .find(({ fit }) => fit !== undefined)
}

const PART_NAME = /^(.{2,8}?)占(?:比)?(?:达|为)?$/
const isOfNamedPart = ({ label }: Mention): boolean => PART_NAME.test(label)

/** The amount a percentage right after it speaks of: in the same clause or the one before. */
function nearestPart(mention: Mention, before: readonly Mention[]): Mention | undefined {
  const last = before.at(-1)
  return last !== undefined && mention.clause - last.clause <= 1 ? last : undefined
}

/** Amounts of the sentence and of the one before it, nearest first. */
const sentenceBefore = (mention: Mention, amounts: readonly Mention[]): Mention[] =>
  amounts
    .filter(({ sentence }) => sentence === mention.sentence || sentence === mention.sentence - 1)
    .toSorted((a, b) => Math.abs(a.start - mention.start) - Math.abs(b.start - mention.start))

/** The pair the sentence most plainly means, when it doesn't fit: only where a share is really claimed. */
function claimedPair(
  text: string,
  mention: Mention,
  part: Mention | undefined,
  near: readonly Pair[],
): Pair | undefined {
  if (part === undefined || !SHARE.test(mention.label)) return undefined
  // 其中，…: the sentence divides what the one before it gave.
  const continues = /^其中/.test(sentenceAt(text, mention.start))
  const named = namedBase(mention)
  const inSentence = near.filter(
    ({ whole }) =>
      whole.end <= mention.start &&
      (whole.sentence === mention.sentence || (continues && whole.sentence === mention.sentence - 1)),
  )
  return inSentence.find(({ whole }) => isNamed(named, whole)) ?? inSentence.at(-1)
}
