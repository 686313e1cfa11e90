import type { EnteredLine } from '@groundbreak/contract'
import { type Period, parsePeriod, printPeriod } from '@groundbreak/core/calendar'
import type { Value } from '@groundbreak/core/language'
import type { LedgerView } from '@groundbreak/core/ledger'
import type { PackValue } from '@groundbreak/core/pack'
import { type EnteredValues, givenValue, type RuleInForce } from '@groundbreak/core/rule'
import { appendNow } from './append-now.ts'
import type { Books } from './books.ts'
import { Refusal } from './refusal.ts'

/** Body of an `entered` entry: inputs of one subject and period, as a person wrote them. */
interface EnteredBody {
  readonly rules: string
  readonly subject: string
  readonly period: string
  readonly values: Readonly<Record<string, unknown>>
}

/** Subject → input → the last that was entered. */
type Subjects = ReadonlyMap<string, ReadonlyMap<string, unknown>>

/** The same by rule set and period. */
type Written = ReadonlyMap<string, Subjects>

/** A name on one line, of at most 100 characters, without spaces around it. */
const NAME = /^(?! )[^\p{Cc}]{1,100}(?<! )$/u

/** Inputs of rules that no workbook states (人工填报要素): targets, notices, ballots. The last one entered holds. */
export class EnteredBook {
  readonly #books: Books
  readonly #known = new Map<number, Written>()

  constructor(books: Books) {
    this.#books = books
  }

  at(view: LedgerView, inForce: readonly RuleInForce[]): EnteredValues {
    const written = this.#written(view)
    const inputs = new Map(
      inForce.flatMap(({ rules }) =>
        rules.inputs.map((input) => [`${rules.id} ${input.id}`, input] as const),
      ),
    )
    return {
      find: (rules: string, input: string, subject: string, period: Period): Value => {
        const held = written
          .get(keyOf(rules, printPeriod(period)))
          ?.get(subject)
          ?.get(input)
        const about = inputs.get(`${rules} ${input}`)
        return held === undefined || !about ? null : (givenValue(held as never, about) ?? null)
      },
      subjects: (rules: string, period: Period) =>
        stillHeld(written.get(keyOf(rules, printPeriod(period))) ?? new Map()),
    }
  }

  /** Everybody for whom something still holds in any period of a rule, in the order of first entry. */
  everybody(view: LedgerView, rules: string): readonly string[] {
    const periods = [...this.#written(view)].filter(([key]) => key.startsWith(keyOf(rules, '')))
    return [...new Set(periods.flatMap(([, subjects]) => stillHeld(subjects)))]
  }

  /** The last that was entered of each subject and input in a period, newest first. */
  lines(view: LedgerView, rules: string, period: Period): EnteredLine[] {
    const wanted = printPeriod(period)
    const last = new Map<string, EnteredLine>()
    for (const { kind, body, by, at, number: entry } of view.heads()) {
      if (kind !== 'entered') continue
      const held = body as EnteredBody
      if (held.rules !== rules || held.period !== wanted) continue
      for (const [input, value] of Object.entries(held.values)) {
        const key = keyOf(held.subject, input)
        last.delete(key)
        last.set(key, { subject: held.subject, input, value: value as PackValue, by, at, entry })
      }
    }
    return [...last.values()].reverse()
  }

  /** @throws Refusal when a value does not suit its input */
  async enter(inForce: RuleInForce, entered: Omit<EnteredBody, 'rules'>, by: string): Promise<number> {
    const { rules, bindings } = inForce
    if (!parsePeriod(entered.period)) throw wrong('period', entered.period)
    if (!NAME.test(entered.subject)) throw wrong('subject', entered.subject)
    for (const [id, value] of Object.entries(entered.values)) {
      const input = rules.inputs.find((one) => one.id === id)
      if (!input || bindings.get(id)?.kind !== 'entered') throw wrong(id, String(value))
      if (givenValue(value as never, input) === undefined) throw wrong(id, String(value))
    }
    const body: EnteredBody = { rules: rules.id, ...entered }
    return appendNow(this.#books, { kind: 'entered', by, body, facts: [] })
  }

  #written(view: LedgerView): Written {
    const entries = view.heads().filter(({ kind }) => kind === 'entered')
    const last = entries.at(-1)?.number ?? 0
    const known = this.#known.get(last)
    if (known) return known
    const written = new Map<string, Map<string, Map<string, unknown>>>()
    for (const { body } of entries) {
      const { rules, subject, period, values } = body as EnteredBody
      const key = keyOf(rules, period)
      const subjects = written.get(key) ?? new Map<string, Map<string, unknown>>()
      const inputs = subjects.get(subject) ?? new Map<string, unknown>()
      written.set(key, subjects.set(subject, inputs))
      for (const [input, value] of Object.entries(values)) inputs.set(input, value)
    }
    this.#known.clear()
    this.#known.set(last, written)
    return written
  }
}

/** Those for whom something was not taken back again. */
const stillHeld = (subjects: Subjects): string[] =>
  [...subjects]
    .filter(([, inputs]) => [...inputs.values()].some((value) => value !== null))
    .map(([subject]) => subject)

const keyOf = (...parts: readonly string[]): string => parts.join('\n')

const wrong = (name: string, value: string): Refusal =>
  new Refusal('entered.wrong', 'invalid', {
    words: { zh: `“${name}”不能填“${value}”`, en: `"${value}" cannot be entered for "${name}"` },
    remedy: {
      zh: '只填由人工填报的要素，按其种类填写',
      en: 'enter only inputs bound to people, each after its kind',
    },
    details: { name },
  })
