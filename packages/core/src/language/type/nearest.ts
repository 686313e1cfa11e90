/** The name most like one that is not known; undefined when none is at all like it. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const most = Math.max(1, Math.floor(name.length / 2))
  let best: { readonly name: string; readonly distance: number } | undefined
  for (const other of known) {
    if (Math.abs(other.length - name.length) > most) continue
    const distance = changesBetween(name, other)
    if (distance <= most && distance < (best?.distance ?? most + 1)) best = { name: other, distance }
  }
  return best?.name
}

/** Signs to be put in, left out or changed (Levenshtein). */
function changesBetween(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let row = 1; row <= a.length; row += 1) {
    const now = [row]
    for (let at = 1; at <= b.length; at += 1) {
      const change = (before[at - 1] ?? 0) + (a[row - 1] === b[at - 1] ? 0 : 1)
      now.push(Math.min(change, (before[at] ?? 0) + 1, (now[at - 1] ?? 0) + 1))
    }
    before = now
  }
  return before[b.length] ?? 0
}
