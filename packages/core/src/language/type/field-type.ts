import type { Field } from '../../field/index.ts'
import { dimensionOf } from '../../quantity/index.ts'
import { DATE, NUMBER, numberOf, TEXT, TRUTH, type Type } from './type.ts'

/** What expressions know of fields, by id and by Chinese label. */
export const typesOfFields = (fields: readonly Field[]): (readonly [name: string, type: Type])[] =>
  fields.flatMap((field) => [field.id, field.label.zh].map((name) => [name, typeOfField(field)] as const))

/** What expressions know of a field of the ledger: amounts of money in yuan, choices with their values. */
function typeOfField({ kind, choices, open }: Pick<Field, 'kind' | 'choices' | 'open'>): Type {
  switch (kind) {
    case 'money':
      return numberOf(dimensionOf('money'))
    case 'count':
    case 'number':
    case 'percent':
    case 'year':
      return NUMBER
    case 'date':
      return DATE
    case 'boolean':
      return TRUTH
    case 'permit':
    case 'choice':
      return open || !choices ? TEXT : { kind: 'string', choices: choices.map(({ value }) => value) }
    case 'text':
    case 'name':
    case 'code':
    case 'credit-code':
    case 'division':
      return TEXT
  }
}
