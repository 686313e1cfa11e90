import type { Month } from '../calendar/index.ts'
import type { DivisionCode } from '../division/index.ts'
import type { FactValue, FieldId, Subject } from '../field/index.ts'
import type { Finding } from '../finding/index.ts'

/** What a row is (行的角色). */
export type RowRole =
  | 'title'
  | 'unit'
  | 'header'
  | 'group'
  | 'total'
  | 'of-which'
  | 'project'
  | 'note'
  | 'empty'

/** Something recognised, with where it was read. `undefined` value: not recognised, a person is asked. */
export interface Recognised<Value> {
  readonly value: Value | undefined
  /** Every place that says something about it, strongest first. */
  readonly evidence: readonly {
    readonly value: Value
    readonly where: 'file-name' | 'sheet-name' | 'title' | 'header' | 'cell' | 'projects' | 'given'
    readonly sheet?: string
    readonly cell?: string
    readonly text: string
  }[]
}

/** Where the unit of a column of amounts was read. */
export interface UnitReading {
  readonly unit: string
  readonly where: 'header' | 'caption' | 'format' | 'cell' | 'given'
  readonly cell?: string
}

export interface ColumnUnderstanding {
  /** Letter, e.g. `L`; the number of its row in a table on its side, the cell of its label on cards. */
  readonly column: string
  /** Headings from the outermost to the innermost. */
  readonly path: readonly string[]
  /** Folded path by which a taught layout finds the column again; further columns of the same headings end in `#2`, `#3`. */
  readonly key: string
  /** `undefined`: not understood, shown to a person; nothing is read from it. */
  readonly field: FieldId | undefined
  /** Several fields written in one cell (2022-2024 → yearStart, yearEnd; all permits in a sentence). */
  readonly fields: readonly FieldId[]
  readonly unit?: UnitReading
  /** Month or year the column is about, when headings say so (months as columns). */
  readonly period?: Month
  /** `heading`: by synonyms · `layout`: as taught for this division · `content`: by what the cells hold · `derived`: known, not stored · `ignored`: a person said to leave it */
  readonly by: 'heading' | 'layout' | 'content' | 'derived' | 'ignored' | 'none'
  readonly hidden: boolean
  /** Cells it was read from, where it is no column of the sheet. */
  readonly cells?: readonly string[]
}

export interface TableUnderstanding {
  readonly sheet: string
  readonly subject: Subject
  /** `list`: a row for each project · `turned`: a column for each · `cards`: a card for each, label beside value */
  readonly shape: 'list' | 'turned' | 'cards'
  /** 1-based row numbers as seen in the spreadsheet program; none where headings stand beside what they head. */
  readonly headerRows: readonly number[]
  readonly firstRow: number
  readonly lastRow: number
  readonly columns: readonly ColumnUnderstanding[]
  readonly rows: readonly { readonly row: number; readonly role: RowRole; readonly hidden: boolean }[]
}

/** One value read from one cell, before it is known which project it is about. */
export interface StatedValue {
  readonly field: FieldId
  readonly value: FactValue
  readonly cell: string
  /** Set when a column speaks of another month than the report (months as columns). */
  readonly period?: Month
}

/** One project (or agreement) row: its values with their cells. */
export interface StatedRow {
  readonly subject: Subject
  readonly sheet: string
  /** 1-based row of its name, when it has one. */
  readonly row: number
  /** Letters of the column of its name, where other projects can stand in the same row (tables side by side or on their side, cards). */
  readonly column?: string | undefined
  readonly values: readonly StatedValue[]
}

/** How a file was understood (识别结果). Storing nothing, deciding nothing it cannot settle. */
export interface Understanding {
  readonly file: string
  readonly subject: Subject | undefined
  readonly division: Recognised<DivisionCode>
  readonly period: Recognised<Month>
  readonly tables: readonly TableUnderstanding[]
  /** Sheets that hold no table, with the reason (cover, empty, notice). */
  readonly otherSheets: readonly {
    readonly sheet: string
    readonly because: 'empty' | 'hidden' | 'no-table'
  }[]
  readonly rows: readonly StatedRow[]
  readonly findings: readonly Finding[]
}

/** A mapping a person taught for one division (版式): from a folded path of headings to a field, to be found again when columns move. */
export interface TaughtColumn {
  readonly division: DivisionCode
  readonly subject: Subject
  /** The `key` of the column. */
  readonly path: string
  readonly field: FieldId | 'ignore'
  readonly unit?: string
}
