import type { Month } from '../calendar/index.ts'
import { monthOrdinal } from '../calendar/index.ts'
import type { ReviewWords } from './checks.ts'
import { foldName, type NameForm, NameLikeness } from './name-likeness.ts'
import { amountOf, textOf, type Valued } from './review-row.ts'
import type { Roles } from './roles.ts'

/** What is compared when two rows may be one project. `undefined`: not stated. */
export interface Traits {
  readonly name: NameForm
  readonly code: string | undefined
  readonly credit: string | undefined
  readonly company: NameForm | undefined
  readonly chain: string | undefined
  readonly total: number | undefined
  readonly plan: number | undefined
  readonly month: number | undefined
  readonly cumulative: number | undefined
  readonly before: number | undefined
  readonly signed: string | undefined
  /** Folded. */
  readonly remark: string
  readonly period: Month | undefined
}

/** Names and companies of all rows at hand, ready for comparing. */
export class TraitReader {
  readonly names: NameLikeness
  readonly companies: NameLikeness
  readonly #roles: Roles

  constructor(roles: Roles, words: ReviewWords, all: Iterable<Valued>) {
    const names: string[] = []
    const companies: string[] = []
    for (const one of all) {
      names.push(textOf(one, roles, 'name') ?? '')
      companies.push(textOf(one, roles, 'company') ?? '')
    }
    this.#roles = roles
    this.names = new NameLikeness(words.name, words.markers, names)
    this.companies = new NameLikeness(words.company, [], companies)
  }

  read(one: Valued, period: Month | undefined): Traits {
    const roles = this.#roles
    const company = textOf(one, roles, 'company')
    return {
      name: this.names.form(textOf(one, roles, 'name') ?? ''),
      code: textOf(one, roles, 'code'),
      credit: textOf(one, roles, 'credit'),
      company: company === undefined ? undefined : this.companies.form(company),
      chain: textOf(one, roles, 'chain'),
      total: amountOf(one, roles, 'total'),
      plan: amountOf(one, roles, 'plan'),
      month: amountOf(one, roles, 'month'),
      cumulative: amountOf(one, roles, 'cumulative'),
      before: amountOf(one, roles, 'before'),
      signed: textOf(one, roles, 'signed'),
      remark: foldName(textOf(one, roles, 'remark') ?? ''),
      period,
    }
  }
}

/** Months from the known row to the new one, `undefined` when either month isn't known. */
export const monthsBetween = (known: Traits, now: Traits): number | undefined =>
  known.period === undefined || now.period === undefined
    ? undefined
    : monthOrdinal(now.period) - monthOrdinal(known.period)
