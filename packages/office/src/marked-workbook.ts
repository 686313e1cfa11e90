import type { Finding } from '@groundbreak/core/finding'
import { ColumnSheet, type Workbook } from '@groundbreak/core/workbook'
import { canBeMarked, type Language, type Mark, markCopy, markWorkbook } from '@groundbreak/documents/marking'
import type { OpenWorkbook } from './sheet-window.ts'

export interface NamedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Cells of one finding that are marked at most: a whole wrong column is marked, a flood is not. */
const MARKED_CELLS = 2_000

/** The clerk's own workbook with comments and colours at the cells in question; a copy of its values when it was no xlsx (批注原表). */
export function markReceived(
  name: string,
  bytes: Uint8Array,
  workbook: OpenWorkbook,
  findings: readonly Finding[],
  language: Language,
): NamedFile {
  const marks = findings.flatMap((finding) => marksOf(finding, workbook))
  const marked = canBeMarked(bytes)
    ? markWorkbook(bytes, marks, language)
    : markCopy(asWorkbook(workbook), marks, language)
  const ending = marked.converted ? '.xlsx' : (/\.[^.]+$/.exec(name)?.[0] ?? '.xlsx')
  const stem = name.replace(/\.[^.]+$/, '')
  return { name: `${stem}${language === 'zh' ? '（批注）' : ' (marked)'}${ending}`, bytes: marked.bytes }
}

function marksOf({ at, severity, message, remedy }: Finding, { sheets }: OpenWorkbook): Mark[] {
  const sheet = at.sheet ?? sheets[0]?.name
  if (sheet === undefined) return []
  const cells = new Set([...(at.cell === undefined ? [] : [at.cell]), ...(at.cells ?? [])])
  const told = { zh: `${message.zh}。${remedy.zh}`, en: `${message.en}. ${remedy.en}` }
  return [...cells].slice(0, MARKED_CELLS).map((cell) => ({ sheet, cell, severity, message: told }))
}

const asWorkbook = ({ sheets, date1904 }: OpenWorkbook): Workbook => ({
  container: 'csv',
  sheets: sheets.map((data) => new ColumnSheet(data)),
  date1904,
  hasMacros: false,
  hasExternalLinks: false,
})
