import { type NameBook, wordEnd } from './name-book.ts'
import type { Reader } from './reader.ts'
import { skipBlank } from './signs.ts'

/** Words that can't be inside a name nobody knows: they join what stands on both sides. */
const JOINTS = new Set('and or between in then else return satisfies external'.split(' '))

/** A name in scope, else a built-in function that is called here, else the words as far as they reach. */
export function readName(reader: Reader, callable: NameBook): string {
  const { text, start } = reader
  const known = reader.findName()
  const builtIn = callable.find(text, start)
  if (builtIn && builtIn.end > (known?.end ?? 0) && text[skipBlank(text, builtIn.end)]?.match(/[(（]/)) {
    reader.moveTo(builtIn.end)
    return builtIn.name
  }
  if (known) {
    reader.moveTo(known.end)
    return known.name
  }
  return readWords(reader)
}

/** The name behind a dot: a member that is known, else the words as far as they reach. */
export function readMemberName(reader: Reader, spaced: NameBook): string {
  const { text, start } = reader
  const known = reader.members.find(text, start) ?? spaced.find(text, start)
  if (!known) return readWords(reader)
  reader.moveTo(known.end)
  return known.name
}

function readWords(reader: Reader): string {
  let name = ''
  for (;;) {
    const word = reader.peekWord()
    const stops = JOINTS.has(word) || (word === 'instance' && isInstanceOf(reader)) || /^[0-9?]/.test(word)
    if (word === '' || (name !== '' && stops)) return name
    reader.takesWord(word)
    name += name === '' ? word : ` ${word}`
    if (word === '?') return name
  }
}

const isInstanceOf = (reader: Reader): boolean => /^instance\s+of\b/.test(reader.text.slice(reader.start))

/** A name that is being given here, up to one of the signs: words and operators, blanks folded. */
export function readNewName(reader: Reader, ...ends: readonly string[]): string {
  const { text, start } = reader
  let at = start
  while (
    at < text.length &&
    !ends.includes(text[at] ?? '') &&
    !/["“\n(){}[\],:，：（）]/.test(text[at] ?? '')
  )
    at += 1
  const name = text.slice(start, at).trim().replace(/\s+/g, ' ')
  if (name === '' || /^[0-9]*$/.test(name)) throw reader.unexpected('名称', 'a name')
  reader.moveTo(at)
  return name
}

/** A variable of `for`, `some` and `every`: up to the word `in`. */
export function readVariable(reader: Reader): string {
  const { text, start } = reader
  let end = start
  for (;;) {
    const word = text.slice(end, wordEnd(text, end))
    if (word === 'in' && end > start) break
    const next =
      wordEnd(text, end) > end ? wordEnd(text, end) : /[.+*'/-]/.test(text[end] ?? '') ? end + 1 : end
    if (next === end) throw reader.unexpected('变量名和 in', 'a variable and "in"')
    end = skipBlank(text, next)
  }
  reader.moveTo(end)
  return text.slice(start, end).trim().replace(/\s+/g, ' ')
}
