import { headingCandidates } from './heading-match.ts'
import type { HeadingPath } from './heading-path.ts'
import type { Claim, Lexicon } from './lexicon.ts'

/** A column below or behind a heading of money that adds a further word is a part of it. */
export function partOfWhat(
  path: HeadingPath,
  paths: readonly HeadingPath[],
  lexicon: Lexicon,
): Claim | undefined {
  const leaf = path.headings.at(-1)
  if (!leaf || /个数|项数|数量|率|比例|占|时间|日期/.test(leaf.key)) return undefined
  for (let count = path.headings.length - 1; count >= 1; count -= 1) {
    const [best] = headingCandidates(path.headings.slice(0, count), lexicon, undefined)
    if (best && best.claim.field.kind === 'money' && best.score >= 0.95) return best.claim
  }
  if (!path.headings.some((heading) => heading.partOf)) return undefined
  const before = paths.findLast(
    (other) =>
      other.column < path.column &&
      headingCandidates(other.headings, lexicon, undefined).some(
        ({ claim, score }) => score >= 0.95 && claim.field.kind === 'money',
      ),
  )
  const [best] = before ? headingCandidates(before.headings, lexicon, undefined) : []
  return best?.claim
}
