import type { Sheet, Workbook } from '@groundbreak/core/workbook'
import {
  type CellContent,
  type CellStyle,
  type WrittenCell,
  type WrittenSheet,
  writeXlsx,
} from '../writing/index.ts'
import { type CellMark, FILLS, groupMarks, type Language, type Mark } from './mark.ts'
import type { MarkedWorkbook } from './mark-workbook.ts'

const NOTICE = {
  zh: {
    name: '说明',
    text: '原文件不是 xlsx 格式，无法在原文件上标注。本文件是按读取结果另存的副本：只含数值和文字，不含公式和原有格式。请在原文件上改正后重新报送。',
  },
  en: {
    name: 'About this copy',
    text: 'The original is not an xlsx file and could not be marked itself. This copy holds its values and texts as they were read, without formulas and formats. Please mend the original and send it again.',
  },
} as const

/** A marked copy of a workbook that isn't xlsx (xls, ods, csv): values as read, and a last sheet that says so. */
export function markCopy(workbook: Workbook, marks: readonly Mark[], language: Language): MarkedWorkbook {
  const { bySheet, unplaced } = groupMarks(marks, language)
  const names = new Set(workbook.sheets.map(({ name }) => name))
  const notice = NOTICE[language]
  const bytes = writeXlsx({
    sheets: [
      ...workbook.sheets.map((sheet) => copySheet(sheet, bySheet.get(sheet.name) ?? [])),
      {
        name: notice.name,
        widths: [100],
        rows: [{ cells: [{ content: { text: notice.text }, style: { wrap: true } }], height: 60 }],
      },
    ],
  })
  return {
    bytes,
    converted: true,
    unplaced: [...unplaced, ...marks.filter((mark) => !names.has(mark.sheet) && !unplaced.includes(mark))],
  }
}

function copySheet(sheet: Sheet, marks: readonly CellMark[]): WrittenSheet {
  const rows = marks.reduce((most, { row }) => Math.max(most, row + 1), sheet.rowCount)
  const columns = marks.reduce((most, { column }) => Math.max(most, column + 1), sheet.columnCount)
  const marked = new Map(marks.map((mark) => [`${mark.row},${mark.column}`, mark]))
  return {
    name: sheet.name,
    merges: sheet.merges,
    rows: Array.from({ length: rows }, (_, row) => ({
      cells: Array.from({ length: columns }, (__, column) =>
        copyCell(sheet, row, column, marked.get(`${row},${column}`)),
      ),
    })),
  }
}

function copyCell(sheet: Sheet, row: number, column: number, mark: CellMark | undefined): WrittenCell {
  const content = contentOf(sheet, row, column)
  const format = sheet.kind(row, column) === 'number' ? sheet.format(row, column) : ''
  const style: CellStyle = {
    ...(format === '' ? {} : { format }),
    ...(mark === undefined ? {} : { fill: FILLS[mark.severity] }),
  }
  return {
    ...(content === undefined ? {} : { content }),
    ...(Object.keys(style).length === 0 ? {} : { style }),
    ...(mark === undefined ? {} : { comment: mark.text }),
  }
}

const DECIMAL = /^-?(0|[1-9][0-9]*)(\.[0-9]+)?$/

/** Numbers as numbers when their text is a plain decimal; everything else as the text that was read. */
function contentOf(sheet: Sheet, row: number, column: number): CellContent | undefined {
  const kind = sheet.kind(row, column)
  if (kind === 'empty') return undefined
  const text = sheet.text(row, column)
  if (kind === 'number') {
    const decimal = DECIMAL.test(text) ? text : String(sheet.number(row, column))
    return DECIMAL.test(decimal) ? { number: decimal } : { text: decimal }
  }
  if (kind === 'boolean') return { text: sheet.number(row, column) === 1 ? 'TRUE' : 'FALSE' }
  return text === '' ? undefined : { text }
}
