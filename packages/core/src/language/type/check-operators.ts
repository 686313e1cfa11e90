import type { Words } from '../../finding/index.ts'
import {
  type Dimension,
  differenceOfDimensions,
  PLAIN,
  productOf,
  quotientOf,
  sumOfDimensions,
} from '../../quantity/index.ts'
import { Decimal } from '../number/decimal.ts'
import { childrenOf } from '../syntax/children.ts'
import { printExpression } from '../syntax/print-tree.ts'
import type { Test, Tree, TreeOf } from '../syntax/tree.ts'
import { order } from '../value/order.ts'
import { disagreement, type Typed } from './agreement.ts'
import { ANY, DAYS, describeType, isOpen, numberOf, rangeOf, TRUTH, type Type } from './type.ts'
import type { TypeChecker } from './type-checker.ts'
import type { TypeScope } from './type-scope.ts'

type NumberType = Extract<Type, { kind: 'number' }>

const isDuration = ({ kind }: Type): boolean =>
  kind === 'years and months duration' || kind === 'days and time duration'
const isPoint = ({ kind }: Type): boolean => kind === 'date' || kind === 'time' || kind === 'date and time'

export function checkArithmetic(checker: TypeChecker, tree: TreeOf<'arithmetic'>, scope: TypeScope): Type {
  const left: Typed = { tree: tree.left, type: checker.typeOf(tree.left, scope) }
  const right: Typed = { tree: tree.right, type: checker.typeOf(tree.right, scope) }
  if (left.type.kind === 'number' && right.type.kind === 'number')
    return ofNumbers(checker, tree, left, right, left.type, right.type)
  if (isOpen(left.type) || isOpen(right.type)) return withUnknown(tree.sign, left.type, right.type)
  const found = ofOthers(tree.sign, left.type, right.type)
  if (found) return found
  const [a, b] = [describeType(left.type), describeType(right.type)]
  checker.tell(tree, {
    message: {
      zh: `${a.zh}与${b.zh}之间不能用“${tree.sign}”`,
      en: `"${tree.sign}" has no answer for ${a.en} and ${b.en}`,
    },
    remedy: { zh: '检查字段的种类', en: 'check the kinds of the fields' },
  })
  return ANY
}

function ofNumbers(
  checker: TypeChecker,
  tree: TreeOf<'arithmetic'>,
  left: Typed,
  right: Typed,
  a: NumberType,
  b: NumberType,
): Type {
  switch (tree.sign) {
    case '+':
    case '-': {
      const join = tree.sign === '+' ? sumOfDimensions : differenceOfDimensions
      const found = join(a.dimension, b.dimension)
      if (found) return numberOf(found)
      const problem = disagreement(left, right)
      if (problem) checker.tell(tree, { ...problem, remedy: remedyForSum(a, b) ?? problem.remedy })
      return isZeroLiteral(left.tree) ? b : a
    }
    case '*':
      return numberOf(productOf(a.dimension, b.dimension))
    case '/':
      if (isZeroLiteral(right.tree)) {
        checker.tell(tree, {
          message: { zh: '除数是0，没有结果', en: 'division by zero has no answer' },
          remedy: { zh: '检查除数', en: 'check the divisor' },
        })
      }
      return numberOf(ofQuotient(tree, a, b))
    case '**':
      return numberOf({ powers: {}, nature: 'plain' })
  }
}

/**
 * Two amounts give a ratio, whole being 1. With numbers written inside it may be on any scale: `amount / 1亿元` counts,
 * `20 * done / plan` are points of a score.
 */
function ofQuotient(tree: TreeOf<'arithmetic'>, a: NumberType, b: NumberType): Dimension {
  const found = quotientOf(a.dimension, b.dimension)
  return found.nature === 'ratio' && holdsNumber(tree) ? PLAIN : found
}

const holdsNumber = (tree: Tree): boolean =>
  tree.kind === 'literal' ? tree.value instanceof Decimal : childrenOf(tree).some(holdsNumber)

/** 80 % and 10 points: which is meant, the sum of points or a part more? */
function remedyForSum(a: NumberType, b: NumberType): Words | undefined {
  const natures = [a.dimension.nature, b.dimension.nature]
  if (!natures.includes('share') || !natures.includes('points')) return undefined
  return {
    zh: '先求两个百分比之差（得百分点），再与百分点比较：a - b <= 10个百分点',
    en: 'take the difference of the two shares first and compare it with points: a - b <= 10个百分点',
  }
}

const isZeroLiteral = (tree: Tree): boolean =>
  tree.kind === 'literal' && tree.value instanceof Decimal && tree.value.isZero

function withUnknown(sign: string, a: Type, b: Type): Type {
  // An amount with something unknown added or taken away stays such an amount, if it is anything.
  if (sign !== '+' && sign !== '-') return ANY
  const known = isOpen(a) ? b : a
  return known.kind === 'number' || known.kind === 'string' ? known : ANY
}

/** Tables 52 to 56 of the standard, for what is not a pair of numbers. */
function ofOthers(sign: string, a: Type, b: Type): Type | undefined {
  switch (sign) {
    case '+':
      if (a.kind === 'string' && b.kind === 'string') return { kind: 'string' }
      if (isDuration(b) && (isPoint(a) || a.kind === b.kind)) return a
      return isDuration(a) && isPoint(b) ? b : undefined
    case '-':
      if (isDuration(b) && (isPoint(a) || a.kind === b.kind)) return a
      return isPoint(a) && isPoint(b) && (a.kind === 'time') === (b.kind === 'time') ? DAYS : undefined
    case '*':
      if (isDuration(a) && b.kind === 'number') return a
      return isDuration(b) && a.kind === 'number' ? b : undefined
    case '/':
      if (isDuration(a) && b.kind === 'number') return a
      return isDuration(a) && a.kind === b.kind ? numberOf({ powers: {}, nature: 'plain' }) : undefined
    default:
      return undefined
  }
}

export function checkComparison(checker: TypeChecker, tree: TreeOf<'comparison'>, scope: TypeScope): Type {
  const left: Typed = { tree: tree.left, type: checker.typeOf(tree.left, scope) }
  const right: Typed = { tree: tree.right, type: checker.typeOf(tree.right, scope) }
  if (isSameName(tree.left, tree.right)) {
    checker.tell(tree, {
      message: {
        zh: '两边是同一个值；方括号里的名称都指该成员自己的值',
        en: 'both sides are the same value: inside brackets a name is the one of the member',
      },
      remedy: {
        zh: '与本对象自己的值比较，写作 group.得分[item > 得分]',
        en: 'to compare with the own value of who is judged, write group.得分[item > 得分]',
      },
    })
    return TRUTH
  }
  compare(checker, tree, tree.sign, left, right)
  return TRUTH
}

const isSameName = (a: Tree, b: Tree): boolean =>
  (a.kind === 'name' || a.kind === 'path') && a.kind === b.kind && printExpression(a) === printExpression(b)

/** Tells when a comparison can never have an answer. */
function compare(checker: TypeChecker, at: Tree | Test, sign: string, left: Typed, right: Typed): void {
  const isEquality = sign === '=' || sign === '!='
  const nothing = [left, right].some(({ type }) => type.kind === 'null')
  if (nothing && !isEquality) {
    checker.tell(at, {
      message: { zh: '与空值比较大小没有结果', en: 'nothing is above or below null' },
      remedy: { zh: '判断有无用 = null 或 != null', en: 'use = null or != null' },
    })
    return
  }
  const problem = disagreement(left, right)
  if (problem) checker.tell([right.tree, left.tree].find(({ kind }) => kind === 'literal') ?? at, problem)
  else if (!isEquality && UNORDERED.has(left.type.kind)) {
    const { zh, en } = describeType(left.type)
    checker.tell(at, {
      message: { zh: `${zh}没有大小之分`, en: `${en} has no order` },
      remedy: { zh: '用 = 或 != 比较', en: 'compare it with = or !=' },
    })
  }
}

const UNORDERED: ReadonlySet<Type['kind']> = new Set<Type['kind']>([
  'boolean',
  'list',
  'context',
  'function',
  'range',
])

export function checkRange(checker: TypeChecker, tree: TreeOf<'range'>, scope: TypeScope): Type {
  const low: Typed = { tree: tree.low, type: checker.typeOf(tree.low, scope) }
  const high: Typed = { tree: tree.high, type: checker.typeOf(tree.high, scope) }
  const problem = disagreement(low, high)
  if (problem) checker.tell(tree, problem)
  if (low.tree.kind === 'literal' && high.tree.kind === 'literal' && tree.sign === undefined) {
    if ((order(low.tree.value, high.tree.value) ?? 0) > 0) {
      checker.tell(tree, {
        message: {
          zh: '区间的下端大于上端，永远不成立',
          en: 'the interval runs backwards: nothing is inside it',
        },
        remedy: { zh: '把两端对调', en: 'exchange its ends' },
      })
    }
  }
  return rangeOf(low.type.kind === 'null' ? high.type : low.type)
}

export function checkBetween(checker: TypeChecker, tree: TreeOf<'between'>, scope: TypeScope): Type {
  const value: Typed = { tree: tree.value, type: checker.typeOf(tree.value, scope) }
  for (const end of [tree.low, tree.high])
    compare(checker, end, '<=', value, { tree: end, type: checker.typeOf(end, scope) })
  return TRUTH
}

/** Each test can at least sometimes hold for its input. */
export function checkTests(
  checker: TypeChecker,
  tests: readonly Test[],
  input: Typed,
  scope: TypeScope,
): void {
  const inner = scope.with([['?', input.type]])
  for (const test of tests) {
    if (test.kind === 'compare')
      compare(checker, test, test.sign, input, { tree: test.to, type: checker.typeOf(test.to, inner) })
    else checkValueTest(checker, test.value, input, inner)
  }
}

function checkValueTest(checker: TypeChecker, tree: Tree, input: Typed, scope: TypeScope): void {
  const type = checker.typeOf(tree, scope)
  // an expression that is true or false says itself whether it holds
  if (type.kind === 'boolean' && tree.kind !== 'literal') return
  if (tree.kind === 'list') {
    for (const item of tree.items) checkValueTest(checker, item, input, scope)
    return
  }
  if (tree.kind === 'range') {
    for (const end of [tree.low, tree.high]) {
      const problem = disagreement(input, { tree: end, type: checker.typeOf(end, scope) })
      if (problem) checker.tell(end, problem)
    }
    return
  }
  const tested =
    type.kind === 'range' || (type.kind === 'list' && input.type.kind !== 'list') ? type.of : type
  const problem = disagreement(input, { tree, type: tested })
  if (problem) checker.tell(tree, problem)
}
