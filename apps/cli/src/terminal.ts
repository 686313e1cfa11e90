import type { Words } from '@groundbreak/core/finding'
import { type Language, say } from './language.ts'

/** Milliseconds between two lines of progress where nobody watches the terminal. */
const BETWEEN = 5_000

type Errors = NodeJS.WritableStream & { readonly isTTY?: boolean }

/** Where a command speaks: results to standard output, progress and complaints to standard error. */
export class Terminal {
  readonly language: Language
  readonly json: boolean
  readonly environment: NodeJS.ProcessEnv
  readonly #out: NodeJS.WritableStream
  readonly #err: Errors
  #told = performance.now()

  constructor(
    settings: { language: Language; json: boolean; environment: NodeJS.ProcessEnv },
    out: NodeJS.WritableStream,
    err: Errors,
  ) {
    this.language = settings.language
    this.json = settings.json
    this.environment = settings.environment
    this.#out = out
    this.#err = err
  }

  words(words: Words): string {
    return say(words, this.language)
  }

  line(text: string): void {
    this.#out.write(`${text}\n`)
  }

  say(words: Words): void {
    this.line(this.words(words))
  }

  /** A list with one object a line: valid JSON as a whole, and easy for line tools. */
  jsonList(items: readonly unknown[]): void {
    this.line(items.length === 0 ? '[]' : `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`)
  }

  jsonValue(value: unknown): void {
    this.line(JSON.stringify(value, null, 2))
  }

  complain(text: string): void {
    this.#err.write(`${text}\n`)
  }

  /** How far long work has come: overwrites the line before; in a log now and then a line of its own. */
  progress(words: Words): void {
    if (this.#err.isTTY) {
      this.#err.write(`\r\u001b[K${this.words(words)}`)
      return
    }
    if (performance.now() - this.#told < BETWEEN) return
    this.#told = performance.now()
    this.complain(this.words(words))
  }

  progressDone(): void {
    if (this.#err.isTTY) this.#err.write('\r\u001b[K')
  }
}
