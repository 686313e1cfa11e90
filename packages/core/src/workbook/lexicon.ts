import type { Field, Subject } from '../field/index.ts'
import { readHeading } from './heading.ts'
import { isSequenceKey } from './structure-words.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What a heading can stand for: one field, both years of a span, or every permit step. */
export interface Claim {
  readonly field: Field
  /** All fields read from one cell, the first included. */
  readonly fields: readonly Field[]
  readonly reading: 'value' | 'years' | 'permits'
  /** Folded headings, outermost first; one part for a plain synonym. */
  readonly path: readonly string[]
}

/** The headings of one subject, by the folded innermost heading. */
export interface Lexicon {
  readonly subject: Subject
  readonly fields: ReadonlyMap<string, Field>
  readonly byLeaf: ReadonlyMap<string, readonly Claim[]>
}

/** A synonym as it is compared: the folded headings of `outer > inner`. */
export const synonymPath = (synonym: string): string[] =>
  synonym.split(/\s+>\s+/).map((part) => readHeading(part).key)

const KEPT = new WeakMap<Vocabulary, readonly Lexicon[]>()

/** The lexicon of each subject; built once for a vocabulary. */
export function lexicons(vocabulary: Vocabulary): readonly Lexicon[] {
  const known = KEPT.get(vocabulary)
  if (known) return known
  const built = (['project', 'agreement'] as const).map((subject) => buildLexicon(vocabulary, subject))
  KEPT.set(vocabulary, built)
  return built
}

function buildLexicon(vocabulary: Vocabulary, subject: Subject): Lexicon {
  const own = vocabulary.fields.filter((field) => field.subject === subject)
  const fields = new Map(own.map((field) => [field.id, field]))
  const byLeaf = new Map<string, Claim[]>()
  const add = (synonym: string, claim: Omit<Claim, 'path'>): void => {
    const path = synonymPath(synonym)
    const leaf = path.at(-1)
    if (!leaf) return
    const claims = byLeaf.get(leaf) ?? []
    if (claims.some((other) => other.field.id === claim.field.id && other.path.join('/') === path.join('/')))
      return
    byLeaf.set(leaf, [...claims, { ...claim, path }])
  }
  for (const field of own) {
    for (const synonym of field.synonyms) add(synonym, { field, fields: [field], reading: 'value' })
    const end = field.pair && fields.get(field.pair.end)
    if (field.pair && end) {
      for (const synonym of field.pair.synonyms)
        add(synonym, { field, fields: [field, end], reading: 'years' })
    }
  }
  const steps = own.filter((field) => field.kind === 'permit')
  const [first] = steps
  if (first) {
    const dates = steps.flatMap((step) => fields.get(`permitDate.${step.step}`) ?? [])
    for (const synonym of vocabulary.permits.sentence) {
      add(synonym, { field: first, fields: [...steps, ...dates], reading: 'permits' })
    }
  }
  return { subject, fields, byLeaf }
}

/** True when a text is a heading that some subject knows, that of the running number or a bare month. */
export function isKnownHeading(all: readonly Lexicon[], text: string): boolean {
  const { key, bare, month } = readHeading(text)
  return (
    isSequenceKey(key) ||
    (month !== undefined && key === '月') ||
    all.some(({ byLeaf }) => byLeaf.has(key) || (bare !== key && byLeaf.has(bare)))
  )
}
