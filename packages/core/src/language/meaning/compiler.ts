import type { Tree, TypeName } from '../syntax/tree.ts'
import type { Value } from '../value/value.ts'
import type { Budget } from './budget.ts'
import type { CompileScope, Read, Run } from './scope.ts'

/** Handed to the parts of the compiler, which hold each other's trees inside their own. */
export interface Compiler {
  compile(tree: Tree, scope: CompileScope): Run
  readonly budget: Budget
  /** Whether a value is of a type as written; types of a model are known to whoever compiles. */
  isOf(value: Value, type: TypeName): boolean
  /** The value as one of a type: itself, the only member of a list, a list of one, or null when it does not suit. */
  conform(value: Value, type: TypeName): Value
  /** Whether a name of a built-in function means something else outside of the expression. */
  redefines(name: string): boolean
  /** A function that is given its arguments unevaluated. */
  form(name: string): ((args: readonly Read[], row: unknown) => Value) | undefined
  /** All legs of `and` and `or` are evaluated, for a record of what failed. */
  readonly thorough: boolean
}
