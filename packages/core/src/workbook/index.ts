export { cellAddress, columnLetters } from './address.ts'
export type { SheetData } from './column-sheet.ts'
export { ColumnSheet, SheetBuilder } from './column-sheet.ts'
export type { CellKind, CellRange, Container, Sheet, Workbook } from './sheet.ts'
export type {
  ColumnUnderstanding,
  Recognised,
  RowRole,
  StatedRow,
  StatedValue,
  TableUnderstanding,
  TaughtColumn,
  Understanding,
  UnitReading,
} from './understanding.ts'
