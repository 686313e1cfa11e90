import type { Tree, UnaryTests } from '../syntax/tree.ts'
import type { Value } from '../value/value.ts'
import { compile, compileTestsOf, type Surroundings } from './compile.ts'

/** Where names get their values. An unknown name is null. */
export interface Scope {
  get(name: string): Value
}

export type Evaluate = (scope: Scope) => Value

const BY_NAME: Surroundings<Scope> = {
  find: (name) => (scope) => scope.get(name),
  redefines: () => false,
}

/** An expression as a function of a scope that is asked for names when it is evaluated. */
export const compileExpression = (tree: Tree): Evaluate => compile(tree, BY_NAME)

/** A cell of a decision table as a function of its input and a scope. */
export const compileUnaryTests = (tests: UnaryTests): ((input: Value, scope: Scope) => boolean | null) =>
  compileTestsOf(tests, BY_NAME)
