/**
 * Where a character of a text stands in what was typed for it: quotes, escapes, folded lines and indentation make the
 * two differ. Both are walked side by side; what has no counterpart in the text is passed over.
 *
 * @param typed the scalar as it stands in the file, with quotes or the mark of a block (`|`, `>-`)
 * @param offset from 0, inside the text; its length means "at the end"
 */
export function offsetInSource(typed: string, text: string, offset: number): number {
  let at = /^[|>]/.test(typed) ? typed.indexOf('\n') + 1 : /^["']/.test(typed) ? 1 : 0
  for (let index = 0; index < text.length; index += 1) {
    const wanted = text[index] ?? ''
    if (/\s/.test(wanted)) {
      const found = /\s/.exec(typed.slice(at))
      if (found === null) return Math.min(at, typed.length)
      at += found.index
      if (index >= offset) return at
      while (/\s/.test(typed[at] ?? '')) at += 1
      while (/\s/.test(text[index + 1] ?? '') && index + 1 < offset) index += 1
      continue
    }
    const found = typed.indexOf(wanted, at)
    if (found < 0) return Math.min(at, typed.length)
    at = found
    if (index >= offset) return at
    at += 1
  }
  return Math.min(at, typed.length)
}
