import type { Test, Tree } from './tree.ts'

/** Names an expression asks its scope for, each once, in the order of reading. Bound names are left out. */
export function namesUsed(tree: Tree): string[] {
  const found = new Set<string>()
  collect(tree, new Set(), found)
  return [...found]
}

function collect(tree: Tree, bound: ReadonlySet<string>, found: Set<string>): void {
  const into = (...trees: readonly (Tree | undefined)[]) => {
    for (const one of trees) if (one) collect(one, bound, found)
  }
  const tests = (list: readonly Test[]) => {
    for (const test of list)
      collect(test.kind === 'compare' ? test.to : test.value, new Set([...bound, '?']), found)
  }
  switch (tree.kind) {
    case 'literal':
      return
    case 'name':
      if (!bound.has(tree.name)) found.add(tree.name)
      return
    case 'arithmetic':
    case 'comparison':
    case 'and':
    case 'or':
      into(tree.left, tree.right)
      return
    case 'negation':
    case 'path':
      into(tree.of)
      return
    case 'between':
      into(tree.value, tree.low, tree.high)
      return
    case 'in':
      into(tree.value)
      tests(tree.tests)
      return
    case 'if':
      into(tree.condition, tree.yes, tree.no)
      return
    case 'for':
    case 'some':
    case 'every': {
      const inner = new Set(bound)
      for (const { name, list, to } of tree.over) {
        for (const part of [list, to]) if (part) collect(part, inner, found)
        inner.add(name)
      }
      collect(tree.result, new Set([...inner, 'partial']), found)
      return
    }
    case 'range':
      into(tree.low, tree.high)
      return
    case 'list':
      into(...tree.items)
      return
    case 'context':
      into(...tree.members.map(({ value }) => value))
      return
    case 'filter':
      into(tree.of)
      collect(tree.by, new Set([...bound, 'item']), found)
      return
    case 'call':
      into(...tree.args.map(({ value }) => value))
      return
    case 'function':
      collect(tree.body, new Set([...bound, ...tree.parameters]), found)
      return
  }
}
