export { writeBulletinWorkbook } from './bulletin-workbook.ts'
export { writeCsv } from './csv.ts'
export { writeDocx } from './docx.ts'
export { fontFolders } from './fonts.ts'
export type { PdfResult } from './pdf.ts'
export { writePdf } from './pdf.ts'
export type {
  CellContent,
  CellStyle,
  WrittenCell,
  WrittenRow,
  WrittenSheet,
  WrittenWorkbook,
} from './spreadsheet.ts'
export { writeXlsx } from './xlsx.ts'
export type { PackedContent, ZipPart } from './zip.ts'
export { writeZip } from './zip.ts'
