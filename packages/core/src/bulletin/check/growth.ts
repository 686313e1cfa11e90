import { absolute, divide, type Fraction, fraction, minus, negative, plus } from '../../quantity/index.ts'
import type { Mention } from './mention.ts'
import { GROWTH, isAmount } from './shares.ts'
import {
  type Fit,
  mentionFit,
  percentFit,
  printNumber,
  printPercent,
  type Verdict,
  verdict,
} from './verdict.ts'

const EARLIER = /(上年|去年|同期|上月|上季|由|从)[^，。；]{0,8}$/
const DIFFERENCE = /(增加|净增|多|增长|减少|下降|少)(了|完成|出)?$/
const FALL = /下降|减少|降低|回落/

/** Recomputes growth (同比增长x%) from the earlier amount or the difference, when the sentence states one. */
export function checkGrowth(text: string, mentions: readonly Mention[]): Verdict[] {
  return mentions.flatMap((mention) => {
    if (mention.isLimit || !saysGrowth(mention)) return []
    const near = mentions.filter((other) => isAmount(other) && other.sentence === mention.sentence)
    const found = growthOf(mention, near)
    if (found === undefined) return []
    const { ratio, computation } = found
    const signed = FALL.test(mention.label) && mention.written.top > 0n ? negative(ratio) : ratio
    const fit = growthFit(mention, signed) ?? 'does-not-fit'
    return [verdict(text, mention, 'growth', fit, `${computation} = ${printPercent(ratio, mention.digits)}`)]
  })
}

/** 同比增长339%, 翻一番, 增长1.5倍 and 是上年同期的2.5倍. */
const saysGrowth = ({ dimension, label, isGrowth }: Mention): boolean =>
  (dimension === 'percent' && (isGrowth || GROWTH.test(label))) ||
  (dimension === '倍' && (GROWTH.test(label) || EARLIER_BASE.test(label)))

/** A percentage, or how many times: 增长1.5倍 is growth by 1.5, 是…的2.5倍 the same. */
function growthFit(mention: Mention, growth: Fraction): Fit | undefined {
  if (mention.dimension !== '倍') return percentFit(mention, growth)
  return mentionFit(mention, EARLIER_BASE.test(mention.label) ? plus(growth, fraction(1)) : growth)
}

const EARLIER_BASE = /(上年|去年|同期|上月|上季)[^，。；]{0,4}的$/

const POINTS = /(提高|上升|增加|增长|提升|扩大|下降|回落|降低|减少|收窄)(了)?$/

/** Recomputes differences of two percentages (由54.3%提高到60%，提高5.7个百分点). */
export function checkPoints(text: string, mentions: readonly Mention[]): Verdict[] {
  return mentions.flatMap((mention) => {
    if (mention.dimension !== 'points' || mention.isLimit || !POINTS.test(mention.label)) return []
    const before = mentions.filter(
      (other) =>
        other.dimension === 'percent' && other.sentence === mention.sentence && other.end <= mention.start,
    )
    const [from, to] = before.slice(-2)
    if (from === undefined || to === undefined) return []
    const fit = mentionFit(mention, absolute(minus(to.written, from.written)))
    const isStated = /由|从/.test(from.label) && mention.clause - to.clause <= 1
    if (fit === undefined && !isStated) return []
    const computation = `${to.text} − ${from.text} = ${printNumber(minus(to.written, from.written), 6)}`
    return [verdict(text, mention, 'growth', fit ?? 'does-not-fit', computation)]
  })
}

function growthOf(mention: Mention, near: readonly Mention[]) {
  const before = near.filter(({ end }) => end <= mention.start)
  const difference = before.findLast(({ label }) => DIFFERENCE.test(label))
  const earlier = near.find(
    ({ label, clause }) => EARLIER.test(label) && Math.abs(clause - mention.clause) <= 3,
  )
  const known = difference ?? earlier
  if (known === undefined) return undefined
  const now = before.findLast(
    (other) => other !== known && other.dimension === known.dimension && !EARLIER.test(other.label),
  )
  if (now === undefined) return undefined
  if (known === difference) {
    const fell = FALL.test(known.label)
    const change = fell ? minus(fraction(0), known.value) : known.value
    const ratio = divide(change, minus(now.value, change))
    const sign = fell ? '+' : '−'
    return ratio && { ratio, computation: `${known.text} ÷ (${now.text} ${sign} ${known.text})` }
  }
  const ratio = divide(minus(now.value, known.value), known.value)
  return ratio && { ratio, computation: `(${now.text} − ${known.text}) ÷ ${known.text}` }
}
