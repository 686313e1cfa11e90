import { NameBook } from './name-book.ts'
import { parseOr } from './parse-operators.ts'
import { readNewName, readVariable } from './read-name.ts'
import { readType } from './read-type.ts'
import type { Reader } from './reader.ts'
import type { Iteration, Parameter, Tree } from './tree.ts'

/** expression := if | for | some | every | function | disjunction (DMN 1.5, 10.3.1.2). */
export function parseTree(reader: Reader): Tree {
  const { start } = reader
  const word = reader.peekWord()
  // a name in scope that begins with such a word is that name
  if ((reader.findName()?.end ?? 0) > start + word.length) return parseOr(reader)
  switch (word) {
    case 'if':
      return parseIf(reader, start)
    case 'for':
      return parseFor(reader, start)
    case 'some':
    case 'every':
      return parseQuantified(reader, word, start)
    case 'function':
      return parseFunction(reader, start)
    default:
      return parseOr(reader)
  }
}

function parseIf(reader: Reader, start: number): Tree {
  reader.expectWord('if')
  const condition = reader.expression()
  reader.expectWord('then')
  const yes = reader.expression()
  reader.expectWord('else')
  const no = reader.expression()
  return { kind: 'if', condition, yes, no, start, end: no.end }
}

function parseFor(reader: Reader, start: number): Tree {
  reader.expectWord('for')
  const names = new NameBook()
  return reader.within(names, () => {
    const over = parseIterations(reader, names)
    reader.expectWord('return')
    names.add('partial')
    const result = reader.expression()
    return { kind: 'for', over, result, start, end: result.end }
  })
}

function parseQuantified(reader: Reader, kind: 'some' | 'every', start: number): Tree {
  reader.expectWord(kind)
  const names = new NameBook()
  return reader.within(names, () => {
    const over = parseIterations(reader, names)
    reader.expectWord('satisfies')
    const result = reader.expression()
    return { kind, over, result, start, end: result.end }
  })
}

/** Each variable is known to the lists behind it. */
function parseIterations(reader: Reader, names: NameBook): Iteration[] {
  const over: Iteration[] = []
  do {
    const name = readVariable(reader)
    reader.expectWord('in')
    const list = reader.expression()
    over.push(reader.takesSign('..') ? { name, list, to: reader.expression() } : { name, list })
    names.add(name)
  } while (reader.takesSign(','))
  return over
}

function parseFunction(reader: Reader, start: number): Tree {
  reader.expectWord('function')
  reader.expectSign('(')
  const parameters: Parameter[] = []
  while (!reader.takesSign(')')) {
    const name = readNewName(reader)
    parameters.push(reader.takesSign(':') ? { name, type: readType(reader) } : { name })
    if (reader.peekSign() !== ')') reader.expectSign(',')
  }
  const external = reader.takesWord('external')
  const names = new NameBook(parameters.map(({ name }) => name))
  const body = reader.within(names, () => reader.expression())
  return { kind: 'function', parameters, body, ...(external && { external }), start, end: body.end }
}
