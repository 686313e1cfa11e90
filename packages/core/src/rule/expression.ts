import {
  ANY,
  checkExpression,
  checkUnaryTests,
  compileExpression,
  compileUnaryTests,
  type Declarations,
  type Evaluate,
  namesUsed,
  parseExpression,
  parseUnaryTests,
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
  return compile(text, parsed.tree, type)
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

function compile(text: string, tree: Tree, type: Type): Expression {
  const forms: ((scope: RuleScope) => Value)[] = []
  const lookBack = new Set<string>()
  const plain = liftForms(tree, (name, args) => {
    const [inner, ...others] = args
    for (const used of inner ? namesUsed(inner) : []) lookBack.add(used)
    const compiled = inner ? compileExpression(inner) : () => null
    const rest = others.map(compileExpression)
    forms.push((scope) => FORMS[name](compiled, rest, scope))
    return forms.length - 1
  })
  const evaluate = compileExpression(plain)
  const names = namesUsed(plain).filter((name) => !name.startsWith(LIFTED))
  if (forms.length === 0) return { text, tree, type, evaluate, names, lookBack: [] }
  return { text, tree, type, evaluate: withForms(evaluate, forms), names, lookBack: [...lookBack] }
}

const LIFTED = '\u0000'

function withForms(
  evaluate: Evaluate,
  forms: readonly ((scope: RuleScope) => Value)[],
): (scope: RuleScope) => Value {
  return (scope) =>
    evaluate({
      get: (name) =>
        name.startsWith(LIFTED) ? (forms[Number(name.slice(1))]?.(scope) ?? null) : scope.get(name),
    })
}

/** Replaces calls of look-back functions by names, so that their first argument is not evaluated in this period. */
function liftForms(tree: Tree, lift: (name: FormName, args: readonly Tree[]) => number): Tree {
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit)
    if (typeof value !== 'object' || value === null || !isPlain(value)) return value
    const node = value as Record<string, unknown>
    const callee = node['kind'] === 'call' ? (node['callee'] as { name?: unknown }).name : undefined
    if (isForm(callee)) {
      const args = (node['args'] as { value: Tree }[]).map((argument) => argument.value)
      return { kind: 'name', name: `${LIFTED}${lift(callee, args)}`, start: node['start'] }
    }
    return Object.fromEntries(Object.entries(node).map(([key, held]) => [key, visit(held)]))
  }
  return visit(tree) as Tree
}

/** Values (decimals, days) inside literals are left as they are. */
const isPlain = (value: object): boolean => Object.getPrototypeOf(value) === Object.prototype

const isForm = (name: unknown): name is FormName => typeof name === 'string' && Object.hasOwn(FORMS, name)
