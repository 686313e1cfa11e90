import { type CellReader, type CellResult, problem, type ReadingContext } from './cell-result.ts'
import { dateReader, yearReader, yearsReader } from './date-reader.ts'
import type { Claim } from './lexicon.ts'
import { countReader, decimalReader, moneyReader } from './number-reader.ts'
import { permitReader, permitsReader } from './permit-reader.ts'
import type { Sheet } from './sheet.ts'
import { divisionReader, textReader, wordReader } from './word-reader.ts'

const LARGEST_CACHE = 50_000
/** Texts after which it shows whether they repeat. */
const TRIAL = 1024

/** A reader for what a column is claimed to hold. Texts that repeat are read once and remembered. */
export function cellReader(claim: Claim, context: ReadingContext): CellReader {
  const plain = plainReader(claim, context)
  const known = new Map<string, CellResult>()
  let asked = 0
  return {
    number: plain.number,
    flag: plain.flag,
    text(text) {
      // names and codes hardly repeat: looking them up would cost as much as reading them
      if (asked >= TRIAL && known.size * 2 > asked) return plain.text(text)
      asked += 1
      let result = known.get(text)
      if (result === undefined) {
        result = plain.text(text)
        if (known.size < LARGEST_CACHE) known.set(text, result)
      }
      return result
    },
  }
}

function plainReader(claim: Claim, context: ReadingContext): CellReader {
  if (claim.reading === 'years') return yearsReader(claim.field)
  if (claim.reading === 'permits') return permitsReader(claim, context)
  const { field } = claim
  switch (field.kind) {
    case 'money':
      return moneyReader(field, context)
    case 'count':
      return countReader(field, context)
    case 'number':
    case 'percent':
      return decimalReader(field)
    case 'date':
      return dateReader(field, context)
    case 'year':
      return yearReader(field)
    case 'boolean':
    case 'choice':
      return wordReader(field)
    case 'permit':
      return permitReader(claim, context)
    case 'division':
      return divisionReader(field, context)
    default:
      return textReader(field)
  }
}

/** Reads one cell with the reader of its column. */
export function readCell(reader: CellReader, sheet: Sheet, row: number, column: number): CellResult {
  switch (sheet.kind(row, column)) {
    case 'number':
      return reader.number(sheet.number(row, column), sheet.format(row, column))
    case 'text':
    case 'date':
      return reader.text(sheet.text(row, column))
    case 'boolean':
      return reader.flag(sheet.number(row, column) === 1)
    case 'error':
      return problem('error-cell')
    default:
      return sheet.formula(row, column) === undefined ? null : problem('no-cached-result')
  }
}
