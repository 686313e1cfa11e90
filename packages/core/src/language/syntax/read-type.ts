import type { Reader } from './reader.ts'
import type { TypeName } from './tree.ts'

const SPACED = [
  'date and time',
  'years and months duration',
  'days and time duration',
  'date time',
  'dateTime',
]
/** Words that end the name of a type: what may follow `instance of …`. */
const STOPS = new Set('and or between in then else return satisfies instance'.split(' '))

/** Reads a type (DMN 1.5, grammar rules 51 to 54). */
export function readType(reader: Reader): TypeName {
  for (const name of SPACED) if (takesWords(reader, name)) return { kind: 'named', name }
  const word = reader.peekWord()
  if (word === '') throw reader.unexpected('类型', 'a type')
  reader.takesWord(word)
  if (reader.peekSign() === '<') {
    switch (word) {
      case 'list':
      case 'range': {
        reader.expectSign('<')
        const of = readType(reader)
        reader.expectSign('>')
        return { kind: word, of }
      }
      case 'context':
        return readContextType(reader)
      case 'function':
        return readFunctionType(reader)
    }
  }
  return { kind: 'named', name: word + restOfName(reader) }
}

function takesWords(reader: Reader, name: string): boolean {
  const { at } = reader
  if (name.split(' ').every((word) => reader.takesWord(word))) return true
  reader.moveTo(at)
  return false
}

/** Types of a model may have names with dots and spaces. */
function restOfName(reader: Reader): string {
  let name = ''
  for (;;) {
    const word = reader.peekWord()
    if (word !== '' && !STOPS.has(word)) {
      reader.takesWord(word)
      name += ` ${word}`
    } else if (reader.peekSign() === '.') {
      const { at } = reader
      reader.takesSign('.')
      const next = reader.peekWord()
      if (next === '') {
        reader.moveTo(at)
        return name
      }
      reader.takesWord(next)
      name += `.${next}`
    } else return name
  }
}

function readContextType(reader: Reader): TypeName {
  reader.expectSign('<')
  const members: { key: string; type: TypeName }[] = []
  while (!reader.takesSign('>')) {
    let key = reader.peekWord()
    if (key === '') throw reader.unexpected('名称', 'a name')
    reader.takesWord(key)
    while (reader.peekWord() !== '') {
      const word = reader.peekWord()
      reader.takesWord(word)
      key += ` ${word}`
    }
    reader.expectSign(':')
    members.push({ key, type: readType(reader) })
    if (reader.peekSign() !== '>') reader.expectSign(',')
  }
  return { kind: 'context', members }
}

function readFunctionType(reader: Reader): TypeName {
  reader.expectSign('<')
  const parameters: TypeName[] = []
  while (!reader.takesSign('>')) {
    parameters.push(readType(reader))
    if (reader.peekSign() !== '>') reader.expectSign(',')
  }
  reader.expectSign('->')
  return { kind: 'function', parameters, result: readType(reader) }
}
