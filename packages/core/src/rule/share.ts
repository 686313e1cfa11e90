import { Decimal } from '../language/index.ts'
import type { PackNode } from '../pack/index.ts'

/** A share as packs write it: `20%` or `0.2`. Anything else is a problem of the pack. */
export function readShare(node: PackNode): Decimal {
  const text = node.text()
  const percent = /[%％]$/.test(text)
  const value = Decimal.parse(text.replace(/[%％]$/, ''))
  if (value) return percent ? value.times(Decimal.of(1n, -2)) : value
  node.problem(
    { zh: `“${text}”不是比重`, en: `"${text}" is no share` },
    { zh: '写作 20% 或 0.2', en: 'write 20% or 0.2' },
  )
  return Decimal.of(0n)
}
