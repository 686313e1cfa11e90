import { type PackNode, reportIdForm, reportTwice, suggestion } from '../pack/index.ts'
import type { Fallback, Field, FieldKind, Subject } from './field.ts'

type Place = (field: Field, key?: string) => PackNode

/** Checks fields against each other: ids, kinds that keys belong to, references, spans, circles. Problems go to the node. */
export function checkFields(node: PackNode, fields: readonly Field[]): void {
  for (const subject of ['project', 'agreement'] as const) {
    const own = fields.filter((field) => field.subject === subject)
    const places = placesOf(node, subject)
    if (node.has(subject)) {
      reportTwice(node.at(subject), { zh: '字段', en: 'field' })
      reportIdForm(node.at(subject), /^[a-z][A-Za-z0-9_]*$/, {
        zh: '用小写英文字母开头的字母、数字和下划线，如 planEnd',
        en: 'write letters, digits and underscores, a small letter first: planEnd',
      })
    }
    for (const field of own) {
      const place: Place = (one, key) => {
        const at = places.get(one.id) ?? node.at(subject)
        return key === undefined ? at : at.at(key)
      }
      checkKeys(field, place, places.has(field.id))
      checkReferences(field, own, place)
    }
    reportSpansTwice(own, places)
    reportCircles(own, places)
  }
  reportNames(node, fields)
}

function placesOf(node: PackNode, subject: Subject): Map<string, PackNode> {
  const places = new Map<string, PackNode>()
  if (!node.has(subject) || !Array.isArray(node.at(subject).value)) return places
  for (const item of node.at(subject).items()) {
    const id = item.at('id').value
    if (typeof id === 'string' && !places.has(id)) places.set(id, item)
  }
  return places
}

/** Keys that mean something for some kinds only. */
const KEYS_OF: readonly (readonly [key: keyof Field & string, kinds: readonly FieldKind[]])[] = [
  ['span', ['money']],
  ['choices', ['choice', 'boolean']],
  ['topics', ['text']],
  ['open', ['choice']],
  ['pattern', ['code']],
  ['pair', ['year']],
]

function checkKeys(field: Field, place: Place, own: boolean): void {
  if (!own) return
  for (const [key, kinds] of KEYS_OF) {
    if (field[key] === undefined || kinds.includes(field.kind)) continue
    place(field, key).problem(
      {
        zh: `“${key}”不能用于 ${field.kind} 字段“${field.id}”`,
        en: `"${key}" means nothing for a field of kind ${field.kind} ("${field.id}")`,
      },
      { zh: `只用于：${kinds.join('、')}`, en: `it belongs to: ${kinds.join(', ')}` },
    )
  }
  if (field.kind !== 'boolean') return
  field.choices?.forEach(({ value }, index) => {
    if (value !== 'yes' && value !== 'no') place(field, 'choices').at(index).at('value').oneOf(['yes', 'no'])
  })
}

/** What a fallback makes, and of what. */
const FALLBACK_KINDS: Readonly<
  Record<Fallback['kind'], { readonly makes: FieldKind; readonly from: readonly FieldKind[] }>
> = {
  'date-present': { makes: 'boolean', from: ['date'] },
  'division-in': { makes: 'division', from: ['text', 'name', 'choice'] },
  permits: { makes: 'boolean', from: [] },
  counts: { makes: 'boolean', from: ['count'] },
  increase: { makes: 'money', from: ['money'] },
}

function checkReferences(field: Field, own: readonly Field[], place: Place): void {
  if (field.pair) {
    checkReference(place(field, 'pair').at('end'), field, field.pair.end, own, ['year'])
  }
  field.fallback?.forEach((rule, index) => {
    const at = place(field, 'fallback').at(index)
    const { makes, from } = FALLBACK_KINDS[rule.kind]
    if (makes !== field.kind) {
      at.at('kind').problem(
        {
          zh: `“${rule.kind}”得出的是 ${makes}，字段“${field.id}”是 ${field.kind}`,
          en: `"${rule.kind}" makes a ${makes}, and "${field.id}" is of kind ${field.kind}`,
        },
        { zh: `只用于 ${makes} 字段`, en: `it belongs to fields of kind ${makes}` },
      )
    }
    for (const [key, id] of namedBy(rule)) checkReference(at.at(key), field, id, own, from)
  })
}

function checkReference(
  at: PackNode,
  field: Field,
  id: string,
  own: readonly Field[],
  kinds: readonly FieldKind[],
): void {
  const named = own.find((other) => other.id === id)
  if (named && kinds.includes(named.kind)) return
  const known = own.filter(({ kind }) => kinds.includes(kind)).map((other) => other.id)
  at.problem(
    named
      ? {
          zh: `字段“${field.id}”引用的“${id}”是 ${named.kind}`,
          en: `field "${field.id}" names "${id}", which is of kind ${named.kind}`,
        }
      : {
          zh: `字段“${field.id}”引用了不存在的字段“${id}”`,
          en: `field "${field.id}" names the unknown field "${id}"`,
        },
    suggestion(id, known),
  )
}

function namedBy(rule: Fallback): (readonly [key: string, id: string])[] {
  switch (rule.kind) {
    case 'permits':
      return []
    case 'counts':
      return [
        ['done', rule.done],
        ['required', rule.required],
      ]
    case 'date-present':
    case 'division-in':
    case 'increase':
      return [['field', rule.field]]
  }
}

/** Two fields that add up the same stretch of time would be mistaken for each other. */
function reportSpansTwice(own: readonly Field[], places: ReadonlyMap<string, PackNode>): void {
  const held = new Map<string, string>()
  for (const { id, span, derived } of own) {
    if (span === undefined || derived === true) continue
    const first = held.get(span)
    if (first === undefined) held.set(span, id)
    else {
      const at = places.get(id) ?? places.get(first)
      at?.at('span').problem(
        {
          zh: `字段“${first}”与“${id}”的口径都是 ${span}`,
          en: `the fields "${first}" and "${id}" both have the span ${span}`,
        },
        {
          zh: '一个口径只给一个字段；另一个不写 span',
          en: 'give the span to one of them, and none to the other',
        },
      )
    }
  }
}

/** A value that is taken from another that is taken from the first. */
function reportCircles(own: readonly Field[], places: ReadonlyMap<string, PackNode>): void {
  const next = (id: string): string[] =>
    (own.find((field) => field.id === id)?.fallback ?? []).flatMap((rule) =>
      namedBy(rule).map(([, to]) => to),
    )
  const told = new Set<string>()
  for (const { id } of own) {
    const circle = findCircle(id, next)
    if (!circle || circle.some((one) => told.has(one))) continue
    for (const one of circle) told.add(one)
    const way = [...circle, circle[0]].join(' → ')
    const at = circle.map((one) => places.get(one)).find((place) => place !== undefined)
    at?.at('fallback').problem(
      { zh: `字段互相推得，成了循环：${way}`, en: `fields taken from each other in a circle: ${way}` },
      { zh: '去掉其中一个 fallback', en: 'remove one of the fallbacks' },
    )
  }
}

function findCircle(start: string, next: (id: string) => string[]): string[] | undefined {
  const walk = (id: string, way: readonly string[]): string[] | undefined => {
    for (const to of next(id)) {
      if (to === start) return [...way]
      if (way.includes(to)) continue
      const found = walk(to, [...way, to])
      if (found) return found
    }
    return undefined
  }
  return walk(start, [start])
}

/** A table is recognised by the names of its projects. */
function reportNames(node: PackNode, fields: readonly Field[]): void {
  const subjects = [
    'project',
    ...(fields.some(({ subject }) => subject === 'agreement') ? ['agreement'] : []),
  ]
  for (const subject of subjects) {
    const names = fields.filter((field) => field.subject === subject && field.kind === 'name')
    if (names.length === 1 && names[0]?.id === 'name') continue
    node.at(subject).problem(
      {
        zh: `“${subject}”下须有且只有一个 kind 为 name 的字段，其 id 为 name`,
        en: `under "${subject}" exactly one field of kind name is needed, with the id name`,
      },
      {
        zh: '写 { id: name, kind: name, … }，或在文件开头写 extends: standard',
        en: 'add { id: name, kind: name, … }, or begin the file with extends: standard',
      },
    )
  }
}
