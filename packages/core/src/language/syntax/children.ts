import type { Table, Test, Tree, UnaryTests } from './tree.ts'

/** The trees directly inside a tree, in the order of reading. */
export function childrenOf(tree: Tree): readonly Tree[] {
  switch (tree.kind) {
    case 'literal':
    case 'name':
      return []
    case 'arithmetic':
    case 'comparison':
    case 'and':
    case 'or':
      return [tree.left, tree.right]
    case 'negation':
    case 'path':
    case 'instance':
    case 'as':
      return [tree.of]
    case 'between':
      return [tree.value, tree.low, tree.high]
    case 'in':
      return [tree.value, ...tree.tests.map(treeOfTest)]
    case 'if':
      return [tree.condition, tree.yes, tree.no]
    case 'for':
    case 'some':
    case 'every':
      return [...tree.over.flatMap(({ list, to }) => (to ? [list, to] : [list])), tree.result]
    case 'range':
      return [tree.low, tree.high]
    case 'list':
      return tree.items
    case 'context':
      return tree.members.map(({ value }) => value)
    case 'filter':
      return [tree.of, tree.by]
    case 'call':
      return [tree.callee, ...tree.args.map(({ value }) => value)]
    case 'function':
      return [tree.body]
    case 'table':
      return childrenOfTable(tree)
  }
}

function childrenOfTable({ inputs, outputs, rows }: Table): readonly Tree[] {
  return [
    ...inputs.flatMap(({ value, allowed }) => [value, ...treesOfTests(allowed)]),
    ...outputs.flatMap(({ priority = [], otherwise }) => (otherwise ? [...priority, otherwise] : priority)),
    ...rows.flatMap(({ cells, results }) => [...cells.flatMap(treesOfTests), ...results]),
  ]
}

const treesOfTests = (tests: UnaryTests | undefined): readonly Tree[] =>
  tests === undefined || tests.kind === 'any' ? [] : tests.tests.map(treeOfTest)

export const treeOfTest = (test: Test): Tree => (test.kind === 'compare' ? test.to : test.value)

/** Whether trees stand on each other more than so many deep. Walks without recursion: that is what it is asked for. */
export function isHigherThan(tree: Tree, most: number): boolean {
  const open: { readonly tree: Tree; readonly depth: number }[] = [{ tree, depth: 1 }]
  for (let one = open.pop(); one; one = open.pop()) {
    if (one.depth > most) return true
    for (const child of childrenOf(one.tree)) open.push({ tree: child, depth: one.depth + 1 })
  }
  return false
}
