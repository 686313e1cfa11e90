import type { Month } from '../calendar/index.ts'
import type { Finding } from '../finding/index.ts'
import type { FigureRef } from './figure-ref.ts'

/** A piece of running text. A figure is bound: its text comes from the ledger and can't be edited. */
export type Run = { readonly kind: 'text'; readonly text: string; readonly bold?: boolean } | FigureRun

/** A printed figure that opens its trace. */
export interface FigureRun {
  readonly kind: 'figure'
  /** As printed, e.g. `92.5%`. */
  readonly text: string
  readonly ref: FigureRef
  /** Exact value behind the print, `null` when there is none. */
  readonly value: string | null
}

/** Headings count 1 to 4: 一、黑体 · （一）楷体 · 1. 仿宋 · （1）仿宋. */
export interface Heading {
  readonly kind: 'heading'
  readonly id: string
  readonly level: 1 | 2 | 3 | 4
  readonly runs: readonly Run[]
}

export interface Paragraph {
  readonly kind: 'paragraph'
  /** Stable between runs of the same template: edits are addressed to it. */
  readonly id: string
  readonly runs: readonly Run[]
  /** Body text is indented by two characters, a note is set smaller. */
  readonly look: 'body' | 'flush' | 'note'
  /** The prose was changed by a person before issue. */
  readonly edited?: boolean
}

export interface TableColumn {
  readonly head: string
  readonly align: 'left' | 'center' | 'right'
  /** Share of the table's width, any positive number. */
  readonly width: number
}

export interface TableRow {
  /** One entry a column. */
  readonly cells: readonly (readonly Run[])[]
  readonly kind: 'row' | 'group' | 'total'
}

export interface Table {
  readonly kind: 'table'
  readonly id: string
  readonly title: string
  /** Printed above the table at the right, e.g. `单位：个、亿元`. */
  readonly unit?: string
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TableRow[]
}

export type Block = Heading | Paragraph | Table | { readonly kind: 'page-break' }

/** An annex (附件): starts a page of its own, is listed after the body. */
export interface Annex {
  readonly id: string
  readonly title: string
  readonly landscape: boolean
  readonly blocks: readonly Block[]
}

/** The red head (红头): the issuing office's mark and the document's number over a red line. */
export interface RedHead {
  readonly mark: string
  readonly number: string
}

/** A bulletin (通报) as an immutable tree, independent of Word, PDF or Excel. */
export interface BulletinDocument {
  /** Id of the template it was composed from. */
  readonly template: string
  readonly region: string
  readonly month: Month
  readonly redHead?: RedHead
  /** One entry a printed line. */
  readonly title: readonly string[]
  readonly addressees: string
  readonly blocks: readonly Block[]
  readonly signature: { readonly issuer: string; readonly date: string }
  readonly annexes: readonly Annex[]
  /** 版记: copies to whom, printed by whom and when. */
  readonly imprint?: { readonly copies: string; readonly printedBy: string; readonly printedOn: string }
  /** What was odd while composing: parts that don't add up, figures without a value, edits that were refused. */
  readonly findings: readonly Finding[]
}
