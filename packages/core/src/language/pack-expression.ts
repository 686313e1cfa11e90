import type { Field } from '../field/index.ts'
import type { Words } from '../finding/index.ts'
import { type PackNode, suggestion } from '../pack/index.ts'
import { BUILT_INS } from './built-in/library.ts'
import { Decimal } from './number/decimal.ts'
import { childrenOf, treeOfTest } from './syntax/children.ts'
import { namesUsed } from './syntax/names-used.ts'
import { parseExpression } from './syntax/parse.ts'
import type { Tree, TreeOf } from './syntax/tree.ts'

/** What expressions at a place of a pack may speak of. */
export interface ExpressionNames {
  /** By id or Chinese label; what a text can be compared with follows from the field's kind. */
  readonly fields: readonly Field[]
}

/** An expression as it stands in a pack, read and checked. */
export interface PackExpression {
  readonly tree: Tree
  readonly text: string
}

/**
 * Reads a condition over fields. Mistakes, unknown names and comparisons that can never hold are problems at the
 * character. Amounts are fen in the ledger: an amount with a unit (`1000万元`) becomes fen here, a plain number is fen.
 */
export function readExpression(node: PackNode, { fields }: ExpressionNames): PackExpression | undefined {
  const text = node.text()
  if (text === '') return undefined
  const names = fields.flatMap(({ id, label }) => [id, label.zh])
  const parsed = parseExpression(text, { line: 1, column: 1, file: node.file, names })
  if (!parsed.ok) {
    node.problem(parsed.error.message, parsed.error.remedy, parsed.error.offset)
    return undefined
  }
  const trees = [...subtrees(parsed.tree)]
  checkNames(node, parsed.tree, trees, names)
  for (const tree of trees) checkComparison(node, tree, fields)
  return { tree: inFen(parsed.tree), text }
}

function* subtrees(tree: Tree): Generator<Tree> {
  yield tree
  for (const child of childrenOf(tree)) yield* subtrees(child)
}

function checkNames(node: PackNode, tree: Tree, trees: readonly Tree[], known: readonly string[]): void {
  const tell = (name: string, may: readonly string[], what: Words, start: number | undefined) =>
    node.problem(
      { zh: `没有${what.zh}“${name}”`, en: `there is no ${what.en} "${name}"` },
      suggestion(name, may),
      start,
    )
  for (const name of namesUsed(tree)) {
    if (known.includes(name)) continue
    const place = trees.find((one) => one.kind === 'name' && one.name === name)
    tell(name, known, { zh: '名称', en: 'name' }, place?.start)
  }
  for (const one of trees) {
    if (one.kind !== 'call' || one.callee.kind !== 'name' || BUILT_INS.has(one.callee.name)) continue
    tell(one.callee.name, [...BUILT_INS.keys()], { zh: '函数', en: 'function' }, one.callee.start)
  }
}

/** A field compared with what it can never be: counted as nothing in silence, were it not told. */
function checkComparison(node: PackNode, tree: Tree, fields: readonly Field[]): void {
  for (const [named, literal] of comparedPairs(tree)) {
    if (named.kind !== 'name' || literal.kind !== 'literal' || literal.value === null) continue
    const field = fields.find(({ id, label }) => id === named.name || label.zh === named.name)
    const wanted = field && whatItHolds(field)
    if (!wanted || wanted.holds(literal)) continue
    const written = printLiteral(literal)
    node.problem(
      {
        zh: `字段“${named.name}”不会是 ${written}`,
        en: `the field "${named.name}" is never ${written}`,
      },
      { zh: `应与${wanted.zh}比较`, en: `compare it with ${wanted.en}` },
      literal.start,
    )
  }
}

function comparedPairs(tree: Tree): (readonly [Tree, Tree])[] {
  switch (tree.kind) {
    case 'comparison':
      return [
        [tree.left, tree.right],
        [tree.right, tree.left],
      ]
    case 'between':
      return [
        [tree.value, tree.low],
        [tree.value, tree.high],
      ]
    case 'in':
      return tree.tests.map((test) => [tree.value, treeOfTest(test)] as const)
    default:
      return []
  }
}

interface Holding {
  readonly zh: string
  readonly en: string
  holds(literal: TreeOf<'literal'>): boolean
}

function whatItHolds({ kind, choices, open }: Field): Holding | undefined {
  switch (kind) {
    case 'boolean':
      return { zh: ' true 或 false', en: 'true or false', holds: ({ value }) => typeof value === 'boolean' }
    case 'money':
      return {
        zh: '金额，如 1000万元',
        en: 'an amount such as 1000万元',
        holds: ({ value, unit }) => value instanceof Decimal && (unit === undefined || unit.endsWith('元')),
      }
    case 'count':
    case 'number':
    case 'percent':
    case 'year':
      return { zh: '数字', en: 'a number', holds: ({ value }) => value instanceof Decimal }
    case 'permit':
    case 'choice': {
      const values = (choices ?? []).map(({ value }) => `"${value}"`)
      return {
        zh: `以下之一：${values.join('、')}`,
        en: `one of: ${values.join(', ')}`,
        holds: ({ value }) => typeof value === 'string' && (open === true || values.includes(`"${value}"`)),
      }
    }
    case 'text':
    case 'name':
    case 'code':
    case 'credit-code':
    case 'division':
      return { zh: '加引号的文字', en: 'a text in quotes', holds: ({ value }) => typeof value === 'string' }
    case 'date':
      return undefined
  }
}

function printLiteral({ value, unit }: TreeOf<'literal'>): string {
  if (typeof value === 'string') return `"${value}"`
  return `${value instanceof Decimal || typeof value === 'boolean' ? value : ''}${unit ?? ''}`
}

const FEN = Decimal.of(100n)

/** The language knows amounts in yuan, the ledger keeps fen. */
function inFen(tree: Tree): Tree {
  if (tree.kind === 'literal') {
    return tree.value instanceof Decimal && tree.unit?.endsWith('元')
      ? { ...tree, value: tree.value.times(FEN) }
      : tree
  }
  return mapValues(tree, (part) => (isTree(part) ? inFen(part) : undefined))
}

/** A copy with every part that `change` answers exchanged, however deep in lists. */
function mapValues<Value>(value: Value, change: (part: unknown) => unknown): Value {
  const visit = (part: unknown): unknown => {
    const changed = change(part)
    if (changed !== undefined) return changed
    if (Array.isArray(part)) return part.map(visit)
    return typeof part === 'object' && part !== null && Object.getPrototypeOf(part) === Object.prototype
      ? Object.fromEntries(Object.entries(part).map(([key, held]) => [key, visit(held)]))
      : part
  }
  return Object.fromEntries(Object.entries(value as object).map(([key, held]) => [key, visit(held)])) as Value
}

const isTree = (part: unknown): part is Tree =>
  typeof part === 'object' && part !== null && 'kind' in part && 'start' in part
