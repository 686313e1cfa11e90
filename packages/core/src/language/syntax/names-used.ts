import { childrenOf, treeOfTest } from './children.ts'
import type { Tree } from './tree.ts'

/**
 * Names an expression asks its surroundings for, each once, in the order of reading. Variables it binds itself are left
 * out; functions of the standard are not.
 */
export function namesUsed(tree: Tree): string[] {
  const found = new Set<string>()
  collect(tree, new Set(), found)
  return [...found]
}

function collect(tree: Tree, bound: ReadonlySet<string>, found: Set<string>): void {
  const into = (one: Tree, ...names: readonly string[]): void =>
    collect(one, names.length === 0 ? bound : new Set([...bound, ...names]), found)
  switch (tree.kind) {
    case 'name':
      if (!bound.has(tree.name)) found.add(tree.name)
      return
    case 'in':
      into(tree.value)
      for (const test of tree.tests) into(treeOfTest(test), '?')
      return
    case 'for':
    case 'some':
    case 'every': {
      const variables: string[] = []
      for (const { name, list, to } of tree.over) {
        into(list, ...variables)
        if (to) into(to, ...variables)
        variables.push(name)
      }
      into(tree.result, ...variables, 'partial')
      return
    }
    case 'context': {
      const keys: string[] = []
      for (const { key, value } of tree.members) {
        into(value, ...keys, ...(value.kind === 'function' ? [key] : []))
        keys.push(key)
      }
      return
    }
    case 'filter':
      into(tree.of)
      into(tree.by, 'item')
      return
    case 'call':
      if (tree.callee.kind !== 'name') into(tree.callee)
      for (const { value } of tree.args) into(value)
      return
    case 'table':
      for (const child of childrenOf(tree)) into(child, '?')
      return
    case 'function':
      into(tree.body, ...tree.parameters.map(({ name }) => name))
      return
    default:
      for (const child of childrenOf(tree)) into(child)
  }
}
