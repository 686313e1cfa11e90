import type { CellRange } from '@groundbreak/core/workbook'
import type { SheetColumn, SheetRow } from './received.ts'

/** The part of a kept workbook around one cell, with the headings above it (原表片段). */
export interface SourceFragment {
  readonly file: string
  readonly fileName: string
  readonly sheet: string
  readonly cell: string
  /** 1-based. */
  readonly row: number
  readonly columns: readonly SheetColumn[]
  /** Heading rows first, then the rows around the cell; rows left out between them are simply absent. */
  readonly rows: readonly SheetRow[]
  readonly merges: readonly CellRange[]
  /** Reports this file was accepted as. */
  readonly entries: readonly number[]
}
