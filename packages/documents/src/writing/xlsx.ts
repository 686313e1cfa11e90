import { sheetNames } from './sheet-name.ts'
import type { WrittenSheet, WrittenWorkbook } from './spreadsheet.ts'
import { rangeName } from './spreadsheet.ts'
import { type CellComment, printCommentBoxes, printComments } from './xlsx-comments.ts'
import { printSheet } from './xlsx-sheet.ts'
import { StyleTable } from './xlsx-styles.ts'
import { element, escapeXml, XML_HEAD } from './xml.ts'
import { writeZip, type ZipPart } from './zip.ts'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Writes an Excel workbook (.xlsx). Same workbook, same bytes; there are no formulas, links or macros in it. */
export function writeXlsx(workbook: WrittenWorkbook): Uint8Array {
  const styles = new StyleTable()
  const names = sheetNames(workbook.sheets.map((sheet) => sheet.name))
  const comments = workbook.sheets.map(commentsOf)
  const sheets = workbook.sheets.map((sheet, index): ZipPart[] => {
    const number = index + 1
    const noted = comments[index] ?? []
    const parts: ZipPart[] = [
      { path: `xl/worksheets/sheet${number}.xml`, content: printSheet(sheet, styles, noted.length > 0) },
    ]
    if (noted.length === 0) return parts
    return [
      ...parts,
      { path: `xl/worksheets/_rels/sheet${number}.xml.rels`, content: commentRelations(number) },
      { path: `xl/comments${number}.xml`, content: printComments(noted) },
      { path: `xl/drawings/vmlDrawing${number}.vml`, content: printCommentBoxes(noted, number) },
    ]
  })
  return writeZip([
    { path: '[Content_Types].xml', content: contentTypes(comments) },
    { path: '_rels/.rels', content: packageRelations() },
    { path: 'docProps/core.xml', content: coreProperties(workbook.title ?? '') },
    { path: 'xl/workbook.xml', content: workbookXml(workbook.sheets, names) },
    { path: 'xl/_rels/workbook.xml.rels', content: workbookRelations(names.length) },
    ...sheets.flat(),
    { path: 'xl/styles.xml', content: styles.print() },
  ])
}

function commentsOf(sheet: WrittenSheet): CellComment[] {
  return sheet.rows.flatMap(({ cells }, row) =>
    cells.flatMap(({ comment }, column) => (comment === undefined ? [] : [{ row, column, text: comment }])),
  )
}

function workbookXml(sheets: readonly WrittenSheet[], names: readonly string[]): string {
  const list = names
    .map((name, index) => element('sheet', { name, sheetId: index + 1, 'r:id': `rId${index + 1}` }))
    .join('')
  const defined = sheets.flatMap((sheet, index) => definedNames(sheet, names[index] ?? '', index)).join('')
  return `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list}</sheets>${
    defined === '' ? '' : `<definedNames>${defined}</definedNames>`
  }</workbook>`
}

function definedNames(sheet: WrittenSheet, name: string, index: number): string[] {
  const quoted = `'${name.replaceAll("'", "''")}'`
  const found: string[] = []
  if (sheet.filter !== undefined) {
    const range = rangeName(sheet.filter).replace(/([A-Z]+)([0-9]+)/g, '$$$1$$$2')
    found.push(
      element(
        'definedName',
        { name: '_xlnm._FilterDatabase', localSheetId: index, hidden: 1 },
        escapeXml(`${quoted}!${range}`),
      ),
    )
  }
  if (sheet.repeatRows !== undefined) {
    const [first, last] = sheet.repeatRows
    found.push(
      element(
        'definedName',
        { name: '_xlnm.Print_Titles', localSheetId: index },
        escapeXml(`${quoted}!$${first + 1}:$${last + 1}`),
      ),
    )
  }
  return found
}

function contentTypes(comments: readonly (readonly CellComment[])[]): string {
  const override = (path: string, type: string) => element('Override', { PartName: path, ContentType: type })
  const sheets = comments.flatMap((noted, index) => [
    override(`/xl/worksheets/sheet${index + 1}.xml`, `${SPREADSHEET}.worksheet+xml`),
    ...(noted.length > 0 ? [override(`/xl/comments${index + 1}.xml`, `${SPREADSHEET}.comments+xml`)] : []),
  ])
  return `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${override('/xl/workbook.xml', `${SPREADSHEET}.sheet.main+xml`)}${sheets.join('')}${override('/xl/styles.xml', `${SPREADSHEET}.styles+xml`)}${override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml')}</Types>`
}

const relations = (list: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list
    .map(([Id, Type, Target]) => element('Relationship', { Id, Type, Target }))
    .join('')}</Relationships>`

const packageRelations = (): string =>
  relations([
    ['rId1', `${OFFICE}/officeDocument`, 'xl/workbook.xml'],
    ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
  ])

const workbookRelations = (count: number): string =>
  relations([
    ...Array.from({ length: count }, (_, index): [string, string, string] => [
      `rId${index + 1}`,
      `${OFFICE}/worksheet`,
      `worksheets/sheet${index + 1}.xml`,
    ]),
    [`rId${count + 1}`, `${OFFICE}/styles`, 'styles.xml'],
  ])

const commentRelations = (number: number): string =>
  relations([
    ['rId1', `${OFFICE}/vmlDrawing`, `../drawings/vmlDrawing${number}.vml`],
    ['rId2', `${OFFICE}/comments`, `../comments${number}.xml`],
  ])

/** No dates: they would differ from run to run. */
export function coreProperties(title: string): string {
  return `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title><dc:creator>Groundbreak</dc:creator></cp:coreProperties>`
}
