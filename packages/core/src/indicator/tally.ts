import type { Field, FieldId, Subject } from '../field/index.ts'
import { type FilterColumn, filterRows, type Mask } from '../language/index.ts'
import type { Column, Portfolio } from '../portfolio/index.ts'
import { decided } from './decided.ts'
import type { Amount, Breakdown, Coverage } from './indicator.ts'
import { addChosen, addValues, countRows } from './slot-sums.ts'
import { isInSpan, type MonthSpan } from './window.ts'

/** The member of a breakdown that holds the rows that state none (未填写). */
export const NOT_STATED = ''

/** Sums by month and member: slot = (month − first month) × members + member. */
interface Cube {
  readonly sums: Float64Array
  /** Rows that counted, per slot: none means nothing was stated, which is not zero. */
  readonly rows: Int32Array
}

interface Groups {
  /** Code of the member each row belongs to, −1 for none. */
  readonly codes: Int32Array
  readonly members: readonly string[]
}

/** Where each row is added: slot of the cube, and one slot more for rows that belong nowhere. */
interface Slots {
  readonly of: Int32Array
  readonly count: number
}

/**
 * Adds up amounts over a portfolio (汇总). Conditions become masks once; each amount is then added up for all months and
 * all members in one pass and kept, so that a screen asks for slots of what is already there.
 */
export class Tally {
  readonly portfolio: Portfolio
  readonly firstMonth: number
  readonly #months: number
  /** Fields that hold fen. */
  readonly #amounts = new Set<FieldId>()
  readonly #byLabel = new Map<string, FieldId>()
  readonly #masks = new Map<string, Mask>()
  readonly #chosenRows = new Map<string, Int32Array>()
  readonly #groups = new Map<string, Groups>()
  readonly #slots = new Map<string, Slots>()
  readonly #cubes = new Map<string, Cube>()
  readonly #firsts = new Map<FieldId, ReadonlyMap<number, string>>()
  /** Rows per slot, by the condition and the verdict they are counted for. */
  readonly #counts = new Map<string, Int32Array>()

  constructor(portfolio: Portfolio, fields: readonly Field[], subject: Subject) {
    this.portfolio = portfolio
    for (const { id, label, kind, subject: of } of fields) {
      if (of !== subject) continue
      this.#byLabel.set(label.zh, id)
      if (kind === 'money') this.#amounts.add(id)
    }
    const { month, rowCount } = portfolio
    this.firstMonth = rowCount > 0 ? (month[0] ?? 0) : 0
    this.#months = rowCount > 0 ? (month[rowCount - 1] ?? 0) - this.firstMonth + 1 : 0
  }

  /** Members of a breakdown that occur, `[]` for the whole; `NOT_STATED` last when some rows belong to none. */
  members(by: readonly Breakdown[]): readonly string[] {
    return this.#grouping(by).members
  }

  /** Whether the rows can be broken down so: projects have a nature, agreements don't. */
  knows(by: readonly Breakdown[]): boolean {
    return by.every((one) => this.column(one)?.kind === 'code')
  }

  /** Sum of a month and member; undefined when no row counts there. */
  sum(
    amount: Amount,
    by: readonly Breakdown[],
    member: string | undefined,
    month: number,
  ): number | undefined {
    const slot = this.#slot(by, member, month)
    if (slot === undefined) return undefined
    const cube = this.cube(amount, by)
    return (cube.rows[slot] ?? 0) > 0 ? cube.sums[slot] : undefined
  }

  /** How much is known of what an amount asks of a month's rows; undefined when nobody reported there. */
  coverage(
    amount: Amount,
    by: readonly Breakdown[],
    member: string | undefined,
    month: number,
  ): Coverage | undefined {
    const slot = this.#slot(by, member, month)
    const reported = slot === undefined ? 0 : (this.#count({ ...amount, where: undefined }, by, 1)[slot] ?? 0)
    if (slot === undefined || reported === 0) return undefined
    const undecided = this.#count(amount, by, 2)[slot] ?? 0
    if (amount.field === undefined) return { stated: reported - undecided, of: reported }
    const counting = this.#count(amount, by, 1)[slot] ?? 0
    return { stated: this.cube(amount, by).rows[slot] ?? 0, of: counting + undecided }
  }

  /** All sums of an amount: see `Cube`. */
  cube(amount: Amount, by: readonly Breakdown[]): Cube {
    const key = `${by.join(' ')}|${amount.field ?? ''}|${amount.where?.text ?? ''}`
    const known = this.#cubes.get(key)
    if (known) return known
    const made = this.#addUp(amount, by)
    this.#cubes.set(key, made)
    return made
  }

  /** Rows of a span that an amount counts for a member, each with what it adds. Each subject speaks by its last row. */
  rows(
    amount: Amount,
    by: readonly Breakdown[],
    member: string | undefined,
    span: MonthSpan,
  ): { row: number; amount: number }[] {
    const mask = this.#mask(amount)
    const { codes, members } = this.#grouping(by)
    const wanted = member === undefined ? -1 : members.indexOf(member)
    if (member !== undefined && wanted < 0) return []
    const { month, subject, rowCount } = this.portfolio
    const last = new Map<number, number>()
    for (let row = 0; row < rowCount; row += 1) {
      const at = month[row] ?? 0
      if (at >= span.first && at <= span.last) last.set(subject[row] ?? -1, row)
    }
    const found: { row: number; amount: number }[] = []
    for (const row of [...last.values()].sort((a, b) => a - b)) {
      if (mask[row] !== 1 || (member !== undefined && codes[row] !== wanted)) continue
      if (amount.dated !== undefined && !this.#isDated(amount.dated, row, span)) continue
      const value = this.#value(amount.field, row)
      if (!Number.isNaN(value)) found.push({ row, amount: value })
    }
    return found
  }

  column(name: string): Column | undefined {
    const { columns } = this.portfolio
    return columns.get(name) ?? columns.get(this.#byLabel.get(name) ?? '')
  }

  #value(field: FieldId | undefined, row: number): number {
    if (field === undefined) return 1
    const column = this.column(field)
    return column?.kind === 'number' ? (column.numbers[row] ?? Number.NaN) : Number.NaN
  }

  #slot(by: readonly Breakdown[], member: string | undefined, month: number): number | undefined {
    const { members } = this.#grouping(by)
    const at = member === undefined ? 0 : members.indexOf(member)
    const offset = month - this.firstMonth
    if (at < 0 || offset < 0 || offset >= this.#months) return undefined
    return offset * Math.max(members.length, 1) + at
  }

  /** Rows per slot for which a condition is true (1), or unknown because it compares what is missing (2). */
  #count(
    { where }: { readonly where?: Amount['where'] },
    by: readonly Breakdown[],
    verdict: 1 | 2,
  ): Int32Array {
    const key = `${by.join(' ')}|${where?.text ?? ''}|${verdict}`
    const known = this.#counts.get(key)
    if (known) return known
    const { of, count } = this.#slotting(by)
    const counted = new Int32Array(count + 1)
    countRows(this.#decidedMask(where), verdict, of, counted)
    this.#counts.set(key, counted)
    return counted
  }

  #decidedMask(where: Amount['where']): Mask {
    return this.#mask({ where: where && { tree: decided(where.tree), text: `decided ${where.text}` } })
  }

  /** By the date first stated of the subject: what was signed or started once does not happen again. */
  #isDated(field: FieldId, row: number, span: MonthSpan): boolean {
    const word = this.#firstWords(field).get(this.portfolio.subject[row] ?? -1)
    return word !== undefined && isInSpan(word, span)
  }

  /** Subject → what the field said first. */
  #firstWords(field: FieldId): ReadonlyMap<number, string> {
    const known = this.#firsts.get(field)
    if (known) return known
    const { subject, rowCount } = this.portfolio
    const column = this.column(field)
    const firsts = new Map<number, string>()
    for (let row = 0; row < rowCount && column?.kind === 'code'; row += 1) {
      const word = column.words[column.codes[row] ?? -1]
      const who = subject[row] ?? -1
      if (word !== undefined && !firsts.has(who)) firsts.set(who, word)
    }
    this.#firsts.set(field, firsts)
    return firsts
  }

  /** A column as conditions see it: they speak of yuan, the ledger keeps fen. */
  #inExpressions(name: string): FilterColumn | undefined {
    const column = this.column(name)
    const isAmount = this.#amounts.has(this.#byLabel.get(name) ?? name)
    return column?.kind === 'number' && isAmount ? { ...column, power: -2 } : column
  }

  #mask({ where }: { readonly where?: Amount['where'] }): Mask {
    const key = where?.text ?? ''
    const known = this.#masks.get(key)
    if (known) return known
    const { rowCount } = this.portfolio
    const made = where
      ? filterRows(where.tree, { rowCount, find: (name) => this.#inExpressions(name) })
      : new Uint8Array(rowCount).fill(1)
    this.#masks.set(key, made)
    return made
  }

  #addUp(amount: Amount, by: readonly Breakdown[]): Cube {
    const { of, count } = this.#slotting(by)
    const sums = new Float64Array(count + 1)
    const rows = new Int32Array(count + 1)
    const column = amount.field === undefined ? undefined : this.column(amount.field)
    if (amount.field !== undefined && column?.kind !== 'number') return { sums, rows }
    if (column?.kind !== 'number') {
      countRows(this.#mask(amount), 1, of, rows)
      sums.set(rows)
    } else if (amount.where === undefined) addValues(column.numbers, of, sums, rows)
    else addChosen(column.numbers, this.#chosen(amount.where), of, sums, rows)
    for (let slot = 0; slot <= count; slot += 1)
      if (!Number.isSafeInteger(sums[slot])) throw new RangeError('a sum beyond exact whole numbers')
    return { sums, rows }
  }

  /** Numbers of the rows that fulfil a condition: several amounts are added up under the same one. */
  #chosen(where: NonNullable<Amount['where']>): Int32Array {
    const known = this.#chosenRows.get(where.text)
    if (known) return known
    const mask = this.#mask({ where })
    let count = 0
    for (let row = 0; row < mask.length; row += 1) count += Number(mask[row] === 1)
    const made = new Int32Array(count)
    for (let row = 0, at = 0; at < count; row += 1) {
      made[at] = row
      at += Number(mask[row] === 1)
    }
    this.#chosenRows.set(where.text, made)
    return made
  }

  #slotting(by: readonly Breakdown[]): Slots {
    const key = by.join(' ')
    const known = this.#slots.get(key)
    if (known) return known
    const { month, rowCount } = this.portfolio
    const { codes, members } = this.#grouping(by)
    const width = Math.max(members.length, 1)
    const count = this.#months * width
    const of = new Int32Array(rowCount)
    for (let row = 0; row < rowCount; row += 1) {
      const code = codes[row] as number
      of[row] = code < 0 ? count : ((month[row] as number) - this.firstMonth) * width + code
    }
    this.#slots.set(key, { of, count })
    return { of, count }
  }

  /** Code of the member each row belongs to; with several breakdowns their combinations, joined by a line break. */
  #grouping(by: readonly Breakdown[]): Groups {
    const key = by.join(' ')
    const known = this.#groups.get(key)
    if (known) return known
    const made = by.reduce<Groups | undefined>((so, one) => this.#combine(so, one), undefined)
    const groups = made ?? { codes: new Int32Array(this.portfolio.rowCount), members: [] }
    this.#groups.set(key, groups)
    return groups
  }

  #combine(so: Groups | undefined, by: Breakdown): Groups {
    const column = this.column(by)
    if (column?.kind !== 'code')
      return { codes: new Int32Array(this.portfolio.rowCount).fill(-1), members: [] }
    const own = withRest(column)
    if (so === undefined || so.members.length === 0) return own
    const { codes: inner, members } = own
    const codes = new Int32Array(so.codes.length)
    for (let row = 0; row < codes.length; row += 1) {
      const outer = so.codes[row] as number
      codes[row] = outer < 0 ? -1 : outer * members.length + (inner[row] as number)
    }
    return { codes, members: so.members.flatMap((outer) => members.map((word) => `${outer}\n${word}`)) }
  }
}

/** Rows that state no member stand together as one, so that the members always sum to the whole. */
function withRest({ codes, words }: Extract<Column, { kind: 'code' }>): Groups {
  if (!codes.includes(-1)) return { codes, members: words }
  const rest = words.length
  return { codes: codes.map((code) => (code < 0 ? rest : code)), members: [...words, NOT_STATED] }
}
