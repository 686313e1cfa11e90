import type { PackNode } from '../pack/index.ts'
import type { Choice, Fallback, Field, FieldId, FieldKind, Span, Subject } from './field.ts'

const KINDS: readonly FieldKind[] = [
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
const SPANS: readonly Span[] = ['whole', 'year-plan', 'month', 'year-to-date', 'before-year', 'since-start']
const SUBJECTS: readonly Subject[] = ['project', 'agreement']
const KEYS = [
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
]

/** Reads `fields.yaml`: under `project` and `agreement` a list of fields each. Problems go to the node. */
export function readFields(node: PackNode): Field[] {
  node.onlyKeys([...SUBJECTS])
  const fields = SUBJECTS.flatMap((subject) =>
    node.has(subject)
      ? node
          .at(subject)
          .items()
          .map((item) => readField(item, subject))
      : [],
  )
  reportReferences(node, fields)
  return fields
}

function readField(item: PackNode, subject: Subject): Field {
  item.onlyKeys(KEYS)
  const kind = item.at('kind').oneOf(KINDS)
  if (item.has('pattern')) checkPattern(item.at('pattern'))
  if (kind === 'choice' && !item.has('choices')) item.at('choices').items()
  return {
    id: item.at('id').text(),
    subject,
    kind,
    label: item.at('label').words(),
    meaning: item.has('meaning') ? item.at('meaning').words() : item.at('label').words(),
    synonyms: item.at('synonyms').texts(),
    ...(item.has('span') && { span: item.at('span').oneOf(SPANS) }),
    ...(item.has('choices') && { choices: item.at('choices').items().map(readChoice) }),
    ...(item.has('topics') && { topics: item.at('topics').items().map(readChoice) }),
    ...(item.has('open') && { open: item.at('open').flag() }),
    ...(item.has('blanks') && { blanks: item.at('blanks').texts() }),
    ...(item.has('pattern') && { pattern: item.at('pattern').text() }),
    ...(item.has('pair') && {
      pair: { end: item.at('pair').at('end').text(), synonyms: item.at('pair').at('synonyms').texts() },
    }),
    ...(item.has('fallback') && { fallback: item.at('fallback').items().map(readFallback) }),
    ...(item.has('derived') && { derived: item.at('derived').flag() }),
    ...(item.has('lasting') && { lasting: item.at('lasting').flag() }),
    ...(item.has('personal') && { personal: item.at('personal').flag() }),
  }
}

function readChoice(item: PackNode): Choice {
  item.onlyKeys(['value', 'label', 'synonyms'])
  const value = item.at('value').text()
  return {
    value,
    label: item.has('label') ? item.at('label').words() : { zh: value, en: value },
    synonyms: item.has('synonyms') ? item.at('synonyms').texts() : [],
  }
}

function readFallback(item: PackNode): Fallback {
  const kind = item.at('kind').oneOf(['date-present', 'division-in', 'permits', 'counts', 'increase'])
  if (kind === 'permits') return { kind }
  if (kind === 'division-in') return { kind, field: item.at('field').text() }
  if (kind === 'counts') return { kind, done: item.at('done').text(), required: item.at('required').text() }
  if (kind === 'increase') {
    return {
      kind,
      field: item.at('field').text(),
      yearly: item.has('yearly') && item.at('yearly').flag(),
    }
  }
  return {
    kind,
    field: item.at('field').text(),
    no: item.has('no') ? item.at('no').texts() : [],
    ...(item.has('blank') && { blank: item.at('blank').flag() }),
  }
}

function checkPattern(node: PackNode): void {
  try {
    new RegExp(node.text(), 'u')
  } catch {
    node.problem(
      { zh: `正则表达式“${node.text()}”有误`, en: `"${node.text()}" is no valid regular expression` },
      { zh: '检查括号与反斜杠', en: 'check brackets and backslashes' },
    )
  }
}

function reportReferences(node: PackNode, fields: readonly Field[]): void {
  for (const subject of SUBJECTS) {
    const own = fields.filter((field) => field.subject === subject)
    own.forEach((field, index) => {
      const place = node.at(subject).at(index)
      if (own.findIndex((other) => other.id === field.id) !== index) {
        place
          .at('id')
          .problem(
            { zh: `字段“${field.id}”重复`, en: `field "${field.id}" stands here twice` },
            { zh: '每个字段的 id 只能出现一次', en: 'give every field an id of its own' },
          )
      }
      const named = [field.pair?.end, ...(field.fallback ?? []).flatMap(fieldsNamed)]
      for (const id of named) {
        if (id === undefined || own.some((other) => other.id === id)) continue
        place.problem(
          {
            zh: `字段“${field.id}”引用了不存在的字段“${id}”`,
            en: `field "${field.id}" names the unknown field "${id}"`,
          },
          { zh: '改正字段 id，或先定义该字段', en: 'mend the id, or define that field' },
        )
      }
    })
  }
}

const fieldsNamed = (rule: Fallback): FieldId[] => {
  switch (rule.kind) {
    case 'date-present':
    case 'division-in':
    case 'increase':
      return [rule.field]
    case 'counts':
      return [rule.done, rule.required]
    case 'permits':
      return []
  }
}
