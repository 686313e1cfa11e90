import type { Field, Span } from '../field/index.ts'
import type { Heading } from './heading.ts'
import type { Claim, Lexicon } from './lexicon.ts'
import { changesMeaning, findSpan, OTHER_TIMES } from './span-words.ts'
import { isSumKey } from './structure-words.ts'

/** How well a path of headings says what a claim says: 1 is a plain synonym. */
export interface Candidate {
  readonly claim: Claim
  readonly score: number
}

const NEIGHBOUR_YEAR_SPANS: readonly Span[] = ['year-plan', 'month', 'year-to-date']

/** Words in an outer heading that fix the span of what stands below. */
const SPAN_WORDS: readonly (readonly [Span, RegExp])[] = [
  ['since-start', /开工以来|自开工|开工至今|开工后累计|开工累计|建设以来|历年/],
  ['before-year', /上年|去年|以前年|往年|上一年|年底/],
  ['year-plan', /计划|任务|目标/],
]

/**
 * What a column's headings can stand for, best first. The whole path counts: 年度 › 计划 is a plan, 其中 › 土建 is nothing
 * but a part, and last year's plan is not this year's.
 */
export function headingCandidates(
  path: readonly Heading[],
  lexicon: Lexicon,
  reportYear: number | undefined,
): Candidate[] {
  const best = new Map<Claim, number>()
  const offer = (claim: Claim, score: number): void => {
    if (isRefused(claim, path, reportYear)) return
    if ((best.get(claim) ?? 0) < score) best.set(claim, score)
  }
  collect(path, lexicon, 1, offer)
  if (![...best.values()].some((score) => score >= KNOWN)) offerSpan(withoutSums(path), lexicon, offer)
  return [...best].map(([claim, score]) => ({ claim, score })).sort((a, b) => b.score - a.score)
}

/** From here on a heading is the region's own word. */
const KNOWN = 0.85

/** 投资情况 › 本年完成 › 合计: a sum says no more than what it adds up. */
const withoutSums = (path: readonly Heading[]): readonly Heading[] =>
  path.slice(0, path.findLastIndex(({ key }) => !isSumKey(key)) + 1)

type Offer = (claim: Claim, score: number) => void

function collect(path: readonly Heading[], lexicon: Lexicon, weight: number, offer: Offer): void {
  const leaf = path.at(-1)
  if (!leaf) return
  const outer = path.slice(0, -1)
  for (const claim of lexicon.byLeaf.get(leaf.key) ?? []) offerClaim(claim, outer, weight, offer)
  if (leaf.bare !== leaf.key && leaf.bare !== '' && !changesMeaning(leaf)) {
    for (const claim of lexicon.byLeaf.get(leaf.bare) ?? []) offerClaim(claim, outer, 0.95 * weight, offer)
  }
  for (let count = 2; count <= Math.min(3, path.length); count += 1) {
    const joined = path
      .slice(-count)
      .map((heading) => heading.bare || heading.key)
      .join('')
    for (const claim of lexicon.byLeaf.get(joined) ?? []) {
      if (claim.path.length === 1) offer(claim, 1.1 * weight)
    }
  }
  if (leaf.partOf) {
    for (const claim of lexicon.byLeaf.get(leaf.key.replace(/^其中/, '')) ?? []) {
      const { span } = claim.field
      if (claim.path.length === 1 && (span === 'month' || span === 'year-to-date')) offer(claim, 0.9 * weight)
    }
  }
  if (isSumKey(leaf.key) && outer.length > 0) {
    collect(outer, lexicon, 0.97 * weight, (claim, score) => {
      if (claim.field.kind === 'money' || claim.field.kind === 'count') offer(claim, score)
    })
  }
  if (isMonthOnly(leaf) && outer.length > 0) offerMonths(outer, lexicon, 0.9 * weight, offer)
  if (PERMIT_STATE.test(leaf.key) && outer.length > 0) offerPermit(outer, lexicon, weight, offer)
  offerEndings(leaf, lexicon, weight, offer)
}

const PERMIT_STATE = /^(?:办理|办结|审批|取得)?(?:情况|状态|进度|进展)$|^是否(?:办理|办结|取得|完成)$/

/** 备案 › 办理情况: the state of that permit, which may have a column for its day beside it. */
function offerPermit(outer: readonly Heading[], lexicon: Lexicon, weight: number, offer: Offer): void {
  for (const claim of lexicon.byLeaf.get(outer.at(-1)?.key ?? '') ?? []) {
    if (claim.field.kind === 'permit' && claim.reading === 'value') offer(claim, 0.95 * weight)
  }
}

/** Headings that no synonym knows but whose words leave one reading: 2023年度投资情况 › 计划投资. */
function offerSpan(path: readonly Heading[], lexicon: Lexicon, offer: Offer): void {
  const span = findSpan(path)
  if (!span) return
  const fields = [...lexicon.fields.values()].filter(
    (field) => field.kind === 'money' && field.span === span && !field.derived,
  )
  const [field] = fields
  if (field && fields.length === 1) {
    offer({ field, fields, reading: 'value', path: [] }, 0.75)
  }
}

function offerClaim(claim: Claim, outer: readonly Heading[], weight: number, offer: Offer): void {
  if (claim.path.length === 1) {
    offer(claim, weight)
    return
  }
  let from = 0
  for (const part of claim.path.slice(0, -1)) {
    const at = outer.findIndex((heading, index) => index >= from && saysPart(heading.key, part))
    if (at < 0) return
    from = at + 1
  }
  offer(claim, (1 + 0.1 * (claim.path.length - 1)) * weight)
}

/** 1-10月 (~月) does not say what 月 says. */
const saysPart = (key: string, part: string): boolean =>
  (part.includes('~') ? key : key.replaceAll('~月', '')).includes(part)

/** 10月 below 各月完成投资: a month's investment; 1-3月 below it: since January. */
function offerMonths(outer: readonly Heading[], lexicon: Lexicon, weight: number, offer: Offer): void {
  const group = outer.map((heading) => heading.key).join('')
  if (!/完成|投资/.test(group) || /计划|任务|目标|率/.test(group)) return
  for (const field of lexicon.fields.values()) {
    if (field.kind !== 'money' || field.span !== 'month' || field.derived) continue
    offer({ field, fields: [field], reading: 'value', path: [] }, weight)
  }
}

const isMonthOnly = (heading: Heading): boolean => heading.key === '月' && heading.firstMonth === undefined

/** What stands before the head of a compound and makes another thing of it, unless it says that this is now. */
const ANOTHER = /年|季|月|周|计划|预计|预期|目标|拟|上|下|原|旧|曾|母|父|子|前期/
const NOW = /目前|当前|现|最新|截至|截止|^(?:本|当)?月(?:底|末|份)?$/

/** Heads of compounds in Chinese stand last: 主要建设单位 is a 建设单位. Only for words, never for figures or dates. */
function offerEndings(leaf: Heading, lexicon: Lexicon, weight: number, offer: Offer): void {
  if (changesMeaning(leaf)) return
  const key = leaf.bare || leaf.key
  for (let cut = 1; cut <= key.length - 3; cut += 1) {
    const ending = key.slice(cut)
    const before = key.slice(0, cut)
    if (ending.length * 2 < key.length || (ANOTHER.test(before) && !NOW.test(before))) continue
    for (const claim of lexicon.byLeaf.get(ending) ?? []) {
      if (claim.path.length === 1 && claim.reading === 'value' && isWordy(claim.field)) {
        offer(claim, 0.7 * weight)
      }
    }
  }
}

const isWordy = (field: Field): boolean =>
  ['text', 'name', 'code', 'credit-code', 'choice'].includes(field.kind)

function isRefused(claim: Claim, path: readonly Heading[], reportYear: number | undefined): boolean {
  const { field } = claim
  if (field.kind === 'text' || field.kind === 'boolean') return isOtherTime(claim, path.slice(0, -1))
  if (field.kind !== 'money' || field.derived) return false
  const leaf = path.at(-1)
  const outer = path.slice(0, -1)
  const { span } = field
  if (leaf && /(?:率|比例|占比|比重|百分比)$/.test(leaf.key)) return true
  const year = path.findLast((heading) => heading.year !== undefined)?.year
  if (!span) return year !== undefined && reportYear !== undefined && year !== reportYear
  if (span === 'year-to-date' && startsLate(path)) return true
  if (span === 'before-year' && !saysEarlier(path)) return true
  if (NEIGHBOUR_YEAR_SPANS.includes(span)) {
    if (path.some(({ severalYears }) => severalYears)) return true
    if (year !== undefined && reportYear !== undefined && year !== reportYear) return true
  }
  if (span === 'before-year' && year !== undefined && reportYear !== undefined && year >= reportYear)
    return true
  return isElsewhere(claim, path, span, outer, leaf)
}

/** 上月 › 形象进度, 年度目标 › 形象进度: what was, or is to be, is not what is. */
function isOtherTime({ path }: Claim, outer: readonly Heading[]): boolean {
  if (path.length > 1) return false
  return outer.some(({ key }) => OTHER_TIMES.test(key)) || /(?:计划|目标|任务)$/.test(outer.at(-1)?.key ?? '')
}

/** 截至年底完成投资 may be meant for this year's end: an earlier year must be named. */
const saysEarlier = (path: readonly Heading[]): boolean =>
  path.some(({ year, key }) => year !== undefined || /上年|去年|以前|往年|上一年|历年|上年度/.test(key))

/** True when the headings around put a column into another stretch of time than the claim's. */
function isElsewhere(
  claim: Claim,
  path: readonly Heading[],
  span: Span,
  outer: readonly Heading[],
  leaf: Heading | undefined,
): boolean {
  if ((span === 'year-plan' || span === 'year-to-date') && ofOneMonth(path)) return true
  const around = outer.map((heading) => heading.key).join('/')
  if (OTHER_TIMES.test(around) && !claim.path.some((part) => OTHER_TIMES.test(part))) return true
  for (const [said, words] of SPAN_WORDS) {
    if (said === span || !words.test(around)) continue
    if (said === 'year-plan' && (span === 'before-year' || span === 'whole' || span === 'since-start'))
      continue
    if (said === 'year-plan' && leaf && /完成/.test(leaf.key)) continue
    if (said === 'before-year' && span === 'whole') continue
    return true
  }
  return false
}

/** 2023年度 › 10月 › 计划 is of October; 10月累计 and 截至10月底 are not. */
function ofOneMonth(path: readonly Heading[]): boolean {
  const at = path.findLastIndex(({ month, firstMonth }) => month !== undefined && firstMonth === undefined)
  return at >= 0 && !path.slice(at).some(({ key }) => /累计|至|截|底|末/.test(key))
}

/** 7-9月 is no sum since January. */
const startsLate = (path: readonly Heading[]): boolean =>
  path.some(({ firstMonth }) => firstMonth !== undefined && firstMonth !== 1)
