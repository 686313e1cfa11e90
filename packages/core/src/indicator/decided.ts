import type { Tree } from '../language/index.ts'

/**
 * A condition that is unknown where a value it compares is missing. FEEL says of a missing value that it equals nothing,
 * so `started = true` is false of a project that does not say whether it has started: right for counting, but then
 * nobody learns that it is not known.
 */
export function decided(tree: Tree): Tree {
  const { start } = tree
  switch (tree.kind) {
    case 'and':
    case 'or':
      return { ...tree, left: decided(tree.left), right: decided(tree.right) }
    case 'call':
      return tree.callee.kind === 'name' && tree.callee.name === 'not'
        ? { ...tree, args: tree.args.map((argument) => ({ ...argument, value: decided(argument.value) })) }
        : tree
    case 'comparison': {
      const { left, right } = tree
      const isNull = [left, right].some((side) => side.kind === 'literal' && side.value === null)
      return isNull ? tree : unlessMissing(tree, [left, right])
    }
    case 'in':
      return unlessMissing(tree, [tree.value])
    default:
      return tree
  }

  function unlessMissing(condition: Tree, sides: readonly Tree[]): Tree {
    const nothing: Tree = { kind: 'literal', value: null, start }
    return sides
      .filter((side) => side.kind === 'name')
      .reduce<Tree>((so, name) => {
        const missing: Tree = { kind: 'comparison', sign: '=', left: name, right: nothing, start }
        const present: Tree = { kind: 'comparison', sign: '!=', left: name, right: nothing, start }
        // Missing: `so` is false or true, joined with unknown. Present: unknown falls away.
        const unknown: Tree = { kind: 'and', left: missing, right: nothing, start }
        const known: Tree = { kind: 'or', left: present, right: nothing, start }
        return {
          kind: 'and',
          left: { kind: 'or', left: so, right: unknown, start },
          right: known,
          start,
        }
      }, condition)
  }
}
