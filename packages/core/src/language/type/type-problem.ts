import type { Words } from '../../finding/index.ts'
import type { LanguageError, SourcePlace } from '../syntax/language-error.ts'
import { lineAndColumn } from '../syntax/parse.ts'
import type { Span } from '../syntax/tree.ts'

/** What can't be meant as it is written, found before anything is evaluated. */
export interface TypeProblem {
  readonly at: Span
  readonly message: Words
  readonly remedy: Words
}

/** Problems with file, line and column. */
export const locateProblems = (
  problems: readonly TypeProblem[],
  text: string,
  place: SourcePlace,
): LanguageError[] =>
  problems.map(({ at, message, remedy }) => ({
    file: place.file,
    ...lineAndColumn(text, at.start, place),
    offset: at.start,
    message,
    remedy,
  }))
