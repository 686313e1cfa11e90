import { parseTemporal } from '../time/read-temporal.ts'
import { SPACED_PROPERTIES } from '../value/properties.ts'
import type { Value } from '../value/value.ts'
import { NameBook } from './name-book.ts'
import { parseBrackets } from './parse-brackets.ts'
import { parseContext } from './parse-context.ts'
import { readMemberName, readName, readNewName } from './read-name.ts'
import { isNumberNext, readNumber } from './read-number.ts'
import { isString, readString } from './read-string.ts'
import { readType } from './read-type.ts'
import type { Reader } from './reader.ts'
import { SPACED_FUNCTIONS } from './spaced-functions.ts'
import type { Argument, Tree } from './tree.ts'

const CONSTANTS: ReadonlyMap<string, Value> = new Map<string, Value>([
  ['true', true],
  ['false', false],
  ['null', null],
])
const FUNCTIONS = new NameBook(SPACED_FUNCTIONS)
const PROPERTIES = new NameBook(SPACED_PROPERTIES)

/** A primary with what is hung behind it: `.path`, `[filter]`, `(arguments)`, `instance of type`. */
export function parsePostfix(reader: Reader): Tree {
  const { start } = reader
  let tree = parsePrimary(reader)
  for (;;) {
    if (reader.peekSign() === '.') {
      reader.takesSign('.')
      const key = readMemberName(reader, PROPERTIES)
      if (key === '') throw reader.unexpected('名称', 'a name')
      tree = { kind: 'path', of: tree, key, start, end: reader.at }
    } else if (reader.filters && reader.peekSign() === '[') tree = parseFilter(reader, tree)
    else if (reader.peekSign() === '(') {
      tree = { kind: 'call', callee: tree, args: parseArguments(reader), start, end: reader.at }
    } else if (reader.isWord('instance')) {
      reader.expectWord('instance')
      reader.expectWord('of')
      tree = { kind: 'instance', of: tree, type: readType(reader), start, end: reader.at }
    } else return tree
  }
}

function parseFilter(reader: Reader, of: Tree): Tree {
  reader.expectSign('[')
  const by = reader.within(reader.members, () =>
    reader.within(new NameBook(['item']), () => reader.expression()),
  )
  reader.expectSign(']')
  return { kind: 'filter', of, by, start: of.start, end: reader.at }
}

function parseArguments(reader: Reader): Argument[] {
  const args: Argument[] = []
  reader.expectSign('(')
  while (!reader.takesSign(')')) {
    // `name:` can only be the name of a parameter: colons stand nowhere else outside of contexts
    if (/^[^,:()[\]{}<>="“，：（）]+[:：]/.test(reader.text.slice(reader.start, reader.start + 200))) {
      const name = readNewName(reader, ':', '：')
      reader.expectSign(':')
      args.push({ name, value: reader.expression() })
    } else args.push({ value: reader.expression() })
    if (reader.peekSign() !== ')') reader.expectSign(',')
    else continue
    if (reader.peekSign() === ')') throw reader.unexpected('参数', 'an argument')
  }
  return args
}

/** A literal, a name, brackets, an interval, a list or a context. */
function parsePrimary(reader: Reader): Tree {
  const { start } = reader
  const known = reader.findName()
  if (isString(reader)) {
    const value = readString(reader)
    return { kind: 'literal', value, start, end: reader.at }
  }
  if (isNumberNext(reader) && !known) return readNumber(reader)
  const sign = reader.peekSign()
  if (sign === '@') return parseAt(reader)
  if (sign === '(' || sign === '[' || sign === ']') return parseBrackets(reader)
  if (sign === '{') return parseContext(reader)
  const word = reader.peekWord()
  const constant = CONSTANTS.get(word)
  if (constant !== undefined && (known?.end ?? 0) <= start + word.length) {
    reader.takesWord(word)
    return { kind: 'literal', value: constant, start, end: reader.at }
  }
  if (word === '' && !known) throw reader.unexpected('一个值', 'a value')
  const name = readName(reader, FUNCTIONS)
  return { kind: 'name', name, start, end: reader.at }
}

/** `@"2022-10-31"`, `@"10:20:00+08:00"`, `@"P3M"`. */
function parseAt(reader: Reader): Tree {
  const { start } = reader
  reader.expectSign('@')
  const value = isString(reader) ? parseTemporal(readString(reader)) : undefined
  if (value === undefined) {
    throw reader.problem(
      { zh: '@ 后应为日期、时间或时长', en: 'a date, a time or a duration stands behind @' },
      { zh: '写作 @"2022-10-31"、@"P3M" 或 @"P10D"', en: 'write @"2022-10-31", @"P3M" or @"P10D"' },
      start,
    )
  }
  return { kind: 'literal', value, start, end: reader.at }
}
