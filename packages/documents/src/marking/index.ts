export type { Language, Mark } from './mark.ts'
export { markCopy } from './mark-copy.ts'
export type { MarkedWorkbook } from './mark-workbook.ts'
export { canBeMarked, markWorkbook } from './mark-workbook.ts'
