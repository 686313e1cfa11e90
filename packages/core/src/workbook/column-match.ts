import { type Month, monthOf, yearOf } from '../calendar/index.ts'
import type { ReadingContext } from './cell-result.ts'
import { contentFit } from './content-fit.ts'
import { type Candidate, headingCandidates } from './heading-match.ts'
import type { HeadingPath } from './heading-path.ts'
import type { Claim, Lexicon } from './lexicon.ts'
import { partOfWhat } from './part-columns.ts'
import type { Sheet } from './sheet.ts'
import { ADJUSTED, PLAN } from './span-words.ts'
import { isSequenceKey } from './structure-words.ts'
import { claimOfLesson, taughtColumns } from './taught-layout.ts'
import type { TaughtColumn } from './understanding.ts'

/** What became of one column of a table. */
export interface ColumnMatch {
  readonly path: HeadingPath
  readonly claim: Claim | undefined
  readonly by: 'heading' | 'layout' | 'content' | 'derived' | 'ignored' | 'none'
  /** Month the column speaks of when its headings name one. */
  readonly period: Month | undefined
  /** Unit a person taught for it. */
  readonly taughtUnit: string | undefined
  /** It is a part of the column of this field (其中, split by source): known, never read as the field itself. */
  readonly partOf: Claim | undefined
  /** The word of the rows it is read in, where rows take turns (计划, 完成). */
  readonly word?: string
  /** Columns that want the same field with as good a right. */
  readonly rivals: readonly number[]
  /** What they want, when it is nobody's. */
  readonly disputed: Claim | undefined
  /** The heading names a field, the cells hold something else. */
  readonly unfit: Claim | undefined
}

interface Bid extends Candidate {
  readonly column: number
  readonly slot: string
  readonly period: Month | undefined
  readonly fit: number
}

export interface MatchInput {
  readonly sheet: Sheet
  readonly paths: readonly HeadingPath[]
  /** Rows to look into when headings alone do not settle it. */
  readonly sample: readonly number[]
  readonly lexicon: Lexicon
  readonly taught: readonly TaughtColumn[]
  readonly period: Month | undefined
  readonly context: ReadingContext
}

const LEAST = 0.5

/** Gives each column at most one field and each field at most one column (for a month). */
export function matchColumns(input: MatchInput): ColumnMatch[] {
  const taught = taughtColumns(input.paths, input.lexicon, input.taught)
  const reportYear = input.period ? yearOf(input.period) : latestYear(input.paths)
  const adjusted = input.paths.some(isAdjustedPlan)
  const bids: Bid[] = []
  const unfit = new Map<number, Claim>()
  for (const path of input.paths) {
    if (taught.has(path.column)) continue
    for (const candidate of headingCandidates(path.headings, input.lexicon, reportYear)) {
      if (!fitsMeasure(candidate.claim, path)) continue
      // Which of two plans counts is not for words to guess: only a heading the region declares settles it.
      if (adjusted && isGuess(candidate.claim) && candidate.claim.field.span === 'year-plan') continue
      const fit = contentFit(input, candidate.claim, path.column)
      const period = periodOf(candidate.claim, path, reportYear)
      bids.push({ ...candidate, column: path.column, slot: slotOf(candidate.claim, period), period, fit })
      const sentence = candidate.claim.reading === 'permits'
      if (fit < 0.5 && candidate.score >= 1 && !sentence && !unfit.has(path.column))
        unfit.set(path.column, candidate.claim)
    }
  }
  return settle(input, bids, lessonsOf(input, taught, reportYear), unfit)
}

const isAdjustedPlan = ({ headings }: HeadingPath): boolean =>
  headings.some(({ key }) => ADJUSTED.test(key)) && headings.some(({ key }) => PLAN.test(key))

/** No synonym of the region, the words of the headings left one reading. */
const isGuess = (claim: Claim): boolean => claim.path.length === 0

/** 总投资（个）, 总投资（万美元）: whatever it is, it is no money of ours; 就业（万元） counts no people, 土地（亩） is no permit. */
function fitsMeasure({ field }: Claim, { said, headings }: HeadingPath): boolean {
  if (field.kind === 'money') return !said || said.unit !== undefined
  if (field.kind === 'count') return said?.unit === undefined
  const leaf = headings.at(-1)
  if (leaf?.unit) return field.kind === 'number'
  return leaf?.measure === undefined || ['number', 'percent', 'text'].includes(field.kind)
}

const slotOf = (claim: Claim, period: Month | undefined): string => `${claim.field.id}@${period ?? ''}`

function latestYear(paths: readonly HeadingPath[]): number | undefined {
  const years = paths.flatMap((path) => path.headings.flatMap((heading) => heading.year ?? []))
  return years.length > 0 ? Math.max(...years) : undefined
}

/** Which month a column's figures are about; undefined when its headings name none. */
function periodOf(claim: Claim, path: HeadingPath, year: number | undefined): Month | undefined {
  const { span, kind } = claim.field
  if (kind !== 'money' || (span !== 'month' && span !== 'year-to-date') || year === undefined)
    return undefined
  const month = path.headings.findLast((heading) => heading.month !== undefined)?.month
  return month === undefined ? undefined : monthOf(year, month)
}

/** What a person taught of a column, with the month it is about. */
interface Lesson {
  readonly claim: Claim | undefined
  readonly unit: string | undefined
  readonly period: Month | undefined
}

function lessonsOf(
  { paths, lexicon }: MatchInput,
  taught: ReadonlyMap<number, TaughtColumn>,
  year: number | undefined,
): ReadonlyMap<number, Lesson> {
  const lessons = new Map<number, Lesson>()
  const holders = new Map<string, number>()
  for (const [column, lesson] of taught) {
    const path = paths.find((one) => one.column === column)
    const claim = claimOfLesson(lexicon, lesson)
    const period = claim && path && periodOf(claim, path, year)
    if (claim) {
      const slot = slotOf(claim, period)
      const earlier = holders.get(slot)
      if (earlier !== undefined) lessons.delete(earlier)
      holders.set(slot, column)
    }
    lessons.set(column, { claim, unit: lesson.unit, period })
  }
  return lessons
}

function settle(
  input: MatchInput,
  bids: Bid[],
  lessons: ReadonlyMap<number, Lesson>,
  unfit: ReadonlyMap<number, Claim>,
): ColumnMatch[] {
  const won = new Map<number, Bid>()
  const taken = new Map<string, number>()
  const rivals: Rivals = new Map()
  for (const { claim, period } of lessons.values()) if (claim) taken.set(slotOf(claim, period), -1)
  const report = input.period
  const slotTaken = (bid: Bid): number | undefined =>
    taken.get(bid.slot) ??
    (bid.period === report ? taken.get(`${bid.claim.field.id}@`) : undefined) ??
    (bid.period === undefined && report ? taken.get(`${bid.claim.field.id}@${report}`) : undefined)
  bids.sort((a, b) => b.score * b.fit - a.score * a.fit || a.column - b.column)
  for (const bid of bids) {
    if (bid.score * bid.fit < LEAST || won.has(bid.column)) continue
    const holder = slotTaken(bid)
    if (holder !== undefined) {
      const held = won.get(holder)
      if (held && rightOf(bid) >= rightOf(held) * 0.97) {
        quarrel(rivals, holder, bid.column, bid.claim)
        quarrel(rivals, bid.column, holder, bid.claim)
      }
      continue
    }
    won.set(bid.column, bid)
    taken.set(bid.slot, bid.column)
  }
  return input.paths.map((path) => matchOf(input, path, won, lessons, rivals, unfit))
}

/** Longer paths of headings tell fields apart, not columns: two declared headings have the same right. */
const rightOf = ({ score, fit }: Bid): number => Math.min(score, 1) * fit

type Rivals = Map<number, { readonly claim: Claim; readonly columns: readonly number[] }>

function quarrel(rivals: Rivals, column: number, other: number, claim: Claim): void {
  const known = rivals.get(column)
  rivals.set(column, { claim: known?.claim ?? claim, columns: [...(known?.columns ?? []), other] })
}

function matchOf(
  input: MatchInput,
  path: HeadingPath,
  won: ReadonlyMap<number, Bid>,
  lessons: ReadonlyMap<number, Lesson>,
  rivals: Rivals,
  unfit: ReadonlyMap<number, Claim>,
): ColumnMatch {
  const none = {
    path,
    claim: undefined,
    period: undefined,
    taughtUnit: undefined,
    partOf: undefined,
    rivals: [],
    disputed: undefined,
    unfit: undefined,
  }
  const lesson = lessons.get(path.column)
  if (lesson && !lesson.claim) return { ...none, by: 'ignored' }
  if (lesson?.claim) {
    const { claim, unit, period } = lesson
    return {
      ...none,
      claim: withPermitDate(claim, input.lexicon),
      by: 'layout',
      taughtUnit: unit,
      period: period === input.period ? undefined : period,
    }
  }
  const bid = won.get(path.column)
  const rival = rivals.get(path.column)
  const others = rival?.columns.filter((other) => !bid || !won.has(other)) ?? []
  if (others.length > 0) return { ...none, by: 'none', rivals: others, disputed: rival?.claim }
  if (bid) {
    return {
      ...none,
      claim: withPermitDate(bid.claim, input.lexicon),
      by: bid.claim.field.derived ? 'derived' : 'heading',
      period: bid.period === input.period ? undefined : bid.period,
    }
  }
  if (isSequenceKey(path.headings.at(-1)?.key ?? '')) return { ...none, by: 'derived' }
  const partOf = partOfWhat(path, input.paths, input.lexicon)
  if (partOf) return { ...none, by: 'derived', partOf }
  // 年度目标 below 形象进度 is no lost plan of the year when another column is that plan.
  const lost = unfit.get(path.column)
  const isRead = [...won.values()].some(({ claim }) => claim.field.id === lost?.field.id)
  return { ...none, by: 'none', unfit: isRead ? undefined : lost }
}

/** A single permit column can carry a date as well as a state. */
function withPermitDate(claim: Claim, lexicon: Lexicon): Claim {
  if (claim.reading !== 'value' || claim.field.kind !== 'permit') return claim
  const date = lexicon.fields.get(`permitDate.${claim.field.step}`)
  return date ? { ...claim, fields: [claim.field, date] } : claim
}
