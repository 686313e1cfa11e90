export { cellAddress, columnLetters } from './address.ts'
export type { SheetData } from './column-sheet.ts'
export { ColumnSheet, SheetBuilder } from './column-sheet.ts'
export { isCreditCode } from './credit-code.ts'
export { findDivisions } from './division-words.ts'
export { fenPerUnit } from './money-unit.ts'
export type { NumberFormat } from './number-format.ts'
export { readNumberFormat } from './number-format.ts'
export type { StandardNodes } from './read-vocabulary.ts'
export { readVocabulary } from './read-vocabulary.ts'
export type { CellKind, CellRange, Container, Sheet, Workbook } from './sheet.ts'
export type { StatedTable } from './stated-table.ts'
export { rowsOfTables, tablesOfRows } from './stated-table.ts'
export { cleanName, cleanText, foldText } from './text-folding.ts'
export type { Given } from './understand.ts'
export { understand } from './understand.ts'
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
export type { Vocabulary } from './vocabulary.ts'
