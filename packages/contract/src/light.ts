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
  /** Day by which lights of the month are answered, where the region's rules say so. */
  readonly answerBy?: string
}

export interface LitRow {
  readonly subject: SubjectId
  readonly name: string
  readonly division: string
  /** `red`, `yellow`, `green`, as the pack names them; empty when nothing could be said. */
  readonly light: string
  readonly causes: readonly LightCause[]
  /** What the unit concerned said to it, oldest first. */
  readonly answers: readonly LightAnswer[]
}

/** What a unit says to a light, and what was decided on it (亮灯答复与处理). */
export interface LightAnswer {
  readonly entry: number
  readonly rule: string
  readonly text: string
  readonly by: string
  readonly at: string
  readonly decision?: { readonly by: string; readonly at: string; readonly text: string } | undefined
}

/** An excuse as it was asked for, and who approved it (正当理由). */
export interface ExcuseLine {
  readonly entry: number
  readonly rules: string
  readonly decision?: string
  readonly subject: string
  readonly from: string
  readonly to?: string
  readonly reason: string
  readonly by: string
  readonly at: string
  readonly approvedBy?: string
}

export interface ExcuseRequest {
  readonly rules: string
  readonly decision?: string
  readonly subject: string
  readonly from: string
  readonly to?: string
  readonly reason: string
}

export interface LightCause {
  readonly rules: string
  readonly rule: string
  readonly light: string
  /** Approved: told, and not counted. */
  readonly excuse?: { readonly reason: string; readonly by: string; readonly approvedBy: string }
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
