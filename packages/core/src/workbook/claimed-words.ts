import { type Field, type FieldId, SUBJECTS, type Subject } from '../field/index.ts'
import type { PackNode } from '../pack/index.ts'
import { synonymPath } from './lexicon.ts'
import { foldText } from './text-folding.ts'

/** A heading or a word that a pack gives to a field. */
interface WordClaim {
  readonly subject: Subject
  readonly field: FieldId
  /** A heading stands for a field; a word of a cell for one of its values. */
  readonly of: 'heading' | 'value'
  readonly key: string
  /** Who has it: the field for a heading, field and value for a word. */
  readonly holder: string
  readonly node: PackNode
}

/** Every heading and every word of a value in `fields.yaml` and `permits.yaml`, folded as workbooks' are. */
export function claimsOf(fields: PackNode, permits: PackNode | undefined): WordClaim[] {
  return [
    ...SUBJECTS.flatMap((subject) =>
      listAt(fields, subject).flatMap((item) => [...headingsOf(item, subject), ...valuesOf(item, subject)]),
    ),
    ...(permits ? stepHeadings(permits) : []),
  ]
}

function headingsOf(item: PackNode, subject: Subject): WordClaim[] {
  const field = String(item.at('id').value)
  return [...listAt(item, 'synonyms'), ...listAt(item.at('pair'), 'synonyms')].map((node) =>
    heading(node, subject, field),
  )
}

function stepHeadings(permits: PackNode): WordClaim[] {
  return [
    ...listAt(permits, 'steps').flatMap((step) =>
      listAt(step, 'synonyms').map((node) => heading(node, 'project', `permit.${step.at('id').value}`)),
    ),
    ...listAt(permits, 'sentence').map((node) => heading(node, 'project', 'permits')),
  ]
}

function heading(node: PackNode, subject: Subject, field: FieldId): WordClaim {
  const key = synonymPath(String(node.value)).join(' > ')
  return { subject, field, of: 'heading', key, holder: field, node }
}

function valuesOf(item: PackNode, subject: Subject): WordClaim[] {
  const field = String(item.at('id').value)
  return listAt(item, 'choices').flatMap((choice) => {
    const holder = `${field} = ${choice.at('value').value}`
    return [choice.at('value'), ...listAt(choice, 'synonyms')].map((node): WordClaim => {
      return { subject, field, of: 'value', key: foldText(String(node.value)), holder, node }
    })
  })
}

const listAt = (node: PackNode, key: string): PackNode[] =>
  Array.isArray(node.at(key).value) ? node.at(key).items() : []

/** One heading for two fields, or one word for two values of a field, can't be understood. */
export function reportClaimedTwice(claims: readonly WordClaim[]): void {
  const holders = new Map<string, WordClaim>()
  for (const claim of claims) {
    if (claim.key.replaceAll(' > ', '') === '') {
      claim.node.problem(
        {
          zh: `“${claim.node.value}”去掉单位、年月与标点后是空的`,
          en: `"${claim.node.value}" is empty without its unit, year, month and punctuation`,
        },
        { zh: '写表头里说明内容的文字', en: 'write the words of the heading that say what it is' },
      )
      continue
    }
    const scope = claim.of === 'heading' ? claim.subject : `${claim.subject} ${claim.field}`
    const key = `${claim.of} ${scope} ${claim.key}`
    const first = holders.get(key)
    if (!first) holders.set(key, claim)
    else if (first.holder !== claim.holder) {
      claim.node.problem(
        {
          zh: `“${claim.node.value}”已归“${first.holder}”，又归“${claim.holder}”`,
          en: `"${claim.node.value}" stands for "${first.holder}" already, and for "${claim.holder}" here`,
        },
        {
          zh: '只留在一处；全半角、年月数字、单位与标点的差别不算',
          en: 'keep it in one place; width, years, months, units and punctuation make no difference',
        },
      )
    }
  }
}

/** Fields without the headings that a pack's own claims give to another field. */
export function withoutClaimed(fields: readonly Field[], own: readonly WordClaim[]): Field[] {
  const holders = new Map(
    own.filter(({ of }) => of === 'heading').map(({ subject, key, field }) => [`${subject} ${key}`, field]),
  )
  return fields.map((field) => {
    const keep = (synonym: string): boolean => {
      const holder = holders.get(`${field.subject} ${synonymPath(synonym).join(' > ')}`)
      return holder === undefined || holder === field.id
    }
    return {
      ...field,
      synonyms: field.synonyms.filter(keep),
      ...(field.pair && { pair: { ...field.pair, synonyms: field.pair.synonyms.filter(keep) } }),
    }
  })
}
