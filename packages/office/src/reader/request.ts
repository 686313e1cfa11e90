import type { Month } from '@groundbreak/core/calendar'
import type { DivisionCode } from '@groundbreak/core/division'
import type { Finding } from '@groundbreak/core/finding'
import type { SheetData, StatedTable, TaughtColumn, Understanding } from '@groundbreak/core/workbook'

/** What the reader must know beside the region pack: it has no ledger. */
export interface ReadingHints {
  readonly taught: readonly TaughtColumn[]
  readonly given: { readonly division?: DivisionCode; readonly period?: Month }
}

export interface ReaderRequest {
  readonly name: string
  readonly bytes: Uint8Array
  /** Absent: the sheets only. */
  readonly hints?: ReadingHints
}

/** A workbook read and understood, or the findings why it cannot be read. */
export type Reading =
  | {
      readonly kind: 'understood'
      readonly understanding: Understanding
      readonly sheets: readonly SheetData[]
      readonly date1904: boolean
    }
  | { readonly kind: 'read'; readonly sheets: readonly SheetData[]; readonly date1904: boolean }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] }

type Understood = Extract<Reading, { kind: 'understood' }>

/** A reading as it travels between threads: the rows as columns, which cost a tenth of single values. */
export type SentReading =
  | Exclude<Reading, Understood>
  | (Omit<Understood, 'understanding'> & {
      readonly understanding: Omit<Understanding, 'rows'>
      readonly stated: readonly StatedTable[]
    })

export type ReadingStage = 'reading' | 'understanding'

export type ReaderMessage =
  | { readonly kind: 'stage'; readonly stage: ReadingStage }
  | { readonly kind: 'done'; readonly reading: SentReading }
  | { readonly kind: 'failed'; readonly message: string }
