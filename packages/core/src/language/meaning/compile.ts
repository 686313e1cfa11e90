import { childrenOf } from '../syntax/children.ts'
import type { Tree, TypeName, UnaryTests } from '../syntax/tree.ts'
import { conform } from '../type/conform.ts'
import { isInstance, type KnowsType } from '../type/instance-of.ts'
import { negate } from '../value/arithmetic.ts'
import { not, type Truth } from '../value/logic.ts'
import type { Value } from '../value/value.ts'
import { Budget, BudgetSpent } from './budget.ts'
import { compileCall, compileFunction, isBuiltIn } from './compile-call.ts'
import { compileFor, compileQuantified } from './compile-loops.ts'
import {
  compileArithmetic,
  compileBetween,
  compileComparison,
  compileIn,
  compileLogic,
  compileTests,
} from './compile-operators.ts'
import {
  compileContext,
  compileFilter,
  compileIf,
  compileInstance,
  compileList,
  compileName,
  compilePath,
  compileRange,
} from './compile-structures.ts'
import { compileTable } from './compile-table.ts'
import type { Compiler } from './compiler.ts'
import { CompileScope, type Read, type Run } from './scope.ts'

/** A function of unevaluated arguments, and of the row it is asked for. */
export type Form<Row> = (args: readonly ((row: Row) => Value)[], row: Row) => Value

/** What an expression is compiled against. */
export interface Surroundings<Row> {
  /** How a name is read from a row; undefined when there is no such name. */
  find(name: string): ((row: Row) => Value) | undefined
  /** Whether a name of a built-in function means something else here. Without it: when there is such a name. */
  readonly redefines?: (name: string) => boolean
  /**
   * Functions that are given their arguments as functions of a row, and may ask them in other rows: `ago(x, 2)`.
   * Undefined when a name is none.
   */
  readonly form?: (name: string) => Form<Row> | undefined
  /** Types of a model, for `instance of` and parameters. */
  readonly isOfModelType?: KnowsType
  /** The same, and whether the value is one that the type allows. */
  readonly allowsModelType?: KnowsType
  /** Told every part that was evaluated, with its value; then all legs of `and` and `or` are evaluated. */
  readonly record?: (tree: Tree, value: Value) => void
  /** Told when an evaluation was given up because it took too long; its answer is null. */
  readonly onSpent?: (problem: BudgetSpent) => void
}

/** Turns a tree into one function of a row, once; evaluation then walks no tree. */
export function compile<Row>(tree: Tree, surroundings: Surroundings<Row>): (row: Row) => Value {
  const compiler = new TreeCompiler(ofAnyRow(surroundings))
  const scope = compiler.scope()
  const run = compiler.compile(tree, scope)
  return (row) => {
    compiler.budget.begin()
    try {
      return run(row, compiler.slots(scope))
    } catch (problem) {
      return giveUp(problem, compiler, surroundings)
    }
  }
}

/** A cell of a decision table as a function of its input and a row. */
export function compileTestsOf<Row>(
  tests: UnaryTests,
  surroundings: Surroundings<Row>,
): (input: Value, row: Row) => Truth {
  if (tests.kind === 'any') return () => true
  const compiler = new TreeCompiler(ofAnyRow(surroundings))
  const scope = compiler.scope()
  const run = compileTests(compiler, tests.tests, scope)
  const holds = (input: Value, row: Row): Truth => {
    compiler.budget.begin()
    try {
      return run(input, row, compiler.slots(scope))
    } catch (problem) {
      return giveUp(problem, compiler, surroundings)
    }
  }
  return tests.negated ? (input, row) => not(holds(input, row)) : holds
}

/** An evaluation that takes too long has no answer; the one who asked is told why. */
function giveUp(
  problem: unknown,
  compiler: TreeCompiler,
  { onSpent }: Pick<Surroundings<never>, 'onSpent'>,
): null {
  if (!(problem instanceof BudgetSpent)) throw problem
  compiler.budget.reset()
  onSpent?.(problem)
  return null
}

/** Rows reach readers and forms unchanged; what kind they are is known to the caller alone. */
const ofAnyRow = <Row>(surroundings: Surroundings<Row>): Surroundings<unknown> =>
  surroundings as unknown as Surroundings<unknown>

const NO_SLOTS: Value[] = []

class TreeCompiler implements Compiler {
  readonly budget = new Budget()
  readonly thorough: boolean
  readonly #find: (name: string) => Read | undefined
  readonly redefines: (name: string) => boolean
  readonly form: (name: string) => Form<unknown> | undefined
  readonly #isOfModelType: KnowsType | undefined
  readonly #allowsModelType: KnowsType | undefined
  readonly #record: ((tree: Tree, value: Value) => void) | undefined

  constructor(surroundings: Surroundings<unknown>) {
    this.#find = (name) => surroundings.find(name)
    this.form = (name) => surroundings.form?.(name)
    this.redefines = surroundings.redefines ?? ((name) => this.#find(name) !== undefined)
    this.#isOfModelType = surroundings.isOfModelType
    this.#allowsModelType = surroundings.allowsModelType ?? surroundings.isOfModelType
    this.#record = surroundings.record
    this.thorough = surroundings.record !== undefined
  }

  scope(): CompileScope {
    return new CompileScope(this.#find)
  }

  slots(scope: CompileScope): Value[] {
    return scope.layout.size === 0 ? NO_SLOTS : new Array<Value>(scope.layout.size).fill(null)
  }

  isOf(value: Value, type: TypeName): boolean {
    return isInstance(value, type, this.#isOfModelType)
  }

  conform(value: Value, type: TypeName): Value {
    return conform(value, type, (one, of) => isInstance(one, of, this.#allowsModelType))
  }

  compile(tree: Tree, scope: CompileScope): Run {
    const run = this.#folded(tree, scope)
    const record = this.#record
    if (!record) return run
    return (row, slots) => {
      const value = run(row, slots)
      record(tree, value)
      return value
    }
  }

  /** What depends on nothing is worked out once. */
  #folded(tree: Tree, scope: CompileScope): Run {
    const run = this.#compiled(tree, scope)
    if (tree.kind === 'literal' || this.thorough || !this.#isConstant(tree, scope)) return run
    this.budget.begin()
    const value = run(undefined, this.slots(scope))
    return () => value
  }

  #compiled(tree: Tree, scope: CompileScope): Run {
    switch (tree.kind) {
      case 'literal': {
        const { value } = tree
        return () => value
      }
      case 'name':
        return compileName(this, tree, scope)
      case 'arithmetic':
        return compileArithmetic(this, tree, scope)
      case 'negation': {
        const of = this.compile(tree.of, scope)
        return (row, slots) => negate(of(row, slots))
      }
      case 'comparison':
        return compileComparison(this, tree, scope)
      case 'between':
        return compileBetween(this, tree, scope)
      case 'in':
        return compileIn(this, tree, scope)
      case 'and':
      case 'or':
        return compileLogic(this, tree, scope)
      case 'if':
        return compileIf(this, tree, scope)
      case 'for':
        return compileFor(this, tree, scope)
      case 'some':
      case 'every':
        return compileQuantified(this, tree, scope)
      case 'range':
        return compileRange(this, tree, scope)
      case 'list':
        return compileList(this, tree, scope)
      case 'context':
        return compileContext(this, tree, scope)
      case 'path':
        return compilePath(this, tree, scope)
      case 'filter':
        return compileFilter(this, tree, scope)
      case 'call':
        return compileCall(this, tree, scope)
      case 'function':
        return compileFunction(this, tree, scope)
      case 'instance':
        return compileInstance(this, tree, scope)
      case 'as': {
        const of = this.compile(tree.of, scope)
        return (row, slots) => this.conform(of(row, slots), tree.type)
      }
      case 'table':
        return compileTable(this, tree, scope)
    }
  }

  /** Literals put together by operators and functions of the standard that nothing in scope stands in front of. */
  #isConstant(tree: Tree, scope: CompileScope): boolean {
    switch (tree.kind) {
      case 'literal':
        return true
      case 'arithmetic':
      case 'negation':
      case 'comparison':
      case 'range':
      case 'list':
        return childrenOf(tree).every((child) => this.#isConstant(child, scope))
      case 'call':
        return (
          isBuiltIn(this, tree.callee, scope) &&
          tree.args.every(({ value }) => this.#isConstant(value, scope))
        )
      default:
        return false
    }
  }
}
