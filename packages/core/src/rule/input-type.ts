import { ANY, contextOf, DATE, listOf, NUMBER, numberOf, TEXT, TRUTH, type Type } from '../language/index.ts'
import { dimensionOf, findUnit, POINTS, SHARE } from '../quantity/index.ts'
import type { RuleInput, RuleMember } from './rule-set.ts'

/** What an input holds, as the checks of the language see it. */
export function typeOfInput({
  kind,
  unit,
  choices,
  of,
}: Pick<RuleInput, 'kind' | 'unit' | 'choices' | 'of'>): Type {
  switch (kind) {
    case 'money':
      return numberOf(dimensionOf('money'))
    case 'percent':
      return numberOf(SHARE)
    case 'points':
      return numberOf(POINTS)
    case 'count':
      return NUMBER
    case 'number': {
      const known = unit === undefined ? undefined : findUnit(unit)
      return known ? numberOf(dimensionOf(known.measure, known.per)) : NUMBER
    }
    case 'date':
      return DATE
    case 'flag':
      return TRUTH
    case 'text':
      return choices ? { kind: 'string', choices } : TEXT
    case 'list':
      return listOf(of ? typeOfRecord(of) : ANY)
    case 'record':
      return of ? typeOfRecord(of) : ANY
  }
}

const typeOfRecord = (of: readonly RuleMember[]): Type =>
  contextOf(Object.fromEntries(of.map((member) => [member.id, typeOfInput(member)])))
