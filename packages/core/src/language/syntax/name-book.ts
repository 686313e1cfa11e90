const WORD = /[\p{L}\p{N}\p{M}_·?\u200C\u200D]/u

/** Whether a sign may stand inside a word of a name. Outside the basic plane a name has one sign of two units. */
export function isWordSign(text: string, at: number): boolean {
  const point = text.codePointAt(at)
  return point !== undefined && WORD.test(String.fromCodePoint(point))
}

/** End of the word that begins at an offset; the offset itself when there is none. */
export function wordEnd(text: string, at: number): number {
  let end = at
  while (end < text.length && isWordSign(text, end)) end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1
  return end
}

/** Words and single signs of a name: blanks between them do not count (DMN 1.5, 10.3.1.3). */
function partsOf(name: string): string[] {
  const parts: string[] = []
  for (let at = 0; at < name.length; ) {
    const end = wordEnd(name, at)
    if (end > at) parts.push(name.slice(at, end))
    else if (!/\s/.test(name[at] ?? '')) parts.push(name[at] ?? '')
    at = Math.max(end, at + 1)
  }
  return parts
}

export interface FoundName {
  readonly name: string
  readonly end: number
}

/**
 * Names that are known at a place of an expression, with spaces, operators, or digits at their beginning. The longest
 * one that fits is meant, so `a-b` is a name where there is one and a difference where there is none.
 */
export class NameBook {
  readonly #byFirst = new Map<string, { readonly name: string; readonly parts: readonly string[] }[]>()

  constructor(names: Iterable<string> = []) {
    for (const name of names) this.add(name)
  }

  add(name: string): void {
    const parts = partsOf(name)
    const first = parts[0]
    if (first === undefined) return
    const held = this.#byFirst.get(first)
    if (!held) this.#byFirst.set(first, [{ name, parts }])
    else if (!held.some((other) => other.name === name)) held.push({ name, parts })
  }

  /** The longest known name that begins at an offset. */
  find(text: string, at: number): FoundName | undefined {
    const first = text.slice(at, Math.max(wordEnd(text, at), at + 1))
    let best: FoundName | undefined
    for (const { name, parts } of this.#byFirst.get(first) ?? []) {
      const end = matchParts(text, at, parts)
      if (end !== undefined && end > (best?.end ?? at)) best = { name, end }
    }
    return best
  }
}

function matchParts(text: string, from: number, parts: readonly string[]): number | undefined {
  let at = from
  for (const [index, part] of parts.entries()) {
    const gap = at
    while (index > 0 && /\s/.test(text[at] ?? '')) at += 1
    if (!text.startsWith(part, at)) return undefined
    const isWord = isWordSign(part, 0)
    // two words of a name are two words in the text
    if (isWord && index > 0 && gap === at && isWordSign(text, at - 1)) return undefined
    at += part.length
    if (isWord && isWordSign(text, at)) return undefined
  }
  return at
}
