import type { MatchWeights, ReviewWords, Trait } from './checks.ts'
import { foldName } from './name-likeness.ts'
import { monthsBetween, type TraitReader, type Traits } from './traits.ts'

/** One piece of evidence that two rows are, or are not, one project. */
export interface Evidence {
  readonly trait: Trait | 'name'
  /** `same`, `like`, `differ` …; for the name its likeness in percent. */
  readonly says: string
  readonly weight: number
}

export interface Weighed {
  readonly weight: number
  readonly evidence: readonly Evidence[]
}

/** Weighs pairs of rows (Fellegi–Sunter): the weights of what agrees and what differs are added up. */
export class MatchScale {
  readonly #weights: MatchWeights
  readonly #reader: TraitReader
  readonly #former: readonly string[]

  constructor(weights: MatchWeights, words: ReviewWords, reader: TraitReader) {
    this.#weights = weights
    this.#reader = reader
    this.#former = words.former.map(foldName)
  }

  weigh(now: Traits, known: Traits): Weighed {
    const likeness = this.#reader.names.likeness(now.name, known.name)
    const evidence: Evidence[] = [
      { trait: 'name', says: `${Math.round(likeness * 100)}%`, weight: this.#nameWeight(likeness) },
    ]
    const add = (trait: Trait, says: string | undefined) => {
      const weight = says === undefined ? undefined : this.#weights.traits[trait][says]
      if (says !== undefined && weight !== undefined) evidence.push({ trait, says, weight })
    }
    if (likeness >= 0.5) add('markers', markers(now.name.markers, known.name.markers))
    add('former', this.namesFormer(now, known) ? 'named' : undefined)
    add('code', sameOrNot(now.code, known.code))
    add('credit', sameOrNot(now.credit, known.credit))
    add('company', this.#company(now, known))
    add('total', near(now.total, known.total))
    if (isSameYear(known, now)) {
      add('plan', near(now.plan, known.plan) === 'same' ? 'same' : differs(now.plan, known.plan))
      add('cumulative', cumulative(now, known))
      add('before', sameOrNot(now.before, known.before))
    }
    add('chain', sameOrNot(now.chain, known.chain))
    add('signed', sameOrNot(now.signed, known.signed))
    return { weight: evidence.reduce((sum, one) => sum + one.weight, 0), evidence }
  }

  /** The remark of the new row gives the known name as a former one. */
  namesFormer(now: Traits, known: Traits): boolean {
    return (
      known.name.folded.length > 3 &&
      now.remark.includes(known.name.folded) &&
      this.#former.some((word) => now.remark.includes(word))
    )
  }

  #nameWeight(likeness: number): number {
    return this.#weights.name.find(({ from }) => likeness >= from)?.weight ?? 0
  }

  #company(now: Traits, known: Traits): string | undefined {
    if (now.company === undefined || known.company === undefined) return undefined
    const likeness = this.#reader.companies.likeness(now.company, known.company)
    return likeness === 1 ? 'same' : likeness >= 0.7 ? 'like' : 'differ'
  }
}

/** A phase that only one of the names tells says less than two different ones. */
const markers = (one: string, other: string): string =>
  one === other ? 'same' : one === '' || other === '' ? 'missing' : 'differ'

const sameOrNot = <Value>(one: Value | undefined, other: Value | undefined): string | undefined =>
  one === undefined || other === undefined ? undefined : one === other ? 'same' : 'differ'

const differs = (one: number | undefined, other: number | undefined): string | undefined =>
  one === undefined || other === undefined ? undefined : 'differ'

/** Within 1 % the same, within 5 % near. */
function near(one: number | undefined, other: number | undefined): string | undefined {
  if (one === undefined || other === undefined) return undefined
  const gap = Math.abs(one - other)
  const size = Math.max(Math.abs(one), Math.abs(other))
  if (gap * 100 <= size) return 'same'
  return gap * 20 <= size ? 'near' : 'differ'
}

function isSameYear(known: Traits, now: Traits): boolean {
  return known.period === undefined || now.period === undefined
    ? true
    : known.period.slice(0, 4) === now.period.slice(0, 4)
}

/** Whether what was done goes on from where it stood; nothing done on either side says nothing. */
function cumulative(now: Traits, known: Traits): string | undefined {
  const [current, before] = [now.cumulative, known.cumulative]
  if (current === undefined || before === undefined || (current === 0 && before === 0)) return undefined
  if (monthsBetween(known, now) === 0) return current === before ? 'same' : undefined
  if (current < before) return 'falls'
  // from nothing every first month goes on
  if (now.month !== undefined && before > 0 && before + now.month === current) return 'continues'
  return undefined
}
