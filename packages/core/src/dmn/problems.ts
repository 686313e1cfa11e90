import type { LanguageError } from '../language/index.ts'

/** What could not be understood of a model; the boxes concerned have no value. */
export class Problems {
  readonly #found: LanguageError[] = []

  add(problem: LanguageError): void {
    this.#found.push(problem)
  }

  get all(): readonly LanguageError[] {
    return this.#found
  }
}
