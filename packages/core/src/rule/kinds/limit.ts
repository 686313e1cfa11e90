import { Decimal } from '../../language/index.ts'
import type { Expression } from '../expression.ts'
import type { RuleScope } from '../rule-scope.ts'

/** Points inside their bounds, and which bound cut them; bounds without a value do not cut. */
export interface Limited {
  readonly value: Decimal
  readonly cut: 'most' | 'least' | null
}

export function limit(
  value: Decimal,
  most: Expression | undefined,
  least: Expression | undefined,
  scope: RuleScope,
): Limited {
  const [high, low] = [most?.evaluate(scope), least?.evaluate(scope)]
  if (high instanceof Decimal && value.compare(high) > 0) return { value: high, cut: 'most' }
  if (low instanceof Decimal && value.compare(low) < 0) return { value: low, cut: 'least' }
  return { value, cut: null }
}
