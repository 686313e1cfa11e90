import type { Month } from '../calendar/index.ts'
import type { Division, DivisionCode } from '../division/index.ts'
import type { Field, FieldId, Subject } from '../field/index.ts'
import { type Finding, placedWords, type Words } from '../finding/index.ts'
import type { SubjectId } from '../ledger/index.ts'
import { type Fen, printMoney } from '../quantity/index.ts'
import type { Understanding } from '../workbook/index.ts'
import type { Check, CheckId, Checks } from './checks.ts'
import type { KnownLedger, KnownProject } from './known-ledger.ts'
import type { ReviewRow } from './review-row.ts'
import { textOf } from './review-row.ts'
import type { Roles } from './roles.ts'

/** What every check of one report needs to know. */
export interface ReviewContext {
  readonly understanding: Understanding
  readonly subject: Subject
  readonly division: DivisionCode | undefined
  readonly period: Month
  readonly fields: ReadonlyMap<FieldId, Field>
  readonly divisions: readonly Division[]
  readonly roles: Roles
  readonly checks: Checks
  readonly known: KnownLedger
}

/** A row and its project, ready for comparing. */
export interface ComparedRow {
  readonly row: ReviewRow
  readonly subject: SubjectId
  /** What an earlier month says of the project. */
  readonly before: KnownProject | undefined
  /** What the report that is being corrected says of it. */
  readonly corrected: KnownProject | undefined
  /** The row's remark is new and gives a reason. */
  readonly explained: boolean
}

/** What a check has found, before it has a severity and a file. */
export interface Told {
  readonly sheet?: string
  readonly cells?: readonly string[]
  readonly message: Words
  readonly remedy: Words
  readonly values?: Finding['values']
  readonly project?: SubjectId
  readonly explained?: boolean
}

/** The finding of a check; nothing when the pack has switched it off. */
export function tell(context: ReviewContext, id: CheckId, told: Told): readonly Finding[] {
  const check: Check = context.checks.checks[id]
  const severity = told.explained === true ? check.explained : check.severity
  if (severity === 'off') return []
  const { sheet, cells = [] } = told
  const [cell] = cells
  const at = {
    file: context.understanding.file,
    ...(sheet === undefined ? {} : { sheet }),
    ...(cell === undefined ? {} : { cell }),
    ...(cells.length > 1 ? { cells } : {}),
  }
  return [
    {
      class: check.class,
      severity,
      at,
      message: placedWords(told.message, at),
      remedy: told.remedy,
      values: told.values ?? {},
      ...(told.project === undefined ? {} : { project: told.project }),
    },
  ]
}

/** An amount as messages write it: 万元 in Chinese, whole yuan in English. */
export const amountWords = (fen: Fen): Words => ({
  zh: `${printMoney(fen, '万元', { digits: 6, rounding: 'half-up', dropZeros: true, thousands: true })}万元`,
  en: `CNY ${printMoney(fen, '元', { digits: 2, rounding: 'half-up', dropZeros: true, thousands: true })}`,
})

export function divisionWords(context: ReviewContext, code: DivisionCode | undefined): Words {
  if (code === undefined) return { zh: '全域', en: 'the whole region' }
  return context.divisions.find((division) => division.code === code)?.short ?? { zh: code, en: code }
}

export const fieldWords = (context: ReviewContext, field: FieldId): Words =>
  context.fields.get(field)?.label ?? { zh: field, en: field }

/** The project's name in a message. */
export const called = (row: ReviewRow, roles: Roles): string =>
  row.name || textOf(row, roles, 'code') || `#${row.row}`

export const limitOf = (context: ReviewContext, id: CheckId, name: string): number =>
  context.checks.checks[id].limits[name] ?? 0
