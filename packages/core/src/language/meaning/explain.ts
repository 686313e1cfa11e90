import { childrenOf } from '../syntax/children.ts'
import type { Tree } from '../syntax/tree.ts'
import type { Value } from '../value/value.ts'
import { compile, type Surroundings } from './compile.ts'

/** A part of an expression with the value it had, and the parts it was made of. What was not evaluated is not there. */
export interface Explained {
  readonly tree: Tree
  readonly value: Value
  readonly parts: readonly Explained[]
}

/** How an expression came to its value for one row (推导). */
export interface Explanation {
  readonly value: Value
  readonly root: Explained
  /** Names that were asked for outside of the expression, with what they had; each once. */
  readonly inputs: ReadonlyMap<string, Value>
  /** Those of them that had no value. */
  readonly missing: readonly string[]
}

/**
 * Evaluates an expression once more, keeping the value of every part. All legs of `and` and `or` are evaluated, so that
 * it can be said of each what it was.
 */
export function explain<Row>(tree: Tree, surroundings: Surroundings<Row>, row: Row): Explanation {
  const inputs = new Map<string, Value>()
  const done: Explained[] = []
  const evaluate = compile<Row>(tree, {
    ...surroundings,
    find: (name) => {
      const read = surroundings.find(name)
      return (
        read &&
        ((one) => {
          const value = read(one)
          if (one === row && typeof value !== 'function') inputs.set(name, value)
          return value
        })
      )
    },
    record: (part, value) => {
      const inside = new Set(childrenOf(part))
      let first = done.length
      while (first > 0 && inside.has(done[first - 1]?.tree as Tree)) first -= 1
      done.push({ tree: part, value, parts: done.splice(first) })
    },
  })
  const value = evaluate(row)
  const root = done.at(-1) ?? { tree, value, parts: [] }
  const missing = [...inputs].flatMap(([name, held]) => (held === null ? [name] : []))
  return { value, root, inputs, missing }
}

/**
 * The legs of a condition that made it what it is: of an `and` that is false those that are false, of an `or` that is
 * false all of them; under a `not` likewise. A condition without legs is its own.
 */
export function decidingLegs(condition: Explained): readonly Explained[] {
  const { tree, value, parts } = condition
  if (tree.kind === 'call' && tree.callee.kind === 'name' && tree.callee.name === 'not') {
    const [negated] = parts
    return negated ? decidingLegs(negated) : [condition]
  }
  if (tree.kind !== 'and' && tree.kind !== 'or') return [condition]
  const deciding = parts.filter((part) => part.value === value)
  // null with null and true: the null; true and true: both
  return (deciding.length > 0 ? deciding : parts).flatMap(decidingLegs)
}
