import type { Words } from '@groundbreak/core/finding'
import { type Language, say } from './language.ts'

/** Where a command speaks: results to standard output, progress and complaints to standard error. */
export class Terminal {
  readonly language: Language
  readonly json: boolean
  readonly environment: NodeJS.ProcessEnv
  readonly #out: NodeJS.WritableStream
  readonly #err: NodeJS.WritableStream & { readonly isTTY?: boolean }

  constructor(
    settings: { language: Language; json: boolean; environment: NodeJS.ProcessEnv },
    out: NodeJS.WritableStream,
    err: NodeJS.WritableStream & { readonly isTTY?: boolean },
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

  /** Overwrites the line before; nothing unless a person is watching. */
  progress(text: string): void {
    if (this.#err.isTTY) this.#err.write(`\r\u001b[K${text}`)
  }

  progressDone(): void {
    this.progress('')
  }
}
