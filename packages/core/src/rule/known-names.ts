import {
  ANY,
  contextOf,
  DATE,
  type Declarations,
  functionOf,
  listOf,
  NUMBER,
  numberOf,
  TEXT,
  TRUTH,
  type Type,
} from '../language/index.ts'
import { dimensionOf, findUnit, POINTS, SHARE } from '../quantity/index.ts'
import type { RuleInput, RuleMember } from './rule-set.ts'

/** Names an expression of a rule set may use, with what is known of their values. */
export class KnownNames {
  readonly #types = new Map<string, Type>()
  /** Names of members of records: they stand behind a dot or inside a filter. */
  readonly members: readonly string[]

  constructor(types: Iterable<readonly [string, Type]>, members: readonly string[] = []) {
    for (const [name, type] of types) this.#types.set(name, type)
    this.members = members
  }

  get types(): Declarations {
    return this.#types
  }

  get list(): string[] {
    return [...this.#types.keys()]
  }

  /** These and further names, of which nothing else is known. */
  with(...further: readonly string[]): KnownNames {
    return new KnownNames([...this.#types, ...further.map((name) => [name, ANY] as const)], this.members)
  }

  /** What a name stands for, once that is read. */
  learn(name: string, type: Type): void {
    this.#types.set(name, type)
  }
}

/** What an input holds, as the checks of the language see it. */
export function typeOfInput({
  kind,
  unit,
  choices,
  of,
}: Pick<RuleInput, 'kind' | 'unit' | 'choices' | 'of'>): Type {
  switch (kind) {
    case 'money':
      return numberOf(dimensionOf('money'))
    case 'percent':
      return numberOf(SHARE)
    case 'points':
      return numberOf(POINTS)
    case 'count':
      return NUMBER
    case 'number': {
      const known = unit === undefined ? undefined : findUnit(unit)
      return known ? numberOf(dimensionOf(known.measure, known.per)) : NUMBER
    }
    case 'date':
      return DATE
    case 'flag':
      return TRUTH
    case 'text':
      return choices ? { kind: 'string', choices } : TEXT
    case 'list':
      return listOf(of ? typeOfRecord(of) : ANY)
    case 'record':
      return of ? typeOfRecord(of) : ANY
  }
}

const typeOfRecord = (of: readonly RuleMember[]): Type =>
  contextOf(Object.fromEntries(of.map((member) => [member.id, typeOfInput(member)])))

/** Functions that ask an expression in earlier periods, by what they give (see look-back.ts). */
export const FORM_TYPES: Readonly<Record<string, Type>> = {
  ago: { kind: 'function', arity: [2, 2], result: ([of = ANY]) => of },
  history: { kind: 'function', arity: [2, 2], result: ([of = ANY]) => listOf(of) },
  consecutive: functionOf(NUMBER, 1, 2),
  times: functionOf(NUMBER, 2, 3),
  'first time': functionOf(TRUTH, 1, 1),
  'periods since': functionOf(NUMBER, 1, 1),
}
