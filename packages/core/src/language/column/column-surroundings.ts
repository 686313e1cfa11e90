import type { Tree } from '../syntax/tree.ts'
import type { Chunk, RunVector } from './vector.ts'

/** What an expression is worked out against, over columns. */
export interface ColumnSurroundings<C extends Chunk> {
  /** How the values of a name are found in a chunk; undefined when there is no such name. */
  find(name: string): RunVector<C> | undefined
  /** An expression, or a part of one, row by row: what nobody can do over columns. */
  rows(tree: Tree): RunVector<C>
  /** Whether a name of a built-in function means something else here. */
  redefines(name: string): boolean
  /** Functions that ask their arguments in other rows; undefined when a name is none. */
  readonly form?: (name: string, args: readonly Tree[]) => RunVector<C> | undefined
}
