import {
  ANY,
  checkExpression,
  checkUnaryTests,
  compile,
  compileUnaryTests,
  type Declarations,
  type Explanation as Derivation,
  explain,
  namesUsed,
  namesUsedElsewhere,
  parseExpression,
  parseUnaryTests,
  type Surroundings,
  type Tree,
  type Type,
  type UnaryTests,
  type Value,
} from '../language/index.ts'
import type { PackNode } from '../pack/index.ts'
import { FORM_TYPES, type KnownNames } from './known-names.ts'
import { FORMS, type FormName } from './look-back.ts'
import type { RuleScope } from './rule-scope.ts'

/** A FEEL expression of a rule set, compiled once. */
export interface Expression {
  readonly text: string
  readonly tree: Tree
  /** What is known of its value before anything is evaluated. */
  readonly type: Type
  readonly evaluate: (scope: RuleScope) => Value
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
    return { text, tests: { kind: 'any' }, holds: () => null }
  }
  for (const { message, remedy, offset } of checkUnaryTests(parsed.tree, input, typesOf(known), text, place))
    node.problem(message, remedy, offset)
  return { text, tests: parsed.tree, holds: compileUnaryTests(parsed.tree) }
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
    names: namesUsed(tree, isForm),
    lookBack: namesUsedElsewhere(tree, isForm),
  }
}

/** Names are asked of the scope; look-back functions are given their arguments to be asked in other periods. */
const SURROUNDINGS: Surroundings<RuleScope> = {
  find: (name) => (scope) => scope.get(name),
  redefines: () => false,
  form: (name) =>
    isForm(name) ? ([inner = NO_VALUE, ...others], scope) => FORMS[name](inner, others, scope) : undefined,
}

const NO_VALUE = (): null => null

/** How an expression comes to its value in one period. */
export const explainExpression = ({ tree }: Expression, scope: RuleScope): Derivation =>
  explain<RuleScope>(tree, SURROUNDINGS, scope)

const isForm = (name: string): name is FormName => Object.hasOwn(FORMS, name)
