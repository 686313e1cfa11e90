import {
  absolute,
  compare,
  type Fraction,
  fraction,
  minus,
  plus,
  sumOf,
  times,
} from '../../quantity/index.ts'
import type { Mention } from './mention.ts'
import { isAmount } from './shares.ts'
import { printNumber, type Verdict, type VerdictKind, verdict } from './verdict.ts'

const TOTAL_BEHIND =
  /(合计|共计|总计|累计|总共|一共|共|总数为?|总额为?)(有|为|达|完成|实施|安排)?[^，。；0-9]{0,6}$/
const PARTS_AHEAD = /其中|分别|包括|包含|分为|构成|按[^，。；]{1,10}(分|划分|看)/
const PLUS = /新增|调入|补充|纳入|增补|增加|转入/
const MINUS = /调出|退出|剔除|减少|移出|取消|核减|撤销/
const AFTER = /(调整后|现有|现为|目前)[^，。；]{0,8}$/
/** Parts this near to the total are meant to give it; others are only some of the parts. */
const NEAR = fraction(1, 20)
const MOST_PARTS = 40
/** Amounts of any kind looked at on either side. */
const NEIGHBOURS = 200
/** Characters within which the first part follows 其中. */
const REACH = 40

/** Recomputes totals from the parts written behind them (其中：…) or before them (…，共x个), and lists that were changed. */
export function checkSums(text: string, mentions: readonly Mention[]): Verdict[] {
  // What is only near an amount can't be added up.
  const amounts = mentions.filter((mention) => isAmount(mention) && mention.approximation === undefined)
  return amounts.flatMap((total, index) => {
    const like = (other: Mention) => other.dimension === total.dimension
    const before = amounts.slice(Math.max(0, index - NEIGHBOURS), index).filter(like)
    const changed = checkChanges(text, total, before)
    if (changed !== undefined) return [changed]
    const behind = amounts.slice(index + 1, index + 1 + NEIGHBOURS).filter(like)
    const found = checkTotalAhead(text, total, behind) ?? checkTotalBehind(text, total, before)
    return found === undefined ? [] : [found]
  })
}

function checkTotalAhead(text: string, total: Mention, behind: readonly Mention[]): Verdict | undefined {
  const inReach = behind.filter(({ sentence }) => sentence === total.sentence)
  const [first] = inReach
  if (first === undefined) return undefined
  if (isNameList(text, inReach)) return judge(text, total, inReach.slice(0, MOST_PARTS), true)
  const end = inReach.at(-1)?.start ?? first.start
  const ahead = text.slice(total.end, end)
  // 585个（A类135个、B类450个）: brackets right behind the total hold its parts.
  const trigger = /^\s*\(/.test(ahead) ? 0 : PARTS_AHEAD.exec(ahead)?.index
  if (trigger === undefined) return undefined
  const from = total.end + trigger
  const parts = inReach.filter(({ start }) => start > from)
  const [nearest] = parts
  if (nearest === undefined || nearest.start - from > REACH) return undefined
  // Another amount of the kind in between may be the total that is meant: then only parts that fit count.
  return judge(text, total, parts.slice(0, MOST_PARTS), first === nearest)
}

/** A县x个、B区y个、C旗z个: at least three names with an amount each, set apart by the same sign. */
function isNameList(text: string, parts: readonly Mention[]): boolean {
  const gaps = parts.slice(0, -1).map((part, index) => text.slice(part.end, parts[index + 1]?.start))
  return gaps.length >= 2 && gaps.slice(0, 3).every((gap) => /^[、，,；]\s*[^\s0-9，。；、]{2,10}$/.test(gap))
}

function checkTotalBehind(text: string, total: Mention, before: readonly Mention[]): Verdict | undefined {
  if (!TOTAL_BEHIND.test(total.label)) return undefined
  const parts = before.filter(
    ({ sentence, clause }) => sentence === total.sentence && total.clause - clause <= MOST_PARTS,
  )
  return parts.length < 2 ? undefined : judge(text, total, parts.slice(-MOST_PARTS).toReversed(), true)
}

/** Tries the parts from the nearest on: two, three … of them; then every one that begins an item. */
function judge(
  text: string,
  total: Mention,
  parts: readonly Mention[],
  isMeant: boolean,
): Verdict | undefined {
  const series = [parts, firstOfItems(text, parts)]
  for (const candidates of series) {
    for (let count = 2; count <= candidates.length; count += 1) {
      const taken = candidates.slice(0, count)
      const kind = fit(total, taken)
      if (kind !== undefined) return report(text, total, taken, kind)
    }
  }
  if (!isMeant) return undefined
  const near = series.filter((candidates) => candidates.length >= 2 && isNear(total, candidates))[0]
  return near === undefined ? undefined : report(text, total, near, 'does-not-fit')
}

/** 新建146个、投资304.2亿元、开工140个；续建…: of every item only the first amount. */
function firstOfItems(text: string, parts: readonly Mention[]): Mention[] {
  return parts.filter((part, index) => {
    const before = parts[index - 1]
    return before === undefined || /[；;]/.test(text.slice(before.end, part.start))
  })
}

const sumOfMentions = (parts: readonly Mention[]): Fraction => sumOf(parts.map(({ value }) => value))

function fit(total: Mention, parts: readonly Mention[]): VerdictKind | undefined {
  const difference = absolute(minus(sumOfMentions(parts), total.value))
  if (difference.top === 0n) return 'exact'
  // Every rounded figure may be half of its last place off.
  const slack = [...parts, total].reduce((sum, part) => plus(sum, halfPlace(part)), fraction(0))
  return compare(difference, slack) <= 0 ? 'exact-after-rounding' : undefined
}

/** Half of the last printed place, in the value's measure; nothing for counted things. */
function halfPlace({ digits, value, written, dimension }: Mention): Fraction {
  if (dimension !== 'money' || written.top === 0n) return fraction(0)
  const measure = { top: value.top * written.bottom, bottom: value.bottom * written.top }
  return times(measure, fraction(1, 2n * 10n ** BigInt(digits)))
}

function isNear(total: Mention, parts: readonly Mention[]): boolean {
  const difference = absolute(minus(sumOfMentions(parts), total.value))
  return compare(difference, times(absolute(total.value), NEAR)) <= 0
}

function report(text: string, total: Mention, parts: readonly Mention[], kind: VerdictKind): Verdict {
  const inOrder = parts.toSorted((a, b) => a.start - b.start)
  const sum = sumOfMentions(parts)
  const shown = inUnit(sum, total)
  const difference = inUnit(minus(sum, total.value), total)
  const remark =
    kind === 'exact'
      ? undefined
      : { zh: `相差${difference}${total.unit}`, en: `a difference of ${difference}${total.unit}` }
  const computation = `${inOrder.map((part) => part.text).join(' + ')} = ${shown}${total.unit}`
  return verdict(text, total, 'sum', kind, computation, remark)
}

function inUnit(value: Fraction, total: Mention): string {
  if (total.written.top === 0n) return printNumber(value, 6)
  const measure = {
    top: total.value.top * total.written.bottom,
    bottom: total.value.bottom * total.written.top,
  }
  return printNumber({ top: value.top * measure.bottom, bottom: value.bottom * measure.top }, 6)
}

/** 原有140个，调出33个，新增11个，调整后118个. */
function checkChanges(text: string, total: Mention, before: readonly Mention[]): Verdict | undefined {
  if (!AFTER.test(total.label)) return undefined
  const inReach = before.filter(({ sentence }) => sentence === total.sentence)
  const changes = inReach.filter(({ label }) => PLUS.test(label) || MINUS.test(label))
  const start = inReach.find((mention) => !changes.includes(mention))
  if (start === undefined || changes.length === 0) return undefined
  const sum = changes.reduce(
    (result, change) => (MINUS.test(change.label) ? minus(result, change.value) : plus(result, change.value)),
    start.value,
  )
  const written = changes.map((change) => `${MINUS.test(change.label) ? '−' : '+'} ${change.text}`).join(' ')
  const kind = compare(sum, total.value) === 0 ? 'exact' : 'does-not-fit'
  return verdict(text, total, 'sum', kind, `${start.text} ${written} = ${inUnit(sum, total)}${total.unit}`)
}
