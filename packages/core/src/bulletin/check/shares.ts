import type { Fraction } from '../../quantity/index.ts'
import type { Mention } from './mention.ts'
import {
  bestOf,
  computation,
  contradicted,
  farPair,
  isNamed,
  labelOf,
  namedBase,
  type Pair,
  pairsOf,
  summedBase,
} from './share-pairs.ts'
import { couldFitUnrounded, UNROUNDED } from './unrounded.ts'
import { type Verdict, verdict } from './verdict.ts'

/** A percentage with the two amounts it was found to be the quotient of. */
export interface FoundRatio {
  readonly mention: Mention
  readonly ratio: Fraction
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
    if (found.ratio !== undefined) ratios.push({ mention, ratio: found.ratio })
  }
  return { verdicts, ratios }
}

/** Amounts looked at on either side of a percentage: further away nothing is meant, and long texts stay quick. */
const REACH = 250

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

function checkShare(
  text: string,
  mention: Mention,
  amounts: readonly Mention[],
): { verdict: Verdict; ratio?: Fraction } | undefined {
  const before = amounts.filter(({ end, sentence }) => end <= mention.start && sentence === mention.sentence)
  const written = writtenBase(mention, before)
  if (written !== undefined) return judgeWrittenBase(text, mention, written, before)
  const part = nearestPart(mention, before)
  const near = part === undefined ? [] : pairsOf(mention, part, sentenceBefore(mention, amounts))
  const fitting = near.filter(({ fit }) => fit !== undefined)
  const best = bestOf(mention, fitting)
  if (best?.fit !== undefined) {
    const other = contradicted(mention, best, near)
    const claimed = { ratio: best.ratio }
    if (other === undefined) {
      return { verdict: verdict(text, mention, 'share', best.fit, computation(best, mention)), ...claimed }
    }
    const remark = {
      zh: `文中写的是占“${other.name}”，而该数是占“${labelOf(best.whole)}”的比重`,
      en: `the text says a share of "${other.name}", but the figure is the share of "${labelOf(best.whole)}"`,
    }
    return {
      verdict: verdict(text, mention, 'share', 'fits-another-base', computation(best, mention), remark),
      ...claimed,
    }
  }
  if (isOpen(text, mention)) return undefined
  const claimed = claimedPair(mention, part, near)
  if (claimed !== undefined && couldFit(mention, claimed)) return { verdict: misfit(text, mention, claimed) }
  const elsewhere =
    (part === undefined ? undefined : summedBase(mention, part, before)) ??
    farPair(mention, part, before, amounts)
  if (elsewhere !== undefined) {
    const remark = {
      zh: `以“${labelOf(elsewhere.whole)}${elsewhere.whole.text}”为基数`,
      en: `with "${labelOf(elsewhere.whole)}${elsewhere.whole.text}" as base`,
    }
    const found = verdict(
      text,
      mention,
      'share',
      'fits-another-base',
      computation(elsewhere, mention),
      remark,
    )
    return { verdict: found, ratio: elsewhere.ratio }
  }
  return claimed === undefined ? undefined : { verdict: misfit(text, mention, claimed) }
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

function misfit(text: string, mention: Mention, pair: Pair): Verdict {
  const could = couldFit(mention, pair)
  const remark = could ? UNROUNDED : undefined
  const found = verdict(text, mention, 'share', 'does-not-fit', computation(pair, mention), remark)
  return could ? { ...found, couldFitUnrounded: true } : found
}

/** 占应办1592个的61%: the base stands in the clause itself. */
function writtenBase(mention: Mention, before: readonly Mention[]): Mention | undefined {
  const last = before.at(-1)
  return last !== undefined && last.clause === mention.clause && /占[^，。；]*$/.test(last.label)
    ? last
    : undefined
}

function judgeWrittenBase(
  text: string,
  mention: Mention,
  whole: Mention,
  before: readonly Mention[],
): { verdict: Verdict; ratio?: Fraction } | undefined {
  const pairs = before
    .filter((part) => part !== whole && mention.clause - part.clause <= 2)
    .toReversed()
    .flatMap((part) => pairsOf(mention, part, [whole]))
  const best = bestOf(
    mention,
    pairs.filter(({ fit }) => fit !== undefined),
  )
  if (best?.fit !== undefined) {
    return {
      verdict: verdict(text, mention, 'share', best.fit, computation(best, mention)),
      ratio: best.ratio,
    }
  }
  const [nearest] = pairs
  if (nearest === undefined) return undefined
  return { verdict: misfit(text, mention, nearest) }
}

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
function claimedPair(mention: Mention, part: Mention | undefined, near: readonly Pair[]): Pair | undefined {
  if (part === undefined || !SHARE.test(mention.label)) return undefined
  const named = namedBase(mention)
  const inSentence = near.filter(
    ({ whole }) => whole.sentence === mention.sentence && whole.end <= mention.start,
  )
  return inSentence.find(({ whole }) => isNamed(named, whole)) ?? inSentence.at(-1)
}
