import type { Show } from '../indicator/index.ts'
import type { PackNode } from '../pack/index.ts'

const UNITS: readonly Show['unit'][] = ['count', '元', '万元', '亿元', 'percent', 'points']

/** How a value is printed. */
export function readShow(node: PackNode): Show {
  node.onlyKeys(['unit', 'digits', 'rounding', 'dropZeros'])
  return {
    unit: node.at('unit').oneOf(UNITS),
    digits: node.at('digits').number(),
    rounding: node.at('rounding').oneOf(['half-up', 'truncate']),
    ...(node.has('dropZeros') && { dropZeros: node.at('dropZeros').flag() }),
  }
}
