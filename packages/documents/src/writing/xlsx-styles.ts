import type { CellStyle } from './spreadsheet.ts'
import { element, escapeXml, XML_HEAD } from './xml.ts'

const FONT = '宋体'
/** Codes below this belong to the built-in number formats. */
const FIRST_OWN_FORMAT = 164
const THIN = ['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color rgb="FF808080"/></${side}>`)
  .join('')

/** Collects the styles used in a workbook, each once, and writes `xl/styles.xml`. */
export class StyleTable {
  readonly #styles: CellStyle[] = [{}]
  readonly #known = new Map<string, number>([[styleKey({}), 0]])

  /** Index of a style in the table. */
  indexOf(style: CellStyle | undefined): number {
    if (style === undefined) return 0
    const key = styleKey(style)
    const known = this.#known.get(key)
    if (known !== undefined) return known
    this.#known.set(key, this.#styles.length)
    return this.#styles.push(style) - 1
  }

  print(): string {
    const fonts = new Distinct([fontXml({})])
    const fills = new Distinct([
      '<fill><patternFill patternType="none"/></fill>',
      '<fill><patternFill patternType="gray125"/></fill>',
    ])
    const borders = new Distinct([borderXml(false)])
    const formats = new Distinct([])
    const cells = this.#styles.map((style) => {
      const format = style.format === undefined ? 0 : FIRST_OWN_FORMAT + formats.indexOf(style.format)
      return element(
        'xf',
        {
          numFmtId: format,
          fontId: fonts.indexOf(fontXml(style)),
          fillId: style.fill === undefined ? 0 : fills.indexOf(fillXml(style.fill)),
          borderId: borders.indexOf(borderXml(style.border === true)),
          xfId: 0,
          applyNumberFormat: format === 0 ? undefined : 1,
          applyFont: 1,
          applyFill: style.fill === undefined ? undefined : 1,
          applyBorder: style.border ? 1 : undefined,
          applyAlignment: 1,
        },
        element('alignment', {
          horizontal: style.align,
          vertical: 'center',
          wrapText: style.wrap ? 1 : undefined,
        }),
      )
    })
    const numberFormats = formats.items
      .map((code, index) => element('numFmt', { numFmtId: FIRST_OWN_FORMAT + index, formatCode: code }))
      .join('')
    return `${XML_HEAD}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${
      formats.items.length === 0 ? '' : `<numFmts count="${formats.items.length}">${numberFormats}</numFmts>`
    }${counted('fonts', fonts.items)}${counted('fills', fills.items)}${counted('borders', borders.items)}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${counted('cellXfs', cells)}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
  }
}

class Distinct {
  readonly items: string[]
  constructor(first: readonly string[]) {
    this.items = [...first]
  }
  indexOf(item: string): number {
    const found = this.items.indexOf(item)
    return found >= 0 ? found : this.items.push(item) - 1
  }
}

const counted = (name: string, items: readonly string[]): string =>
  `<${name} count="${items.length}">${items.join('')}</${name}>`

function styleKey(style: CellStyle): string {
  return JSON.stringify([
    style.bold ?? false,
    style.size ?? 11,
    style.color ?? '',
    style.fill ?? '',
    style.border ?? false,
    style.align ?? '',
    style.wrap ?? false,
    style.format ?? '',
  ])
}

function fontXml(style: CellStyle): string {
  const color = style.color === undefined ? '' : `<color rgb="FF${escapeXml(style.color)}"/>`
  return `<font>${style.bold ? '<b/>' : ''}<sz val="${style.size ?? 11}"/>${color}<name val="${FONT}"/><family val="3"/><charset val="134"/></font>`
}

const fillXml = (color: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${escapeXml(color)}"/><bgColor indexed="64"/></patternFill></fill>`

const borderXml = (drawn: boolean): string =>
  drawn ? `<border>${THIN}<diagonal/></border>` : '<border><left/><right/><top/><bottom/><diagonal/></border>'
