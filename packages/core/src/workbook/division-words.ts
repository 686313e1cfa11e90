import type { Division } from '../division/index.ts'
import { foldText } from './text-folding.ts'

const KEPT = new WeakMap<readonly Division[], readonly (readonly [string, Division])[]>()

function spellings(divisions: readonly Division[]): readonly (readonly [string, Division])[] {
  const known = KEPT.get(divisions)
  if (known) return known
  const list = divisions
    .flatMap((division) =>
      [division.name.zh, division.short.zh, division.name.en, division.short.en, ...division.aliases].map(
        (word) => [foldText(word), division] as const,
      ),
    )
    .filter(([word]) => word !== '')
    .sort(([a], [b]) => b.length - a.length)
  KEPT.set(divisions, list)
  return list
}

/** The divisions a text names, longest spelling first; a spelling inside a longer one is not counted. */
export function findDivisions(text: string, divisions: readonly Division[]): readonly Division[] {
  let rest = foldText(text)
  const found: Division[] = []
  for (const [word, division] of spellings(divisions)) {
    if (!rest.includes(word)) continue
    rest = rest.replaceAll(word, '\u0000')
    if (!found.includes(division)) found.push(division)
  }
  return found
}
