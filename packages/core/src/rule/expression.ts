import {
  ANY,
  checkExpression,
  checkUnaryTests,
  compile,
  compileTestsOf,
  type Declarations,
  type Explanation as Derivation,
  explain,
  namesUsed,
  namesUsedElsewhere,
  parseExpression,
  parseUnaryTests,
  type Tree,
  type Type,
  type UnaryTests,
  type Value,
} from '../language/index.ts'
import type { PackNode } from '../pack/index.ts'
import { FORM_TYPES, type KnownNames } from './known-names.ts'
import { FORMS, isForm } from './look-back.ts'
import { type CellColumn, type ColumnOf, cellColumn, columnOf, SURROUNDINGS } from './rule-columns.ts'
import type { RuleScope } from './rule-scope.ts'

/** A FEEL expression of a rule set, compiled once. */
export interface Expression {
  readonly text: string
  readonly tree: Tree
  /** What is known of its value before anything is evaluated. */
  readonly type: Type
  /** For one subject in one period. */
  readonly evaluate: (scope: RuleScope) => Value
  /** For everybody judged in a period. */
  readonly column: ColumnOf
  /** Inputs and decisions it asks for in the same period. */
  readonly names: readonly string[]
  /** Those it asks for in earlier periods only. */
  readonly lookBack: readonly string[]
}

/** A cell of a decision table. */
export interface CellTest {
  readonly text: string
  readonly tests: UnaryTests
  readonly holds: (input: Value, scope: RuleScope) => boolean | null
  readonly column: CellColumn
}

/** Reads an expression; bad syntax, unknown names, kinds and units that clash are problems of the pack at their place. */
export function readExpression(node: PackNode, known: KnownNames): Expression {
  const text = textOf(node)
  const place = placeOf(node, known)
  const parsed = parseExpression(text, place)
  if (!parsed.ok) {
    node.problem(parsed.error.message, parsed.error.remedy, parsed.error.offset)
    return constantOf(null, 'null')
  }
  const { type, problems } = checkExpression(parsed.tree, typesOf(known), text, place)
  for (const { message, remedy, offset } of problems) node.problem(message, remedy, offset)
  return expressionOf(text, parsed.tree, type)
}

/** Reads a cell of a table whose input is of this type. */
export function readCell(node: PackNode, known: KnownNames, input: Type = ANY): CellTest {
  const text = textOf(node)
  const place = placeOf(node, known)
  const parsed = parseUnaryTests(text, place)
  if (!parsed.ok) {
    node.problem(parsed.error.message, parsed.error.remedy, parsed.error.offset)
    return cellOf(text, { kind: 'any' })
  }
  for (const { message, remedy, offset } of checkUnaryTests(parsed.tree, input, typesOf(known), text, place))
    node.problem(message, remedy, offset)
  return cellOf(text, parsed.tree)
}

function cellOf(text: string, tests: UnaryTests): CellTest {
  const holds = compileTestsOf<RuleScope>(tests, SURROUNDINGS)
  return { text, tests, holds, column: cellColumn(tests, holds) }
}

/** YAML reads `true` by itself. */
const textOf = (node: PackNode): string =>
  node.value === true || node.value === false ? String(node.value) : node.text()

const typesOf = ({ types }: KnownNames): Declarations => new Map([...Object.entries(FORM_TYPES), ...types])

const placeOf = (node: PackNode, known: KnownNames) => ({
  file: node.file,
  line: node.line,
  column: 1,
  names: [...known.list, ...Object.keys(FORMS)],
  members: known.members,
})

/** An expression that is a value, whatever it is asked about. */
export function constantOf(value: Value, text: string, type: Type = ANY): Expression {
  return {
    text,
    tree: { kind: 'literal', value, start: 0 },
    type,
    evaluate: () => value,
    column: () => ({ kind: 'constant', value }),
    names: [],
    lookBack: [],
  }
}

function expressionOf(text: string, tree: Tree, type: Type): Expression {
  return {
    text,
    tree,
    type,
    evaluate: compile<RuleScope>(tree, SURROUNDINGS),
    column: columnOf(tree),
    names: namesUsed(tree, isForm),
    lookBack: namesUsedElsewhere(tree, isForm),
  }
}

/** How an expression comes to its value in one period. */
export const explainExpression = ({ tree }: Expression, scope: RuleScope): Derivation =>
  explain<RuleScope>(tree, SURROUNDINGS, scope)
