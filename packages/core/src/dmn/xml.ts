/** An element of an XML document, names without their prefixes. */
export interface XmlElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlElement[]
  /** Text directly inside, pieces joined. */
  readonly text: string
  /** Line it begins in, from 1. */
  readonly line: number
}

/** Why a text is no XML that is read here. */
export class XmlProblem extends Error {
  readonly line: number
  constructor(message: string, line: number) {
    super(message)
    this.line = line
  }
}

const MOST_ELEMENTS = 500_000
const DEEPEST = 200
const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<\/([^\s>]+)\s*>|<([^\s/>!?]+)((?:\s+[^\s=/>]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/y
const ATTRIBUTE = /([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

interface Open {
  readonly name: string
  readonly attributes: Map<string, string>
  readonly children: XmlElement[]
  text: string
  readonly line: number
}

/**
 * Reads an XML document into elements. Document types, and with them entities of their own, are refused.
 * @throws XmlProblem
 */
export function parseXml(source: string): XmlElement {
  const open: Open[] = []
  let root: XmlElement | undefined
  let count = 0
  let line = 1
  let at = source.charCodeAt(0) === 0xfeff ? 1 : 0
  const close = (): void => {
    const done = open.pop()
    if (!done) throw new XmlProblem('an element ends that never began', line)
    const parent = open.at(-1)
    if (parent) parent.children.push(done)
    else root = done
  }
  while (at < source.length) {
    TOKEN.lastIndex = at
    const match = TOKEN.exec(source)
    if (!match) throw new XmlProblem('this is no XML, or has a document type', line)
    const [whole, data, end, start, attributes = '', empty, text] = match
    const holder = open.at(-1)
    if (start !== undefined) {
      count += 1
      if (root || count > MOST_ELEMENTS || open.length >= DEEPEST)
        throw new XmlProblem('too many elements', line)
      open.push({
        name: localName(start),
        attributes: readAttributes(attributes, line),
        children: [],
        text: '',
        line,
      })
      if (empty === '/') close()
    } else if (end !== undefined) {
      if (holder?.name !== localName(end)) throw new XmlProblem(`"${end}" ends what never began`, line)
      close()
    } else if (holder && (data ?? text) !== undefined) {
      holder.text += data ?? decode(text ?? '', line)
    } else if ((data ?? text ?? '').trim() !== '') throw new XmlProblem('text outside of elements', line)
    line += whole.split('\n').length - 1
    at = TOKEN.lastIndex
  }
  if (!root || open.length > 0) throw new XmlProblem('the document ends too early', line)
  return root
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

function readAttributes(text: string, line: number): Map<string, string> {
  const attributes = new Map<string, string>()
  for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE)) {
    // names of namespaces are no properties of the element
    if (name !== 'xmlns' && !name.startsWith('xmlns:'))
      attributes.set(localName(name), decode(double ?? single ?? '', line))
  }
  return attributes
}

function decode(text: string, line: number): string {
  return text.replace(/&([^;\s]{0,10});?/g, (_, name: string) => {
    const number = /^#(?:x([0-9a-fA-F]+)|([0-9]+))$/.exec(name)
    const point = number
      ? Number.parseInt(number[1] ?? number[2] ?? '', number[1] === undefined ? 10 : 16)
      : -1
    if (point >= 0 && point <= 0x10ffff) return String.fromCodePoint(point)
    const entity = ENTITIES[name]
    if (entity === undefined) throw new XmlProblem(`no such entity: ${name}`, line)
    return entity
  })
}

export const childrenNamed = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter((child) => child.name === name)

export const childNamed = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.find((child) => child.name === name)

/** Text of a child, trimmed; undefined when there is no such child. */
export const textOf = (element: XmlElement, name: string): string | undefined =>
  childNamed(element, name)?.text.trim()
