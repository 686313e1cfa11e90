import { Decimal, type Value } from '../../language/index.ts'

/** Points inside their bounds, and which bound cut them; bounds without a value do not cut. */
export interface Limited {
  readonly value: Decimal
  readonly cut: 'most' | 'least' | null
}

export function limit(value: Decimal, most: Value | undefined, least: Value | undefined): Limited {
  if (most instanceof Decimal && value.compare(most) > 0) return { value: most, cut: 'most' }
  if (least instanceof Decimal && value.compare(least) < 0) return { value: least, cut: 'least' }
  return { value, cut: null }
}
