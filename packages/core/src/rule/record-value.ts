import type { Value } from '../language/index.ts'
import type { JudgedScope } from './kind.ts'

/** One judged subject as a record of FEEL: its members are reached when they are asked for, so that records may refer to each other. */
export class RecordValue extends Map<string, Value> {
  readonly #names: readonly string[]
  readonly #decisions: ReadonlySet<string>
  readonly #scope: JudgedScope

  /**
   * @param names members that are listed: what was stated of the subject
   * @param decisions reached by name only: they may hold records in turn, without end
   */
  constructor(names: readonly string[], decisions: ReadonlySet<string>, scope: JudgedScope) {
    super()
    this.#names = names
    this.#decisions = decisions
    this.#scope = scope
  }

  override get size(): number {
    return this.#names.length
  }

  override has(name: string): boolean {
    return name === 'subject' || this.#decisions.has(name) || this.#names.includes(name)
  }

  override get(name: string): Value | undefined {
    return this.has(name) ? this.#scope.get(name) : undefined
  }

  override *keys(): MapIterator<string> {
    yield* this.#names
  }

  override *values(): MapIterator<Value> {
    for (const name of this.#names) yield this.#scope.get(name)
  }

  override *entries(): MapIterator<[string, Value]> {
    for (const name of this.#names) yield [name, this.#scope.get(name)]
  }

  override [Symbol.iterator](): MapIterator<[string, Value]> {
    return this.entries()
  }
}
