import {
  compileExpression,
  compileUnaryTests,
  type Evaluate,
  namesUsed,
  parseExpression,
  parseUnaryTests,
  type Tree,
  type UnaryTests,
  type Value,
} from '../language/index.ts'
import type { PackNode } from '../pack/index.ts'
import { FORMS, type FormName } from './look-back.ts'
import type { RuleScope } from './rule-scope.ts'
import { spellUnits } from './unit-literal.ts'

/** A FEEL expression of a rule set, compiled once. */
export interface Expression {
  readonly text: string
  readonly tree: Tree
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

/** Reads an expression; an unknown name or bad syntax is a problem of the pack at its place. */
export function readExpression(node: PackNode, names: readonly string[]): Expression {
  const text = node.value === true || node.value === false ? String(node.value) : node.text()
  const spelt = spellUnits(text)
  const parsed = parseExpression(spelt, placeOf(node, names))
  if (!parsed.ok) {
    node.problem(parsed.error.message, parsed.error.remedy, spelt === text ? parsed.error.offset : undefined)
    return NOTHING
  }
  const expression = compile(text, parsed.tree)
  for (const name of [...expression.names, ...expression.lookBack]) {
    if (names.includes(name)) continue
    node.problem(
      {
        zh: `“${text}”里的“${name}”不是要素、判定项或函数`,
        en: `"${name}" in "${text}" is no input, decision or function`,
      },
      { zh: `可用的名称：${names.join('、')}`, en: `names that may stand here: ${names.join(', ')}` },
    )
  }
  return expression
}

export function readCell(node: PackNode, names: readonly string[]): CellTest {
  const text = node.value === true || node.value === false ? String(node.value) : node.text()
  const parsed = parseUnaryTests(spellUnits(text), placeOf(node, names))
  if (!parsed.ok) {
    node.problem(parsed.error.message, parsed.error.remedy)
    return { text, tests: { kind: 'any' }, holds: () => null }
  }
  return { text, tests: parsed.tree, holds: compileUnaryTests(parsed.tree) }
}

const placeOf = (node: PackNode, names: readonly string[]) => ({
  file: node.file,
  line: node.line,
  column: 1,
  names: [...names, ...Object.keys(FORMS)],
})

const NOTHING: Expression = {
  text: 'null',
  tree: { kind: 'literal', value: null, start: 0 },
  evaluate: () => null,
  names: [],
  lookBack: [],
}

function compile(text: string, tree: Tree): Expression {
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
  if (forms.length === 0) return { text, tree, evaluate, names, lookBack: [] }
  return { text, tree, evaluate: withForms(evaluate, forms), names, lookBack: [...lookBack] }
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
