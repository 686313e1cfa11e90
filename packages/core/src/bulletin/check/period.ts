import { type Fraction, fraction } from '../../quantity/index.ts'
import { foldWidth } from './mention.ts'

const PATTERNS: readonly (readonly [pattern: RegExp, month: (digits: string) => number])[] = [
  [/1\s*[-—–~至到]\s*([0-9]{1,2})\s*月/g, Number],
  [/截(?:至|止)?[到至]?[^，。；\n]{0,8}?([0-9]{1,2})\s*月/g, Number],
  [/([0-9]{1,2})\s*月份?/g, Number],
  [/(一季度|首季)/g, () => 3],
  [/(上半年|二季度)/g, () => 6],
  [/(前三季度|三季度)/g, () => 9],
]

/** Month up to which the text reports at an offset: the last one named before it, else the first named at all. */
export function monthAt(text: string, offset: number): number | undefined {
  const folded = foldWidth(text)
  const found = PATTERNS.flatMap(([pattern, month], order) =>
    [...folded.matchAll(pattern)].map((match) => ({ at: match.index, order, month: month(match[1] ?? '') })),
  )
    .filter(({ month }) => month >= 1 && month <= 12)
    .toSorted((a, b) => a.at - b.at || a.order - b.order)
  const before = found.filter(({ at }) => at < offset)
  // Ranges and "as of" say what is reported; a month named in passing only counts when there is nothing better.
  const strong = before.findLast(({ order }) => order !== 2)
  return (strong ?? before[0] ?? found[0])?.month
}

const DAYS_BEFORE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]

/** Elapsed days over the days of a common year, when a day such as 截至11月25日 stands before the offset. */
export function dayShare(text: string, offset: number): { share: Fraction; name: string } | undefined {
  const found = [...foldWidth(text.slice(0, offset)).matchAll(/([0-9]{1,2})\s*月\s*([0-9]{1,2})\s*日/g)].at(
    -1,
  )
  const before = DAYS_BEFORE[Number(found?.[1]) - 1]
  if (before === undefined) return undefined
  const days = before + Number(found?.[2])
  return { share: fraction(days, 365), name: `${days}/365` }
}
