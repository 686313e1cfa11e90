import { dimensionOf, findUnit } from '../../quantity/index.ts'
import type { LanguageError, SourcePlace } from '../syntax/language-error.ts'
import type { Span, Test, Tree, TreeOf, UnaryTests } from '../syntax/tree.ts'
import type { Disagreement, Typed } from './agreement.ts'
import { checkCall } from './check-calls.ts'
import { checkArithmetic, checkBetween, checkComparison, checkRange, checkTests } from './check-operators.ts'
import {
  checkCondition,
  checkContext,
  checkFilter,
  checkFunction,
  checkIf,
  checkList,
  checkLoop,
  checkName,
  checkPath,
  typeNamed,
} from './check-structures.ts'
import { ANY, describeType, eitherOf, isOpen, listOf, NULL, numberOf, TRUTH, type Type } from './type.ts'
import type { TypeChecker } from './type-checker.ts'
import { typeOfValue } from './type-of-value.ts'
import { locateProblems, type TypeProblem } from './type-problem.ts'
import { TypeScope } from './type-scope.ts'

/** Names an expression may use, with what is known of their values. */
export type Declarations = ReadonlyMap<string, Type>

export interface Checked {
  readonly type: Type
  readonly problems: readonly LanguageError[]
}

/** The type of an expression, and all that can't be meant as it is written: unknown names, kinds and units that clash. */
export function checkExpression(tree: Tree, names: Declarations, text: string, place: SourcePlace): Checked {
  const checker = new Checker()
  const type = checker.typeOf(tree, new TypeScope(names))
  return { type, problems: locateProblems(checker.problems, text, place) }
}

/** Whether the tests of a cell can hold for an input of this type. */
export function checkUnaryTests(
  tests: UnaryTests,
  input: Type,
  names: Declarations,
  text: string,
  place: SourcePlace,
): readonly LanguageError[] {
  if (tests.kind === 'any') return []
  const checker = new Checker()
  checker.tests(tests.tests, { tree: INPUT, type: input }, new TypeScope(names))
  return locateProblems(checker.problems, text, place)
}

const INPUT: Tree = { kind: 'name', name: '?', start: 0 }

class Checker implements TypeChecker {
  readonly problems: TypeProblem[] = []

  tell(at: Span, problem: Disagreement): void {
    this.problems.push({ at, ...problem })
  }

  tests(tests: readonly Test[], input: Typed, scope: TypeScope): void {
    checkTests(this, tests, input, scope)
  }

  typeOf(tree: Tree, scope: TypeScope): Type {
    switch (tree.kind) {
      case 'literal':
        return typeOfLiteral(tree)
      case 'name':
        return checkName(this, tree, scope)
      case 'arithmetic':
        return checkArithmetic(this, tree, scope)
      case 'negation':
        return this.#negation(tree, scope)
      case 'comparison':
        return checkComparison(this, tree, scope)
      case 'between':
        return checkBetween(this, tree, scope)
      case 'in':
        this.tests(tree.tests, { tree: tree.value, type: this.typeOf(tree.value, scope) }, scope)
        return TRUTH
      case 'and':
      case 'or':
        checkCondition(this, tree.left, scope)
        checkCondition(this, tree.right, scope)
        return TRUTH
      case 'if':
        return checkIf(this, tree, scope)
      case 'for':
      case 'some':
      case 'every':
        return checkLoop(this, tree, scope)
      case 'range':
        return checkRange(this, tree, scope)
      case 'list':
        return checkList(this, tree, scope)
      case 'context':
        return checkContext(this, tree, scope)
      case 'path':
        return checkPath(this, tree, scope)
      case 'filter':
        return checkFilter(this, tree, scope)
      case 'call':
        return checkCall(this, tree, scope)
      case 'function':
        return checkFunction(this, tree, scope)
      case 'instance':
        this.typeOf(tree.of, scope)
        return TRUTH
      case 'as':
        this.typeOf(tree.of, scope)
        return typeNamed(tree.type)
      case 'table':
        return this.#table(tree, scope)
    }
  }

  #negation(tree: TreeOf<'negation'>, scope: TypeScope): Type {
    const type = this.typeOf(tree.of, scope)
    const turns = type.kind === 'number' || type.kind.endsWith('duration') || isOpen(type)
    if (turns) return type
    const { zh, en } = describeType(type)
    this.tell(tree, {
      message: { zh: `${zh}不能取负`, en: `${en} has no negative` },
      remedy: { zh: '检查字段的种类', en: 'check the kind of the field' },
    })
    return ANY
  }

  #table(tree: TreeOf<'table'>, scope: TypeScope): Type {
    const inputs = tree.inputs.map(({ value }) => ({ tree: value, type: this.typeOf(value, scope) }))
    const columns = tree.outputs.map(() => NULL as Type)
    for (const { cells, results } of tree.rows) {
      for (const [at, cell] of cells.entries()) {
        const input = inputs[at]
        if (cell.kind === 'tests' && input) this.tests(cell.tests, input, scope)
      }
      for (const [at, result] of results.entries())
        columns[at] = eitherOf(columns[at] ?? NULL, this.typeOf(result, scope))
    }
    const [only = ANY] = columns
    if (tree.outputs.length > 1 || tree.aggregation !== undefined) return ANY
    return /[ROC]/.test(tree.hit) ? listOf(only) : only
  }
}

function typeOfLiteral({ value, unit }: TreeOf<'literal'>): Type {
  const found = unit === undefined ? undefined : findUnit(unit)
  return found ? numberOf(dimensionOf(found.measure, found.per)) : typeOfValue(value)
}
