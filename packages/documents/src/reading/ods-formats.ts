import { walkXml } from './walk-xml.ts'
import { unescapeXml } from './xml-text.ts'

type Attributes = ReadonlyMap<string, string>

/** Elements that hold a number format, by what stands before anything else is known of it. */
const DATA_STYLES = new Set([
  'number-style',
  'percentage-style',
  'currency-style',
  'date-style',
  'time-style',
  'text-style',
  'boolean-style',
])

/** Parts of a date, in their short and their long form. */
const DATE_PARTS: Readonly<Record<string, readonly [short: string, long: string]>> = {
  year: ['yy', 'yyyy'],
  month: ['m', 'mm'],
  day: ['d', 'dd'],
  hours: ['h', 'hh'],
  minutes: ['m', 'mm'],
  seconds: ['s', 'ss'],
}

interface CellStyle {
  readonly parent: string
  readonly format: string
}

/** Styles of an ods document as far as they say something: number formats as codes, and hidden sheets. */
export class OdsStyles {
  readonly hiddenTables = new Set<string>()
  readonly #cells = new Map<string, CellStyle>()
  readonly #codes = new Map<string, string>()
  /** Format → the one for positive numbers, where the format distinguishes. */
  readonly #usual = new Map<string, string>()

  /** Takes in the styles of a part; `content.xml` has some of its own. */
  read(part: Buffer): void {
    let style = ''
    let family = ''
    let format: FormatCode | undefined
    walkXml(
      part,
      {
        open: (name, attributes) => {
          if (name === 'style') {
            style = attributes.get('name') ?? ''
            family = attributes.get('family') ?? ''
            if (family === 'table-cell') this.#addCell(style, attributes)
          } else if (name === 'table-properties' && attributes.get('display') === 'false') {
            this.hiddenTables.add(style)
          } else if (DATA_STYLES.has(name)) format = new FormatCode(attributes.get('name') ?? '', name)
          else if (format && name === 'map') {
            if (!this.#usual.has(format.name))
              this.#usual.set(format.name, attributes.get('apply-style-name') ?? '')
          } else format?.open(name, attributes)
        },
        text: (text) => format?.text(text),
        close: (name) => {
          format?.close(name)
          if (!format || !DATA_STYLES.has(name)) return
          this.#codes.set(format.name, format.code)
          format = undefined
        },
      },
      unescapeXml,
    )
  }

  /** Number format code of a cell style, '' when it has none. */
  format(style: string): string {
    let name = style
    // styles inherit; a chain as long as this goes in circles
    for (let step = 0; step < 20 && name !== ''; step += 1) {
      const found = this.#cells.get(name)
      if (!found) return ''
      if (found.format !== '') {
        return this.#codes.get(this.#usual.get(found.format) ?? found.format) ?? ''
      }
      name = found.parent
    }
    return ''
  }

  #addCell(name: string, attributes: Attributes): void {
    this.#cells.set(name, {
      parent: attributes.get('parent-style-name') ?? '',
      format: attributes.get('data-style-name') ?? '',
    })
  }
}

/** A number format being put together as the code a spreadsheet shows for it. */
class FormatCode {
  readonly name: string
  code: string
  #literal: string | undefined

  constructor(name: string, kind: string) {
    this.name = name
    this.code = kind === 'text-style' ? '@' : ''
  }

  open(name: string, attributes: Attributes): void {
    const part = DATE_PARTS[name]
    if (name === 'text' || name === 'currency-symbol') this.#literal = ''
    else if (name === 'number') this.code += numberCode(attributes)
    else if (name === 'am-pm') this.code += 'AM/PM'
    else if (part) this.code += part[attributes.get('style') === 'long' ? 1 : 0]
  }

  text(text: string): void {
    if (this.#literal !== undefined) this.#literal += text
  }

  close(name: string): void {
    if ((name !== 'text' && name !== 'currency-symbol') || this.#literal === undefined) return
    const literal = this.#literal
    this.#literal = undefined
    // signs that need no quotes; % and separators of dates mean something without them
    if (/^[-+%/.:\s]*$/.test(literal)) this.code += literal
    else this.code += `"${literal.replaceAll('"', '')}"`
  }
}

function numberCode(attributes: Attributes): string {
  const places = Number(attributes.get('decimal-places') ?? 0)
  if (!attributes.has('decimal-places') && !attributes.has('grouping')) return 'General'
  const whole = attributes.get('grouping') === 'true' ? '#,##0' : '0'
  const thousands = Math.round(Math.log10(Number(attributes.get('display-factor') ?? 1)) / 3)
  return `${whole}${places > 0 ? `.${'0'.repeat(Math.min(places, 20))}` : ''}${','.repeat(Math.min(thousands || 0, 4))}`
}
