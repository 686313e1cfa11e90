import { writeZip } from '../src/writing/index.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const SHEETML = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Parts of a workbook exactly as given, for files no program of ours would write. */
export interface RawWorkbook {
  /** What stands in `<sheetData>`. */
  readonly rows?: string
  /** The whole sheet part instead. */
  readonly sheet?: string | Uint8Array
  readonly afterRows?: string
  readonly beforeRows?: string
  /** What stands in `<sst>`. */
  readonly strings?: string | Uint8Array
  /** What stands in `<styleSheet>`. */
  readonly styles?: string
  /** Attributes of `<workbookPr>`. */
  readonly properties?: string
  /** Further parts, or others in place of ours. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>
  /** Namespaces of strict OOXML instead of the transitional ones. */
  readonly strict?: boolean
}

/** The parts of a workbook with one sheet named 表, by path. */
export function rawParts(raw: RawWorkbook): Map<string, string | Uint8Array> {
  const { rows = '', beforeRows = '', afterRows = '', strings, styles, properties = '' } = raw
  const sheet =
    raw.sheet ??
    `<worksheet xmlns="${MAIN}">${beforeRows}<sheetData>${rows}</sheetData>${afterRows}</worksheet>`
  const part = (type: string, name: string) =>
    `<Override PartName="/xl/${name}" ContentType="${SHEETML}.${type}+xml"/>`
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
  const parts = new Map<string, string | Uint8Array>([
    [
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('sheet.main', 'workbook.xml')}${part('worksheet', 'worksheets/sheet1.xml')}${part('styles', 'styles.xml')}${part('sharedStrings', 'sharedStrings.xml')}</Types>`,
    ],
    [
      '_rels/.rels',
      `<Relationships xmlns="${PACKAGE}/relationships">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr ${properties}/><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${PACKAGE}/relationships">${relation(1, 'worksheet', 'worksheets/sheet1.xml')}${relation(2, 'styles', 'styles.xml')}${relation(3, 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    ],
    ['xl/styles.xml', `<styleSheet xmlns="${MAIN}">${styles ?? PLAIN_STYLES}</styleSheet>`],
    [
      'xl/sharedStrings.xml',
      typeof strings === 'object' ? strings : `<sst xmlns="${MAIN}">${strings ?? ''}</sst>`,
    ],
    ['xl/worksheets/sheet1.xml', sheet],
    ...Object.entries(raw.parts ?? {}),
  ])
  if (!raw.strict) return parts
  return new Map(
    [...parts].map(([path, content]) => [path, typeof content === 'string' ? strict(content) : content]),
  )
}

export function rawWorkbook(raw: RawWorkbook): Uint8Array {
  return writeZip([...rawParts(raw)].map(([path, content]) => ({ path, content })))
}

/** Styles with one format per number, in this order, as `s` of a cell names them. */
export const stylesOf = (...formats: (number | string)[]): string => {
  const own = formats.flatMap((format, index) =>
    typeof format === 'string' ? `<numFmt numFmtId="${200 + index}" formatCode="${format}"/>` : [],
  )
  const used = formats.map(
    (format, index) => `<xf numFmtId="${typeof format === 'string' ? 200 + index : format}"/>`,
  )
  return `<numFmts count="${own.length}">${own.join('')}</numFmts>${FRAME}<cellXfs count="${used.length}">${used.join('')}</cellXfs>`
}

const FRAME =
  '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
const PLAIN_STYLES = `${FRAME}<cellXfs count="1"><xf numFmtId="0"/></cellXfs>`

const strict = (text: string): string =>
  text
    .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
    .replaceAll(OFFICE, 'http://purl.oclc.org/ooxml/officeDocument/relationships')
