import { cellName } from '../writing/spreadsheet.ts'
import { StyleTable } from '../writing/xlsx-styles.ts'
import { Archive } from './archive.ts'
import { addBoxes, addComments, commentedCells } from './comment-marks.ts'
import { declareExtension, declarePart } from './content-types.ts'
import { type CellMark, groupMarks, type Language, type Mark } from './mark.ts'
import { onVisibleCells } from './merged-cells.ts'
import { addRelation, officeNamespace, type Relation, relationsOf } from './relations.ts'
import { markCells } from './sheet-marks.ts'
import { MarkedStyles } from './style-marks.ts'
import { attributeOf, firstTag, tagsNamed } from './xml-tags.ts'

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const VML = 'application/vnd.openxmlformats-officedocument.vmlDrawing'
const STRICT_MAIN = 'http://purl.oclc.org/ooxml/spreadsheetml/main'

export interface MarkedWorkbook {
  /** An .xlsx (or .xlsm) file. */
  readonly bytes: Uint8Array
  /** True when the original was of another kind and this is a copy of its values. */
  readonly converted: boolean
  /** Marks at sheets or cells that don't exist. */
  readonly unplaced: readonly Mark[]
}

/** Whether a file is an .xlsx or .xlsm inside, whatever its name says: only such can be marked itself. */
export function canBeMarked(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false
  const archive = new Archive(bytes)
  const workbook = relationsOf(archive, '').find(({ type }) => type === 'officeDocument')
  return workbook !== undefined && firstTag(archive.text(workbook.target) ?? '', 'workbook') !== undefined
}

/**
 * The clerk's own workbook back, with a comment and a background at every marked cell. Only the parts that hold
 * those cells, their styles and comments are edited; everything else is kept, compressed as it was.
 * @param bytes an .xlsx or .xlsm file that the reader accepted
 * @throws RangeError when the bytes are no workbook of that kind
 */
export function markWorkbook(bytes: Uint8Array, marks: readonly Mark[], language: Language): MarkedWorkbook {
  const archive = new Archive(bytes)
  const { bySheet, unplaced } = groupMarks(marks, language)
  const workbook = relationsOf(archive, '').find(({ type }) => type === 'officeDocument')?.target
  if (workbook === undefined) throw new RangeError('no workbook in the archive')
  const relations = relationsOf(archive, workbook)
  const sheets = sheetParts(archive, workbook, relations)
  const strict = archive.text(workbook)?.includes(STRICT_MAIN) ?? false
  const missing = [...bySheet.keys()].filter((name) => !sheets.has(name))
  const placed = [...bySheet].filter(([name]) => sheets.has(name))
  if (placed.length > 0) {
    const stylesPath = findStyles(archive, workbook, relations, strict)
    const styles = new MarkedStyles(archive.text(stylesPath) ?? '')
    placed.forEach(([name, cells], index) => {
      const part = sheets.get(name) ?? ''
      const xml = archive.text(part) ?? ''
      const visible = onVisibleCells(xml, cells)
      archive.replace(part, markCells(xml, visible, styles))
      comment(archive, part, visible, { strict, block: index + 1 })
    })
    archive.replace(stylesPath, styles.print())
  }
  return {
    bytes: archive.write(),
    converted: false,
    unplaced: [...unplaced, ...marks.filter(({ sheet }) => missing.includes(sheet))],
  }
}

/** Sheet name → part. */
function sheetParts(archive: Archive, workbook: string, relations: readonly Relation[]): Map<string, string> {
  const xml = archive.text(workbook) ?? ''
  return new Map(
    [...tagsNamed(xml, 'sheet')].flatMap((tag) => {
      const relation = relations.find(({ id }) => id === attributeOf(tag, '[\\w.-]+:id'))
      const name = attributeOf(tag, 'name')
      return relation?.type === 'worksheet' && name !== undefined ? [[name, relation.target] as const] : []
    }),
  )
}

/** The style table; a workbook without one gets the plainest. */
function findStyles(
  archive: Archive,
  workbook: string,
  relations: readonly Relation[],
  strict: boolean,
): string {
  const found = relations.find(({ type }) => type === 'styles')
  if (found !== undefined && archive.has(found.target)) return found.target
  const path = freePath(archive, (number) => `xl/styles${number === 1 ? '' : number}.xml`)
  archive.replace(path, new StyleTable().print())
  addRelation(archive, workbook, 'styles', path, strict)
  declarePart(archive, path, `${SPREADSHEET}.styles+xml`)
  return path
}

function comment(
  archive: Archive,
  sheet: string,
  marks: readonly CellMark[],
  { strict, block }: { strict: boolean; block: number },
): void {
  const relations = relationsOf(archive, sheet)
  const existing = relations.find(({ type }) => type === 'comments')
  const existingText = existing === undefined ? undefined : archive.text(existing.target)
  const taken = commentedCells(existingText)
  const path = existing?.target ?? freePath(archive, (number) => `xl/comments${number}.xml`)
  archive.replace(path, addComments(existingText, marks))
  if (existing === undefined) {
    addRelation(archive, sheet, 'comments', path, strict)
    declarePart(archive, path, `${SPREADSHEET}.comments+xml`)
  }
  const unboxed = marks.filter(({ row, column }) => !taken.has(cellName(row, column)))
  if (unboxed.length > 0) addDrawing(archive, sheet, relations, unboxed, { strict, block })
}

function addDrawing(
  archive: Archive,
  sheet: string,
  relations: readonly Relation[],
  marks: readonly CellMark[],
  { strict, block }: { strict: boolean; block: number },
): void {
  const xml = archive.text(sheet) ?? ''
  const legacy = firstTag(xml, 'legacyDrawing')
  const id = legacy === undefined ? undefined : attributeOf(legacy, '[\\w.-]+:id')
  const existing = relations.find((relation) => relation.id === id)?.target
  if (existing !== undefined) {
    archive.replace(existing, addBoxes(archive.text(existing), marks, block))
    return
  }
  const path = freePath(archive, (number) => `xl/drawings/vmlDrawing${number}.vml`)
  archive.replace(path, addBoxes(undefined, marks, block))
  declareExtension(archive, 'vml', VML)
  archive.replace(
    sheet,
    withLegacyDrawing(xml, addRelation(archive, sheet, 'vmlDrawing', path, strict), strict),
  )
}

/** What may follow `legacyDrawing` in a sheet: it has to stand before the first of them. */
const FOLLOWING = [
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
]

function withLegacyDrawing(xml: string, relation: string, strict: boolean): string {
  const root = firstTag(xml, 'worksheet')
  const prefix = root?.prefix ?? ''
  const data = firstTag(xml, 'sheetData')?.end ?? 0
  const starts = FOLLOWING.flatMap((name) => firstTag(xml, name, data)?.start ?? [])
  const end = xml.lastIndexOf(`</${prefix}worksheet`)
  const at = Math.min(...starts, end)
  const drawing = `<${prefix}legacyDrawing xmlns:r="${officeNamespace(strict)}" r:id="${relation}"/>`
  return xml.slice(0, at) + drawing + xml.slice(at)
}

function freePath(archive: Archive, name: (number: number) => string): string {
  const taken = new Set(archive.paths().map((path) => path.toLowerCase()))
  let number = 1
  while (taken.has(name(number).toLowerCase())) number += 1
  return name(number)
}
