import { type Period, parsePeriod, printPeriod } from '../calendar/index.ts'
import {
  DayValue,
  Decimal,
  isContext,
  printValue,
  type Value,
  type Vector,
  vectorOf,
} from '../language/index.ts'
import { anyValue } from './given-value.ts'
import type { Records } from './records.ts'
import type { InputKind, RuleSet } from './rule-set.ts'

/** One input value as it travels: numbers and days as text, so that nothing is rounded. */
export type PlainValue =
  | null
  | boolean
  | string
  | readonly PlainValue[]
  | { readonly [key: string]: PlainValue }

/** Records as a table that travels (要素表): the browser works rules over it while they are being typed. */
export interface RecordsTable {
  readonly periods: readonly string[]
  /** Subjects of each period. */
  readonly subjects: readonly (readonly string[])[]
  /** Input → values, period by period, in the order of its subjects. */
  readonly inputs: Readonly<Record<string, readonly (readonly PlainValue[])[]>>
}

export function writeRecords(rules: RuleSet, records: Records, periods: readonly Period[]): RecordsTable {
  const subjects = periods.map((period) => records.subjects(period))
  return {
    periods: periods.map(printPeriod),
    subjects,
    inputs: Object.fromEntries(
      rules.inputs.map(({ id }) => [
        id,
        periods.map((period, index) =>
          (subjects[index] ?? []).map((subject) => plainOf(records.value(subject, id, period))),
        ),
      ]),
    ),
  }
}

/** The table as records again; `rules` says what kind each input is. */
export function readRecords(rules: RuleSet, table: RecordsTable): Records {
  const rows = new Map<number, ReadonlyMap<string, number>>()
  const places = new Map<number, number>()
  table.periods.forEach((text, index) => {
    const period = parsePeriod(text)
    if (!period) return
    places.set(period.ordinal, index)
    rows.set(period.ordinal, new Map((table.subjects[index] ?? []).map((subject, row) => [subject, row])))
  })
  const values = new Map(
    rules.inputs.map(({ id, kind }) => [
      id,
      (table.inputs[id] ?? []).map((column) => column.map((value) => readPlain(value, kind))),
    ]),
  )
  const columns = new Map<string, Vector[]>()
  return {
    subjects: (period) => table.subjects[places.get(period.ordinal) ?? -1] ?? [],
    isJudged: (subject, period) => rows.get(period.ordinal)?.has(subject) ?? false,
    value: (subject, input, period) => {
      const row = rows.get(period.ordinal)?.get(subject)
      const column = values.get(input)?.[places.get(period.ordinal) ?? -1]
      return row === undefined ? null : (column?.[row] ?? null)
    },
    column: (input, period) => {
      const place = places.get(period.ordinal) ?? -1
      const known = columns.get(input) ?? (values.get(input) ?? []).map(vectorOf)
      columns.set(input, known)
      return known[place] ?? { kind: 'constant', value: null }
    },
  }
}

function plainOf(value: Value): PlainValue {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value
  if (Array.isArray(value)) return value.map(plainOf)
  if (isContext(value)) return Object.fromEntries([...value].map(([key, held]) => [key, plainOf(held)]))
  return printValue(value)
}

function readPlain(value: PlainValue, kind: InputKind): Value {
  if (value === null || typeof value === 'boolean') return value
  switch (kind) {
    case 'money':
    case 'percent':
    case 'points':
    case 'number':
    case 'count':
      return typeof value === 'string' ? (Decimal.parse(value) ?? null) : null
    case 'date':
      return typeof value === 'string' ? (DayValue.parse(value) ?? value) : null
    case 'list':
    case 'record':
      return listed(value)
    default:
      return typeof value === 'string' ? value : null
  }
}

/** Numbers in lists travel as text too. */
function listed(value: PlainValue): Value {
  if (typeof value === 'string') return Decimal.parse(value) ?? anyValue(value)
  if (Array.isArray(value)) return value.map(listed)
  if (value === null || typeof value === 'boolean') return value
  return new Map(Object.entries(value).map(([key, held]) => [key, listed(held)]))
}
