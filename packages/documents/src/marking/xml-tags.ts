const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** A start tag found in XML text. */
export interface Tag {
  /** Prefix of the name with its colon, or ''. */
  readonly prefix: string
  /** Text between the name and the end of the tag. */
  readonly attributes: string
  readonly selfClosing: boolean
  /** Offset of `<` and the offset behind `>`. */
  readonly start: number
  readonly end: number
}

/** Start tags with a local name, in order, from `from` up to `to`. */
export function* tagsNamed(xml: string, name: string, from = 0, to = xml.length): Generator<Tag> {
  const pattern = new RegExp(`<([\\w.-]+:)?${name}(?=[\\s/>])((?:"[^"]*"|'[^']*'|[^>"'])*?)(/?)>`, 'g')
  pattern.lastIndex = from
  for (let found = pattern.exec(xml); found !== null && found.index < to; found = pattern.exec(xml)) {
    const [whole, prefix = '', attributes = '', slash] = found
    yield {
      prefix,
      attributes,
      selfClosing: slash === '/',
      start: found.index,
      end: found.index + whole.length,
    }
  }
}

export const firstTag = (xml: string, name: string, from = 0, to = xml.length): Tag | undefined =>
  tagsNamed(xml, name, from, to).next().value ?? undefined

/** Offset of the end tag that closes a start tag; the tag's own end when it closes itself. */
export function closingOf(xml: string, tag: Tag, name: string): number {
  if (tag.selfClosing) return tag.end
  const at = xml.indexOf(`</${tag.prefix}${name}`, tag.end)
  if (at < 0) throw new RangeError(`<${tag.prefix}${name}> is never closed`)
  return at
}

/** Value of an attribute, entities resolved. */
export function attributeOf(tag: Tag, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag.attributes)
  const raw = found?.[1] ?? found?.[2]
  return raw?.replace(/&(#x?[0-9a-fA-F]+|\w+);/g, (whole, entity: string) => {
    if (!entity.startsWith('#')) return ENTITIES[entity] ?? whole
    const code = entity[1] === 'x' ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1))
    return String.fromCodePoint(code)
  })
}

/** The tag's text with one attribute set, added at the end when it wasn't there. */
export function withAttribute(xml: string, tag: Tag, name: string, value: string): string {
  const text = xml.slice(tag.start, tag.end)
  const pattern = new RegExp(`(\\s${name}\\s*=\\s*)(?:"[^"]*"|'[^']*')`)
  if (pattern.test(text)) return text.replace(pattern, (_, head: string) => `${head}"${value}"`)
  const cut = text.length - (tag.selfClosing ? 2 : 1)
  return `${text.slice(0, cut).trimEnd()} ${name}="${value}"${text.slice(cut)}`
}

/** A replacement of the text from `start` to `end`. */
export interface Splice {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Applies replacements that don't overlap; those at the same place keep their order. */
export function splice(xml: string, splices: readonly Splice[]): string {
  const ordered = splices.toSorted((a, b) => a.start - b.start)
  const pieces: string[] = []
  let at = 0
  for (const { start, end, text } of ordered) {
    pieces.push(xml.slice(at, start), text)
    at = end
  }
  return [...pieces, xml.slice(at)].join('')
}
