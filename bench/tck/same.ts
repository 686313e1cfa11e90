import { Decimal, equal, isContext, isList, type Value } from '../../packages/core/src/language/index.ts'

/** Figures of the kit are printed to eight decimals or more, some of them rounded. */
const NEAR = Decimal.of(1n, -8)

/** Whether a value is what a case expects. Only numbers may be off by what the kit's printing leaves away. */
export function isSame(value: Value, expected: Value): boolean {
  if (value instanceof Decimal && expected instanceof Decimal)
    return value.minus(expected).absolute().compare(NEAR) <= 0
  if (isList(value) && isList(expected))
    return value.length === expected.length && value.every((item, at) => isSame(item, expected[at] ?? null))
  if (isContext(value) && isContext(expected)) {
    const keys = [...expected.keys()]
    return (
      value.size === expected.size &&
      keys.every((key) => value.has(key) && isSame(value.get(key) ?? null, expected.get(key) ?? null))
    )
  }
  return equal(value, expected) === true
}
