import type { Span, Test, Tree } from '../syntax/tree.ts'
import type { Disagreement } from './agreement.ts'
import type { Type } from './type.ts'
import type { TypeScope } from './type-scope.ts'

/** Handed to the parts of the checker, which look into each other's trees. */
export interface TypeChecker {
  typeOf(tree: Tree, scope: TypeScope): Type
  /** Checks tests against the type of their input. */
  tests(tests: readonly Test[], input: { readonly tree: Tree; readonly type: Type }, scope: TypeScope): void
  tell(at: Span, problem: Disagreement): void
}
