import type { Month } from '@groundbreak/core/calendar'
import type { FactValue, FieldId } from '@groundbreak/core/field'
import type { Words } from '@groundbreak/core/finding'
import type { SubjectId } from '@groundbreak/core/ledger'
import type { Whence } from '@groundbreak/core/portfolio'
import type { LitRow } from './light.ts'

/** All projects of a month as columns: every array has one slot per project. */
export interface ProjectTable {
  readonly month: Month
  readonly asOf: number
  readonly subjects: readonly SubjectId[]
  readonly columns: readonly ProjectColumn[]
  /** Lower-case pinyin of the name: full, and initials. For search in the browser. */
  readonly pinyin: readonly string[]
  readonly initials: readonly string[]
  /** Worst light per project, empty text when none. */
  readonly lights: readonly string[]
}

/** `number`: money in fen, counts, years. Texts of a `code` column are indexes into `words`, −1 when nothing was stated. */
export type ProjectColumn =
  | {
      readonly field: FieldId | 'division'
      readonly kind: 'number'
      readonly values: readonly (number | null)[]
    }
  | {
      readonly field: FieldId | 'division'
      readonly kind: 'code'
      readonly words: readonly string[]
      readonly codes: readonly number[]
    }
  | {
      readonly field: FieldId | 'division'
      readonly kind: 'flag'
      readonly values: readonly (boolean | null)[]
    }

export interface ProjectPage {
  readonly subject: SubjectId
  readonly name: string
  readonly division: string
  readonly month: Month
  readonly asOf: number
  readonly fields: readonly ProjectField[]
  /** Plan against done, month by month, in fen. */
  readonly curve: readonly {
    readonly month: Month
    readonly plan: number | null
    readonly done: number | null
    readonly doneThisMonth: number | null
  }[]
  readonly permits: readonly {
    readonly step: string
    readonly label: Words
    readonly value: FactValue
    readonly whence?: Whence
  }[]
  readonly problems: readonly { readonly month: Month; readonly text: string; readonly whence?: Whence }[]
  readonly events: readonly {
    readonly month: Month
    readonly entry: number
    readonly kind: string
    readonly words: Words
  }[]
  readonly lights: readonly LitRow[]
  readonly sources: readonly {
    readonly file: string
    readonly fileName: string
    readonly month: Month
    readonly entry: number
  }[]
}

export interface ProjectField {
  readonly field: FieldId
  readonly whence?: Whence
  /** Every statement, oldest first; corrections of one month stand together. */
  readonly history: readonly Whence[]
}

/** What is shown in the list, to be exported just so. */
export interface ProjectExport {
  readonly month: Month
  readonly asOf?: string
  readonly columns: readonly (FieldId | 'division' | 'light')[]
  /** In the order shown. */
  readonly subjects: readonly SubjectId[]
}
