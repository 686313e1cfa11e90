import { NameBook } from './name-book.ts'
import { readNewName } from './read-name.ts'
import { isString, readString } from './read-string.ts'
import type { Reader } from './reader.ts'
import type { Member, Tree } from './tree.ts'

/** `{ name: value, "any text": value }`. Each entry sees the ones before it. */
export function parseContext(reader: Reader): Tree {
  const { start } = reader
  reader.expectSign('{')
  const names = new NameBook()
  const members = reader.within(names, () => parseMembers(reader, names))
  return { kind: 'context', members, start, end: reader.at }
}

function parseMembers(reader: Reader, names: NameBook): Member[] {
  const members: Member[] = []
  while (!reader.takesSign('}')) {
    const { start } = reader
    const key = isString(reader) ? readString(reader) : readNewName(reader, ':', '：')
    const { at: end } = reader
    reader.expectSign(':')
    if (members.some((other) => other.key === key)) {
      throw reader.problem(
        { zh: `“${key}”写了两次`, en: `"${key}" is written twice` },
        { zh: '每个键只写一次', en: 'give every key once' },
        start,
      )
    }
    // known behind a dot from here on, and to itself when it is a function
    reader.members.add(key)
    const isFunction = reader.isWord('function')
    if (isFunction) names.add(key)
    members.push({ key, value: reader.expression(), start, end })
    names.add(key)
    if (reader.peekSign() !== '}') reader.expectSign(',')
  }
  return members
}
