import type { Period } from '../calendar/index.ts'
import type { Value } from '../language/index.ts'

/** What people entered for inputs that no workbook states: notices, targets, excuses, ballots (人工填报). Null when nobody did. */
export interface EnteredValues {
  find(rules: string, input: string, subject: string, period: Period): Value
  /** For whom something was entered in a period, in the order of first entry. */
  subjects(rules: string, period: Period): readonly string[]
}

export const NOTHING_ENTERED: EnteredValues = { find: () => null, subjects: () => [] }
