import { childrenOf, treeOfTest } from './children.ts'
import type { Tree } from './tree.ts'

/** Functions whose first argument is asked in another row: `ago(x, 2)`. */
export type AsksElsewhere = (name: string) => boolean

/**
 * Names an expression asks its surroundings for, each once, in the order of reading. Variables it binds itself are left
 * out, and what is asked in other rows only; functions of the standard are not.
 * @param elsewhere what is asked in other rows
 * @param holdsItsNames lists whose members have whatever their filters ask for: these are left out
 */
export function namesUsed(
  tree: Tree,
  elsewhere: AsksElsewhere = () => false,
  holdsItsNames: (list: Tree) => boolean = () => false,
): string[] {
  const found = new Set<string>()
  collect(tree, new Set(), { found, elsewhere, holdsItsNames })
  return [...found]
}

interface Collecting {
  readonly found: Set<string>
  readonly elsewhere: AsksElsewhere
  readonly holdsItsNames: (list: Tree) => boolean
}

/** Names an expression asks for in other rows. */
export function namesUsedElsewhere(tree: Tree, elsewhere: AsksElsewhere): string[] {
  const found = new Set<string>()
  const visit = (one: Tree): void => {
    const asked = askedElsewhere(one, elsewhere)
    if (asked) for (const name of namesUsed(asked)) found.add(name)
    for (const child of childrenOf(one)) visit(child)
  }
  visit(tree)
  return [...found]
}

function askedElsewhere(tree: Tree, elsewhere: AsksElsewhere): Tree | undefined {
  if (tree.kind !== 'call' || tree.callee.kind !== 'name' || !elsewhere(tree.callee.name)) return undefined
  return tree.args[0]?.value
}

function collect(tree: Tree, bound: ReadonlySet<string>, collecting: Collecting): void {
  const { found, elsewhere, holdsItsNames } = collecting
  const into = (one: Tree, ...names: readonly string[]): void =>
    collect(one, names.length === 0 ? bound : new Set([...bound, ...names]), collecting)
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
      if (!holdsItsNames(tree.of)) into(tree.by, 'item')
      return
    case 'call':
      if (tree.callee.kind !== 'name') into(tree.callee)
      for (const { value } of tree.args) if (value !== askedElsewhere(tree, elsewhere)) into(value)
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
