import type { Month } from '../calendar/index.ts'
import type { Division } from '../division/index.ts'
import type { FactValue, Field, PermitSteps } from '../field/index.ts'
import { MONEY_UNITS, type MoneyUnit } from '../quantity/index.ts'
import { type Decimal, fenOfNumber, readAmountText, readDecimal } from './amount.ts'
import { type DateReading, dateOfPlainNumber, dateOfSerial, readDateText, readYearSpan } from './date-text.ts'
import { findDivisions } from './division-words.ts'
import type { Claim } from './lexicon.ts'
import { readNumberFormat } from './number-format.ts'
import { readPermitSentence, readPermitState } from './permit-text.ts'
import { cleanName, cleanText, foldText, saysNothing } from './text-folding.ts'

/** Why nothing could be read from a cell. */
export type ProblemKind =
  | 'unreadable-number'
  | 'number-remark'
  | 'not-exact'
  | 'no-unit'
  | 'unit-conflict'
  | 'unreadable-date'
  | 'unsure-date'
  | 'unreadable-years'
  | 'unreadable-permits'
  | 'unknown-word'
  | 'no-code'
  | 'error-cell'
  | 'no-cached-result'

/** A cell from which no value was taken. */
export class CellProblem {
  readonly kind: ProblemKind
  constructor(kind: ProblemKind) {
    this.kind = kind
  }
}

/** Several values from one cell, in the order of the claim's fields; undefined: the cell does not speak of that field. */
export class CellValues {
  readonly values: readonly (FactValue | undefined)[]
  constructor(values: readonly (FactValue | undefined)[]) {
    this.values = values
  }
}

export type CellResult = FactValue | CellProblem | CellValues

/** Reads the cells of one column. */
export interface CellReader {
  text(text: string): CellResult
  number(value: number, format: string): CellResult
  flag(value: boolean): CellResult
}

export interface ReadingContext {
  readonly unit: MoneyUnit | undefined
  readonly measure: string | undefined
  readonly reportYear: number | undefined
  /** The month reported, once it is known. */
  readonly report?: Month | undefined
  readonly date1904: boolean
  /** The container keeps numbers as text (csv). */
  readonly figuresAsText: boolean
  readonly permits: PermitSteps
  readonly divisions: readonly Division[]
}

const PROBLEMS = new Map<ProblemKind, CellProblem>()

export function problem(kind: ProblemKind): CellProblem {
  const known = PROBLEMS.get(kind) ?? new CellProblem(kind)
  PROBLEMS.set(kind, known)
  return known
}

const LARGEST_CACHE = 50_000

/** A reader for what a column is claimed to hold. Texts are read once and remembered. */
export function cellReader(claim: Claim, context: ReadingContext): CellReader {
  const plain = plainReader(claim, context)
  const known = new Map<string, CellResult>()
  return {
    number: plain.number,
    flag: plain.flag,
    text(text) {
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

const isBlank = (field: Field, folded: string): boolean =>
  saysNothing(folded) || (field.blanks?.some((word) => foldText(word) === folded) ?? false)

/** 100 200 in one cell, or one below the other: two figures, never one. */
const SEVERAL_FIGURES = /[0-9０-９]\s+[0-9０-９]/

function moneyReader(field: Field, context: ReadingContext): CellReader {
  const columnFen = context.unit && MONEY_UNITS[context.unit]
  return {
    text(text) {
      if (SEVERAL_FIGURES.test(text)) return problem('unreadable-number')
      const folded = foldText(text)
      if (isBlank(field, folded)) return null
      const reading = readAmountText(folded, columnFen)
      if (reading.kind === 'fen') return reading.fen
      if (reading.kind === 'nothing') return null
      return problem(
        reading.kind === 'inexact'
          ? 'not-exact'
          : reading.kind === 'remark'
            ? 'number-remark'
            : reading.kind === 'no-unit'
              ? 'no-unit'
              : 'unreadable-number',
      )
    },
    number(value, code) {
      let per = columnFen
      if (code !== '') {
        const format = readNumberFormat(code)
        if (format.isDate || format.percent) return problem('unreadable-number')
        if (format.unit) {
          if (context.unit && context.unit !== format.unit) return problem('unit-conflict')
          per = MONEY_UNITS[format.unit]
        }
        if (per !== undefined && format.divisor !== 1) per /= format.divisor
      }
      if (per === undefined) return value === 0 ? 0 : problem('no-unit')
      if (!Number.isInteger(per)) return problem('unit-conflict')
      return fenOfNumber(value, per) ?? problem('not-exact')
    },
    flag: () => problem('unreadable-number'),
  }
}

const COUNT_TAIL = /(?:万?人次?|个|名|项|户|家)$/

function countReader(field: Field, context: ReadingContext): CellReader {
  const columnFactor = context.measure === '万人' ? 10_000n : 1n
  const whole = (decimal: Decimal | undefined, factor: bigint): CellResult => {
    if (!decimal) return problem('unreadable-number')
    const scaled = decimal.digits * factor
    const divisor = 10n ** BigInt(decimal.scale)
    return scaled % divisor === 0n ? Number(scaled / divisor) : problem('unreadable-number')
  }
  return {
    text(text) {
      if (SEVERAL_FIGURES.test(text)) return problem('unreadable-number')
      const folded = foldText(text)
      if (isBlank(field, folded)) return null
      const tail = COUNT_TAIL.exec(folded)?.[0]
      const factor = tail?.startsWith('万') ? 10_000n : tail ? 1n : columnFactor
      return whole(readDecimal(folded.replace(COUNT_TAIL, '')), factor)
    },
    number(value, code) {
      if (code !== '' && (readNumberFormat(code).isDate || readNumberFormat(code).percent)) {
        return problem('unreadable-number')
      }
      if (columnFactor === 1n) return Number.isSafeInteger(value) ? value : problem('unreadable-number')
      return whole(readDecimal(String(value)), columnFactor)
    },
    flag: () => problem('unreadable-number'),
  }
}

function decimalReader(field: Field): CellReader {
  const percent = field.kind === 'percent'
  return {
    text(text) {
      const folded = foldText(text)
      if (isBlank(field, folded)) return null
      const bare = percent ? folded.replace(/%$/, '') : folded
      return readDecimal(bare) ? bare.replaceAll(',', '') : problem('unreadable-number')
    },
    number(value, code) {
      const shown = percent && readNumberFormat(code).percent ? value * 100 : value
      return Number(shown.toPrecision(15)).toString()
    },
    flag: () => problem('unreadable-number'),
  }
}

const dateResult = (reading: DateReading): CellResult =>
  reading.kind === 'date'
    ? reading.date
    : problem(reading.kind === 'unsure' ? 'unsure-date' : 'unreadable-date')

/** In a file without numbers 2022.1 is also what is left of 2022.10. */
const JANUARY_OR_OCTOBER = /^(?:19|20)[0-9]{2}[.]1$/

function dateReader(field: Field, context: ReadingContext): CellReader {
  return {
    text(text) {
      const folded = foldText(text)
      if (isBlank(field, folded)) return null
      if (context.figuresAsText && JANUARY_OR_OCTOBER.test(folded)) return problem('unsure-date')
      return dateResult(readDateText(folded, context.reportYear, context.date1904))
    },
    number(value, code) {
      return dateResult(
        readNumberFormat(code).isDate
          ? dateOfSerial(value, context.date1904)
          : dateOfPlainNumber(value, context.date1904),
      )
    },
    flag: () => problem('unreadable-date'),
  }
}

function yearReader(field: Field): CellReader {
  const read = (folded: string): CellResult => {
    if (isBlank(field, folded)) return null
    const reading = readDateText(folded, undefined)
    return reading.kind === 'date' ? Number(reading.date.slice(0, 4)) : problem('unreadable-years')
  }
  return {
    text: (text) => read(foldText(text)),
    number: (value, code) => {
      const reading = readNumberFormat(code).isDate
        ? dateOfSerial(value, false)
        : dateOfPlainNumber(value, false)
      return reading.kind === 'date'
        ? Number(reading.date.slice(0, 4))
        : reading.kind === 'unsure'
          ? Math.floor(value)
          : problem('unreadable-years')
    },
    flag: () => problem('unreadable-years'),
  }
}

function yearsReader(field: Field): CellReader {
  const read = (folded: string): CellResult => {
    if (isBlank(field, folded)) return new CellValues([null, null])
    const span = readYearSpan(folded)
    return span ? new CellValues(span) : problem('unreadable-years')
  }
  return {
    text: (text) => read(foldText(text)),
    number: (value) => read(String(value)),
    flag: () => problem('unreadable-years'),
  }
}

const YES = new Set(['是', '√', '✓', '✔', '☑', 'y', 'yes', 'true', 't', '对'])
const NO = new Set(['否', '×', '✗', '✘', '✕', 'x', 'n', 'no', 'false', 'f', '不是'])

function wordReader(field: Field): CellReader {
  const words = new Map<string, FactValue>()
  if (field.kind === 'boolean') {
    for (const word of YES) words.set(word, true)
    for (const word of NO) words.set(word, false)
  }
  for (const choice of field.choices ?? []) {
    const value = field.kind === 'boolean' ? choice.value === 'yes' : choice.value
    for (const word of [choice.value, choice.label.zh, choice.label.en, ...choice.synonyms]) {
      if (!words.has(foldText(word))) words.set(foldText(word), value)
    }
  }
  return {
    text(text) {
      const folded = foldText(text)
      const value = words.get(folded) ?? words.get(folded.replace(/\([^()]*\)$/, ''))
      if (value !== undefined) return value
      if (isBlank(field, folded)) return null
      return field.open ? cleanText(text) : problem('unknown-word')
    },
    number: (value) => words.get(String(value)) ?? problem('unknown-word'),
    flag: (value) => (field.kind === 'boolean' ? value : problem('unknown-word')),
  }
}

function permitReader(claim: Claim, context: ReadingContext): CellReader {
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

function permitsReader(claim: Claim, context: ReadingContext): CellReader {
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

function divisionReader(field: Field, context: ReadingContext): CellReader {
  return {
    text(text) {
      if (isBlank(field, foldText(text))) return null
      const [only, second] = findDivisions(text, context.divisions)
      return only && !second ? only.code : problem('unknown-word')
    },
    number: (value) =>
      context.divisions.some((division) => division.code === String(value))
        ? String(value)
        : problem('unknown-word'),
    flag: () => problem('unknown-word'),
  }
}

/** Longer texts say something; they need not be compared with the words for nothing. */
const LONGEST_BLANK = 16

const LOOKS_LIKE_CODE = /[0-9]{4}/

function textReader(field: Field): CellReader {
  return {
    text(text) {
      if (text.length <= LONGEST_BLANK && isBlank(field, foldText(text))) return null
      if (field.kind === 'name') return cleanName(text) || null
      if (field.kind === 'credit-code') {
        const code = foldText(text).toUpperCase()
        return /[0-9A-Z]{6}/.test(code) ? code : problem('no-code')
      }
      if (field.kind === 'code') {
        const code = foldText(text)
          .toUpperCase()
          .replace(/[—–―－]/g, '-')
        return LOOKS_LIKE_CODE.test(code) ? code : problem('no-code')
      }
      return cleanText(text)
    },
    number: (value) => Number(value.toPrecision(15)).toString(),
    flag: (value) => (value ? '是' : '否'),
  }
}
