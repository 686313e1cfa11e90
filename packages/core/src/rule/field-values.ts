import type { Field } from '../field/index.ts'
import { cellOf, DayValue, Decimal, type Value } from '../language/index.ts'
import type { Portfolio } from '../portfolio/index.ts'

const HUNDREDTH = Decimal.of(1n, -2)

/** Fields of one row of a portfolio as expressions see them: money in yuan, dates as days where they are whole days. */
export class FieldValues {
  readonly #portfolio: Portfolio
  readonly #byName: ReadonlyMap<string, Field>
  readonly #permits: readonly Field[]

  constructor(portfolio: Portfolio, fields: readonly Field[]) {
    this.#portfolio = portfolio
    const own = fields.filter(({ subject }) => subject === 'project')
    this.#byName = new Map([
      ...own.map((field) => [field.label.zh, field] as const),
      ...own.map((field) => [field.id, field] as const),
    ])
    this.#permits = own.filter(({ kind }) => kind === 'permit')
  }

  field(name: string): Field | undefined {
    return this.#byName.get(name)
  }

  get(name: string, row: number): Value {
    if (name === 'permits pending') return this.#permitsPending(row)
    const field = this.#byName.get(name)
    const value = cellOf(this.#portfolio.columns.get(field?.id ?? name), row)
    if (value === null || !field) return value
    if (field.kind === 'money') return value instanceof Decimal ? value.times(HUNDREDTH) : null
    if (field.kind === 'date') return typeof value === 'string' ? (DayValue.parse(value) ?? value) : null
    return value
  }

  /** Permits still open: by step where steps are stated, else required less done; null when neither is. */
  #permitsPending(row: number): Value {
    const states = this.#permits.map(({ id }) => this.get(id, row)).filter((state) => state !== null)
    if (states.length > 0) return Decimal.fromNumber(states.filter((state) => state === 'pending').length)
    const [required, done] = [this.get('permitsRequired', row), this.get('permitsDone', row)]
    return required instanceof Decimal && done instanceof Decimal ? required.minus(done) : null
  }
}
