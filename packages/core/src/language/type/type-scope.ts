import type { Type } from './type.ts'

/** What names mean at a place of an expression, as far as their types are known. */
export class TypeScope {
  readonly #own: ReadonlyMap<string, Type>
  readonly #outer: TypeScope | undefined
  /** Entries of a filtered member of which not all are known: then any name may be one. */
  readonly #isOpen: boolean

  constructor(own: ReadonlyMap<string, Type>, outer?: TypeScope, isOpen = false) {
    this.#own = own
    this.#outer = outer
    this.#isOpen = isOpen
  }

  with(own: Iterable<readonly [string, Type]>, isOpen = false): TypeScope {
    return new TypeScope(new Map(own), this, isOpen)
  }

  find(name: string): Type | undefined {
    return this.#own.get(name) ?? this.#outer?.find(name)
  }

  /** Whether a name that is not known may still have a value here. */
  get mayHoldMore(): boolean {
    return this.#isOpen || (this.#outer?.mayHoldMore ?? false)
  }

  get functions(): string[] {
    const own = [...this.#own].flatMap(([name, type]) => (type.kind === 'function' ? [name] : []))
    return [...own, ...(this.#outer?.functions ?? [])]
  }

  get names(): string[] {
    return [...this.#own.keys(), ...(this.#outer?.names ?? [])]
  }
}
