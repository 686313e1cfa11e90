import type { Severity } from '../finding/index.ts'

/** Words in both languages with places for values: `{cell}`. */
export interface Template {
  readonly zh: string
  readonly en: string
}

/** What is said about one class of findings of this room. */
export interface FindingEntry {
  readonly severity: Severity
  readonly message: Template
  readonly remedy: Template
}
