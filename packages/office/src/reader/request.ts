import type { Month } from '@groundbreak/core/calendar'
import type { DivisionCode } from '@groundbreak/core/division'
import type { Finding } from '@groundbreak/core/finding'
import type { CellKind, CellRange, TaughtColumn, Understanding } from '@groundbreak/core/workbook'

/** What the reader must know beside the region pack: it has no ledger. */
export interface ReadingHints {
  readonly taught: readonly TaughtColumn[]
  readonly given: { readonly division?: DivisionCode; readonly period?: Month }
}

export interface SheetSize {
  readonly name: string
  readonly rows: number
  readonly columns: number
  readonly hidden: boolean
}

export interface ReadRequest {
  readonly kind: 'read'
  readonly name: string
  /** SM3 of the bytes: a workbook just read is not read again. */
  readonly sm3: string
  readonly bytes: Uint8Array
  readonly hints: ReadingHints
}

/** Some rows of a sheet as the clerk wrote it. */
export interface WindowRequest {
  readonly kind: 'window'
  readonly name: string
  readonly sm3: string
  readonly bytes: Uint8Array
  readonly sheet: string
  /** 1-based row numbers, ascending. */
  readonly rows: readonly number[]
}

export type ReaderRequest = ReadRequest | WindowRequest

/** A workbook read and understood, or the findings why it cannot be read. */
export type Reading =
  | {
      readonly kind: 'understood'
      readonly understanding: Understanding
      readonly sheets: readonly SheetSize[]
    }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] }

export interface WindowCell {
  readonly text: string
  readonly kind: CellKind
  readonly formula?: string
  readonly comment?: string
}

export interface SheetRows {
  readonly rowCount: number
  readonly columnCount: number
  readonly merges: readonly CellRange[]
  readonly hiddenColumns: readonly number[]
  readonly rows: readonly {
    readonly row: number
    readonly hidden: boolean
    readonly cells: readonly (WindowCell | null)[]
  }[]
}

export type ReadingStage = 'reading' | 'understanding'

export type ReaderMessage =
  | { readonly kind: 'stage'; readonly stage: ReadingStage }
  | { readonly kind: 'done'; readonly result: Reading | SheetRows | undefined }
  | { readonly kind: 'failed'; readonly message: string }
