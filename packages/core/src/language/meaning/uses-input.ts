import { childrenOf } from '../syntax/children.ts'
import type { Tree } from '../syntax/tree.ts'

/** Whether an expression speaks of the input `?` of the test it stands in. */
export function usesInput(tree: Tree): boolean {
  if (tree.kind === 'name') return tree.name === '?'
  // the tests of an inner `in` have an input of their own
  if (tree.kind === 'in') return usesInput(tree.value)
  return childrenOf(tree).some(usesInput)
}
