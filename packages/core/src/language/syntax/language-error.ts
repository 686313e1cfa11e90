import type { Words } from '../../finding/index.ts'

/** Why a text is no expression, with the place and what to do (表达式有误). */
export interface LanguageError {
  readonly file: string
  /** From 1. */
  readonly line: number
  readonly column: number
  /** From 0, inside the text. */
  readonly offset: number
  readonly message: Words
  readonly remedy: Words
}

/** Where an expression stands, so that its errors can say so. */
export interface SourcePlace {
  readonly file: string
  readonly line: number
  readonly column: number
  /** Names that may occur, with spaces, dots or leading digits: matched longest first. */
  readonly names: readonly string[]
  /** Names of members that may stand behind a dot or inside a filter, where they have spaces or operators. */
  readonly members?: readonly string[]
}

/** Thrown while parsing, caught at the door of this room. */
export class SyntaxProblem extends Error {
  readonly offset: number
  readonly words: Words
  readonly remedy: Words
  constructor(offset: number, words: Words, remedy: Words) {
    super(words.en)
    this.offset = offset
    this.words = words
    this.remedy = remedy
  }
}
