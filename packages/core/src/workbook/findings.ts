import { type Finding, placedWords, type Severity, type Words } from '../finding/index.ts'
import type { ProblemKind } from './cell-result.ts'
import type { FindingEntry } from './finding-entry.ts'
import { LAYOUT_FINDINGS } from './layout-catalogue.ts'
import { REPORT_FINDINGS } from './report-catalogue.ts'
import { ROW_FINDINGS } from './row-catalogue.ts'
import { VALUE_FINDINGS } from './value-catalogue.ts'

/** Where a finding of this room was made. */
export interface Spot {
  readonly file: string
  readonly sheet?: string
  readonly cell?: string
  readonly cells?: readonly string[]
}

type Values = Readonly<Record<string, string | number | Words>>

/** Every class of finding of this room, with its severity and words; `{x}` is filled from the values. */
const CATALOGUE = { ...LAYOUT_FINDINGS, ...ROW_FINDINGS, ...VALUE_FINDINGS, ...REPORT_FINDINGS }

export type FindingClass = keyof typeof CATALOGUE

const fill = (template: string, values: Values, language: 'zh' | 'en'): string =>
  template.replace(/\{([a-z]+)\}/g, (whole, name: string) => {
    const value = values[name]
    return String((typeof value === 'object' ? value[language] : value) ?? whole)
  })

/** Values as they are kept beside the finding: words in Chinese. */
const kept = (values: Values): Readonly<Record<string, string | number>> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'object' ? value.zh : value]),
  )

/** A complete finding of a class. Values that are words are filled in per language. */
export function finding(
  name: FindingClass,
  at: Spot,
  values: Values = {},
  severity?: Severity,
  reportAs?: string,
): Finding {
  const entry: FindingEntry = CATALOGUE[name]
  const known = { sheet: at.sheet ?? '', cell: at.cell ?? '', ...values }
  return {
    class: reportAs ?? name,
    severity: severity ?? entry.severity,
    at,
    message: placedWords(
      {
        zh: fill(entry.message.zh, known, 'zh'),
        en: fill(entry.message.en, known, 'en'),
      },
      at,
    ),
    remedy: entry.remedy,
    values: kept(values),
  }
}

/** The class under which a cell that could not be read is reported. */
export const PROBLEM_CLASSES: Readonly<
  Record<Exclude<ProblemKind, 'no-unit' | 'unit-conflict'>, readonly [FindingClass, string]>
> = {
  'unreadable-number': ['value.unreadable-number', 'value.unreadable-number'],
  'number-remark': ['value.number-remark', 'value.unreadable-number'],
  'merged-amount': ['value.merged-amount', 'value.merged-amount'],
  'split-amount': ['value.split-amount', 'value.split-amount'],
  'not-exact': ['value.not-exact', 'value.not-exact'],
  'unreadable-date': ['value.unreadable-date', 'value.unreadable-date'],
  'unsure-date': ['value.unsure-date', 'value.unreadable-date'],
  'unreadable-years': ['value.unreadable-years', 'value.unreadable-years'],
  'unreadable-permits': ['value.unreadable-permits', 'value.unreadable-permits'],
  'unknown-word': ['value.unknown-word', 'value.unknown-word'],
  'no-code': ['value.invalid-identifier', 'value.invalid-identifier'],
  'too-many-digits': ['value.too-many-digits', 'value.too-many-digits'],
  'error-cell': ['value.error-cell', 'value.error-cell'],
  'no-cached-result': ['value.no-cached-result', 'value.no-cached-result'],
}
