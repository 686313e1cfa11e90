import { checkPattern, type PackNode } from '../pack/index.ts'
import { checkFields } from './check-fields.ts'
import type { Choice, Fallback, Field, FieldKind, Span, Subject } from './field.ts'

export const FIELD_KINDS: readonly FieldKind[] = [
  'text',
  'name',
  'code',
  'credit-code',
  'money',
  'count',
  'number',
  'percent',
  'date',
  'year',
  'boolean',
  'choice',
  'division',
]
export const SPANS: readonly Span[] = [
  'whole',
  'year-plan',
  'month',
  'year-to-date',
  'before-year',
  'since-start',
]
export const SUBJECTS: readonly Subject[] = ['project', 'agreement']
export const FIELD_KEYS = [
  'id',
  'kind',
  'label',
  'meaning',
  'synonyms',
  'span',
  'choices',
  'topics',
  'open',
  'blanks',
  'pattern',
  'pair',
  'fallback',
  'derived',
  'lasting',
  'personal',
  'breakdown',
] as const
export const FALLBACK_KEYS = {
  'date-present': ['kind', 'field', 'no', 'blank'],
  'division-in': ['kind', 'field'],
  permits: ['kind'],
  counts: ['kind', 'done', 'required'],
  increase: ['kind', 'field', 'yearly'],
} as const

/**
 * Reads `fields.yaml`: under `project` and `agreement` a list of fields each. With a standard vocabulary (`extends: standard`)
 * a field of a known id adds to the standard one, other ids add fields, and `without` leaves standard ones out.
 * Problems go to the nodes.
 */
export function readFields(node: PackNode, standard?: PackNode): Field[] {
  node.onlyKeys(['extends', 'without', ...SUBJECTS])
  const inherited = standard ? SUBJECTS.flatMap((subject) => ownFields(standard, subject, [])) : []
  const left = inherited.filter((field) => !readWithout(node, field.subject).includes(field.id))
  reportUnknownWithout(node, inherited)
  const fields = SUBJECTS.flatMap((subject) => {
    const base = left.filter((field) => field.subject === subject)
    const own = ownFields(node, subject, base)
    return [
      ...base.map((field) => own.find(({ id }) => id === field.id) ?? field),
      ...own.filter(({ id }) => !base.some((field) => field.id === id)),
    ]
  })
  checkFields(node, fields)
  return fields
}

function ownFields(node: PackNode, subject: Subject, base: readonly Field[]): Field[] {
  if (!node.has(subject)) return []
  return node
    .at(subject)
    .items()
    .map((item) =>
      readField(
        item,
        subject,
        base.find(({ id }) => id === item.at('id').value),
      ),
    )
}

function readWithout(node: PackNode, subject: Subject): readonly unknown[] {
  const { value } = node.at('without').at(subject)
  return Array.isArray(value) ? value : []
}

function reportUnknownWithout(node: PackNode, inherited: readonly Field[]): void {
  if (!node.has('without')) return
  const without = node.at('without')
  without.onlyKeys([...SUBJECTS])
  for (const subject of SUBJECTS) {
    if (!without.has(subject)) continue
    const ids = inherited.filter((field) => field.subject === subject).map(({ id }) => id)
    for (const item of without.at(subject).items()) item.oneOf(ids)
  }
}

/** What the item leaves out is taken from the standard field; synonyms and blanks add to it. */
function readField(item: PackNode, subject: Subject, base: Field | undefined): Field {
  item.onlyKeys(FIELD_KEYS)
  if (item.has('pattern')) checkPattern(item.at('pattern'))
  const label = base && !item.has('label') ? base.label : item.at('label').words()
  const own = item.has('synonyms') || !base ? item.at('synonyms').texts() : []
  const kind = base && !item.has('kind') ? base.kind : item.at('kind').oneOf(FIELD_KINDS)
  if (kind === 'choice' && !item.has('choices') && !base?.choices) item.at('choices').items()
  return {
    ...base,
    id: item.at('id').text(),
    subject,
    kind,
    label,
    meaning: item.has('meaning') ? item.at('meaning').words() : (base?.meaning ?? label),
    synonyms: [...own, ...(base?.synonyms ?? [])],
    ...(item.has('span') && { span: item.at('span').oneOf(SPANS) }),
    ...(item.has('choices') && {
      choices: item
        .at('choices')
        .items()
        .map((choice) => readChoice(choice, base?.choices ?? [])),
    }),
    ...(item.has('topics') && {
      topics: item
        .at('topics')
        .items()
        .map((topic) => readChoice(topic, base?.topics ?? [])),
    }),
    ...(item.has('open') && { open: item.at('open').flag() }),
    ...(item.has('blanks') && { blanks: [...item.at('blanks').texts(), ...(base?.blanks ?? [])] }),
    ...(item.has('pattern') && { pattern: item.at('pattern').text() }),
    ...(item.has('pair') && { pair: readPair(item.at('pair')) }),
    ...(item.has('fallback') && { fallback: item.at('fallback').items().map(readFallback) }),
    ...(item.has('derived') && { derived: item.at('derived').flag() }),
    ...(item.has('lasting') && { lasting: item.at('lasting').flag() }),
    ...(item.has('personal') && { personal: item.at('personal').flag() }),
    ...(item.has('breakdown') && { breakdown: item.at('breakdown').flag() }),
  }
}

/** A choice of the standard is taken over by its value alone. */
function readChoice(item: PackNode, base: readonly Choice[]): Choice {
  item.onlyKeys(['value', 'label', 'synonyms'])
  const value = item.at('value').text()
  const known = base.find((choice) => choice.value === value)
  const own = item.has('synonyms') ? item.at('synonyms').texts() : []
  return {
    value,
    label: item.has('label') ? item.at('label').words() : (known?.label ?? { zh: value, en: value }),
    synonyms: [...own, ...(known?.synonyms ?? [])],
  }
}

function readPair(node: PackNode): NonNullable<Field['pair']> {
  node.onlyKeys(['end', 'synonyms'])
  return { end: node.at('end').text(), synonyms: node.at('synonyms').texts() }
}

function readFallback(item: PackNode): Fallback {
  const kind = item.at('kind').oneOf(Object.keys(FALLBACK_KEYS) as readonly (keyof typeof FALLBACK_KEYS)[])
  item.onlyKeys(FALLBACK_KEYS[kind])
  if (kind === 'permits') return { kind }
  if (kind === 'division-in') return { kind, field: item.at('field').text() }
  if (kind === 'counts') return { kind, done: item.at('done').text(), required: item.at('required').text() }
  if (kind === 'increase') {
    return { kind, field: item.at('field').text(), yearly: item.has('yearly') && item.at('yearly').flag() }
  }
  return {
    kind,
    field: item.at('field').text(),
    no: item.has('no') ? item.at('no').texts() : [],
    ...(item.has('blank') && { blank: item.at('blank').flag() }),
  }
}
