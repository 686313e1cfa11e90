import type { Words } from '@groundbreak/core/finding'

/** What kind of no it is: it decides the HTTP status and the exit code. */
export type RefusalKind = 'invalid' | 'missing' | 'conflict' | 'too-large' | 'not-now' | 'forbidden'

/** A wish that is not allowed, with what to do instead (拒绝). Nothing was changed. */
export class Refusal extends Error {
  /** `room.what`, e.g. `month.closed`. */
  readonly code: string
  readonly kind: RefusalKind
  readonly words: Words
  readonly remedy: Words
  readonly details: Readonly<Record<string, string | number>>

  constructor(
    code: string,
    kind: RefusalKind,
    said: { words: Words; remedy: Words; details?: Readonly<Record<string, string | number>> },
  ) {
    super(`${code}: ${said.words.en}`)
    this.code = code
    this.kind = kind
    this.words = said.words
    this.remedy = said.remedy
    this.details = said.details ?? {}
  }
}
