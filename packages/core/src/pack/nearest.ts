import type { Words } from '../finding/index.ts'

/** More names than this are not read. */
const READ = 24

/** What may stand in place of a word nobody knows: the likeliest first, then all, or some of many. */
export function suggestion(word: string, allowed: readonly string[]): Words {
  const near = findNearest(word, allowed)
  const some = allowed.slice(0, READ)
  const more =
    allowed.length > some.length
      ? { zh: `……共${allowed.length}个`, en: ` … ${allowed.length} in all` }
      : { zh: '', en: '' }
  return {
    zh: `${near ? `是不是“${near}”？` : ''}可用：${some.join('、')}${more.zh}`,
    en: `${near ? `did you mean "${near}"? ` : ''}these may stand here: ${some.join(', ')}${more.en}`,
  }
}

/** The allowed word that differs by a slip of the hand, if there is one: for "did you mean". */
export function findNearest(word: string, allowed: readonly string[]): string | undefined {
  const limit = word.length < 5 ? 1 : 2
  let best: { word: string; distance: number } | undefined
  for (const candidate of allowed) {
    const distance = editDistance(word, candidate)
    if (distance <= limit && distance < (best?.distance ?? Number.POSITIVE_INFINITY)) {
      best = { word: candidate, distance }
    }
  }
  return best?.word
}

/** Least number of letters put in, taken out or changed (Levenshtein). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same))
    }
    row = next
  }
  return row[b.length] ?? 0
}
