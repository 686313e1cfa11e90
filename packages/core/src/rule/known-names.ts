import { ANY, type Declarations, functionOf, listOf, NUMBER, TRUTH, type Type } from '../language/index.ts'

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

/** Functions that ask an expression in earlier periods, by what they give (see look-back.ts). */
export const FORM_TYPES: Readonly<Record<string, Type>> = {
  ago: { kind: 'function', arity: [2, 2], result: ([of = ANY]) => of },
  history: { kind: 'function', arity: [2, 2], result: ([of = ANY]) => listOf(of) },
  consecutive: functionOf(NUMBER, 1, 2),
  times: functionOf(NUMBER, 2, 3),
  'first time': functionOf(TRUTH, 1, 1),
  'periods since': functionOf(NUMBER, 1, 1),
}
