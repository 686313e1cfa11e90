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
