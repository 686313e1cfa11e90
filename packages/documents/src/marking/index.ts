export type { Language, Mark } from './mark.ts'
export { markCopy } from './mark-copy.ts'
export type { MarkedWorkbook } from './mark-workbook.ts'
export { markWorkbook } from './mark-workbook.ts'
