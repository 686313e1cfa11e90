import type { HeadingPath } from './heading-path.ts'
import type { Claim, Lexicon } from './lexicon.ts'
import type { TaughtColumn } from './understanding.ts'

/**
 * What persons taught about some columns, by column. Of two columns taught as one field (for one month) the later word
 * counts.
 */
export function taughtColumns(
  paths: readonly HeadingPath[],
  lexicon: Lexicon,
  taught: readonly TaughtColumn[],
): ReadonlyMap<number, TaughtColumn> {
  const found = new Map<number, TaughtColumn>()
  if (taught.length === 0) return found
  const columns = new Map(paths.map(({ key, column }) => [key, column]))
  for (const lesson of taught) {
    const column = columns.get(lesson.path)
    if (column !== undefined && lesson.subject === lexicon.subject) found.set(column, lesson)
  }
  return found
}

/** The claim of a taught field; undefined when the column is to be left alone. */
export function claimOfLesson(lexicon: Lexicon, lesson: TaughtColumn): Claim | undefined {
  const field = lexicon.fields.get(lesson.field)
  if (!field) return undefined
  return taughtClaim(lexicon, field.id) ?? { field, fields: [field], reading: 'value', path: [] }
}

function taughtClaim(lexicon: Lexicon, id: string): Claim | undefined {
  for (const claims of lexicon.byLeaf.values()) {
    const found = claims.find((claim) => claim.field.id === id && claim.reading === 'value')
    if (found) return found
  }
  return undefined
}
