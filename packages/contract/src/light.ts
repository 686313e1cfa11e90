import type { Month } from '@groundbreak/core/calendar'
import type { FactValue, FieldId } from '@groundbreak/core/field'
import type { Words } from '@groundbreak/core/finding'
import type { SubjectId } from '@groundbreak/core/ledger'
import type { Whence } from '@groundbreak/core/portfolio'

/** Lights of a month (亮灯). */
export interface LightTable {
  readonly month: Month
  readonly asOf: number
  readonly counts: readonly { readonly light: string; readonly division: string; readonly count: number }[]
  readonly rows: readonly LitRow[]
}

export interface LitRow {
  readonly subject: SubjectId
  readonly name: string
  readonly division: string
  /** `red`, `yellow`, `green`, as the pack names them; empty when nothing could be said. */
  readonly light: string
  readonly causes: readonly LightCause[]
}

export interface LightCause {
  readonly rule: string
  readonly light: string
  readonly label: Words
  /** Row of the decision table that fired, in words. */
  readonly because: Words
  /** What by when would turn it green again, when that can be said. */
  readonly remedy?: Words
  readonly clause?: Words
  readonly inputs: readonly {
    readonly name: string
    readonly label: Words
    readonly shown: string
    readonly field?: FieldId
    readonly value: FactValue
    readonly whence?: Whence
  }[]
}
