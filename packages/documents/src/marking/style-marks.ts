import type { Severity } from '@groundbreak/core/finding'
import { FILLS } from './mark.ts'
import { attributeOf, closingOf, firstTag, type Tag, tagsNamed, withAttribute } from './xml-tags.ts'

/** The style table of a workbook, to which copies of styles with another fill are added. */
export class MarkedStyles {
  readonly #xml: string
  readonly #fills: Tag
  readonly #cells: Tag
  readonly #styles: readonly string[]
  readonly #added = new Map<string, { readonly index: number; readonly xml: string }>()
  readonly #addedFills = new Map<Severity, { readonly index: number; readonly xml: string }>()
  readonly #fillCount: number

  /** @throws RangeError when the part holds no style table */
  constructor(xml: string) {
    const fills = firstTag(xml, 'fills')
    const cells = firstTag(xml, 'cellXfs')
    if (fills === undefined || cells === undefined) throw new RangeError('no styles in the style table')
    this.#xml = xml
    this.#fills = fills
    this.#cells = cells
    this.#fillCount = countTags(xml, fills, 'fills', 'fill')
    this.#styles = stylesIn(xml, cells)
  }

  /** Index of a style that looks like the given one but for its background. */
  marked(style: number, severity: Severity): number {
    const key = `${style} ${severity}`
    const known = this.#added.get(key)
    if (known !== undefined) return known.index
    const index = this.#styles.length + this.#added.size
    const original = this.#styles[style] ?? this.#styles[0] ?? `<${this.#cells.prefix}xf/>`
    this.#added.set(key, { index, xml: this.#withFill(original, this.#fill(severity)) })
    return index
  }

  print(): string {
    const fills = [...this.#addedFills.values()].map(({ xml }) => xml).join('')
    const cells = [...this.#added.values()].map(({ xml }) => xml).join('')
    const withCells = extend(this.#xml, this.#cells, 'cellXfs', cells, this.#styles.length + this.#added.size)
    // Both lists are found anew: the first insertion moves the second.
    const tag = firstTag(withCells, 'fills')
    if (tag === undefined || fills === '') return withCells
    return extend(withCells, tag, 'fills', fills, this.#fillCount + this.#addedFills.size)
  }

  #fill(severity: Severity): number {
    const known = this.#addedFills.get(severity)
    if (known !== undefined) return known.index
    const { prefix } = this.#fills
    const index = this.#fillCount + this.#addedFills.size
    const xml = `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="FF${FILLS[severity]}"/><${prefix}bgColor indexed="64"/></${prefix}patternFill></${prefix}fill>`
    this.#addedFills.set(severity, { index, xml })
    return index
  }

  #withFill(style: string, fill: number): string {
    return ['fillId', 'applyFill'].reduce((xml, name) => {
      const tag = firstTag(xml, 'xf')
      if (tag === undefined) return xml
      const value = name === 'fillId' ? String(fill) : '1'
      return withAttribute(xml, tag, name, value) + xml.slice(tag.end)
    }, style)
  }
}

function countTags(xml: string, list: Tag, listName: string, name: string): number {
  return [...tagsNamed(xml, name, list.end, closingOf(xml, list, listName))].length
}

function stylesIn(xml: string, list: Tag): string[] {
  return [...tagsNamed(xml, 'xf', list.end, closingOf(xml, list, 'cellXfs'))].map((tag) => {
    const close = closingOf(xml, tag, 'xf')
    return tag.selfClosing ? xml.slice(tag.start, tag.end) : xml.slice(tag.start, xml.indexOf('>', close) + 1)
  })
}

/** Adds entries at the end of a list and sets its count. */
function extend(xml: string, list: Tag, name: string, entries: string, count: number): string {
  if (entries === '') return xml
  const open =
    attributeOf(list, 'count') === undefined
      ? xml.slice(list.start, list.end)
      : withAttribute(xml, list, 'count', String(count))
  if (list.selfClosing) {
    return `${xml.slice(0, list.start)}${open.replace(/\s*\/>$/, '>')}${entries}</${list.prefix}${name}>${xml.slice(list.end)}`
  }
  const close = closingOf(xml, list, name)
  return xml.slice(0, list.start) + open + xml.slice(list.end, close) + entries + xml.slice(close)
}
