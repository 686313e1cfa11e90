import { INDICATOR_KEYS, ROUNDINGS, type Show, UNITS } from '../indicator/index.ts'
import type { PackNode } from '../pack/index.ts'

/** How a value is printed. */
export function readShow(node: PackNode): Show {
  node.onlyKeys(INDICATOR_KEYS.show)
  return {
    unit: node.at('unit').oneOf(UNITS),
    digits: node.at('digits').number(),
    rounding: node.at('rounding').oneOf(ROUNDINGS),
    ...(node.has('dropZeros') && { dropZeros: node.at('dropZeros').flag() }),
  }
}
