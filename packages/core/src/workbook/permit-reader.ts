import type { FactValue } from '../field/index.ts'
import {
  type CellReader,
  type CellResult,
  CellValues,
  isBlank,
  problem,
  type ReadingContext,
} from './cell-result.ts'
import { dateResult } from './date-reader.ts'
import { dateOfPlainNumber, dateOfSerial } from './date-text.ts'
import type { Claim } from './lexicon.ts'
import { readNumberFormat } from './number-format.ts'
import { readPermitSentence, readPermitState } from './permit-text.ts'
import { foldText } from './text-folding.ts'

/** The state of one permit, with its date when one is written. */
export function permitReader(claim: Claim, context: ReadingContext): CellReader {
  const both = (state: FactValue, date?: FactValue): CellResult =>
    claim.fields.length > 1 ? new CellValues([state, date]) : state
  return {
    text(text) {
      const folded = foldText(text)
      const reading = readPermitState(folded, context.permits, context.reportYear)
      if (reading) return both(reading.state, reading.date)
      return isBlank(claim.field, folded) ? both(null) : problem('unknown-word')
    },
    number(value, code) {
      const reading = readNumberFormat(code).isDate
        ? dateOfSerial(value, context.date1904)
        : dateOfPlainNumber(value, context.date1904)
      return reading.kind === 'date' ? both('done', reading.date) : dateResult(reading)
    },
    flag: (value) => both(value ? 'done' : 'pending'),
  }
}

/** The states of all permits, told in one sentence. */
export function permitsReader(claim: Claim, context: ReadingContext): CellReader {
  return {
    text(text) {
      const folded = foldText(text)
      if (isBlank(claim.field, folded)) return new CellValues(context.permits.steps.map(() => null))
      const reading = readPermitSentence(folded, context.permits, context.reportYear)
      if (!reading) return problem('unreadable-permits')
      return new CellValues([...reading.states, ...reading.dates])
    },
    number: () => problem('unreadable-permits'),
    flag: () => problem('unreadable-permits'),
  }
}
