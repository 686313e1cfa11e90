import { isBuiltInName } from '../built-in/library.ts'
import { compile } from '../meaning/compile.ts'
import { childrenOf } from '../syntax/children.ts'
import { namesUsed } from '../syntax/names-used.ts'
import type { Tree, TreeOf } from '../syntax/tree.ts'
import { negate } from '../value/arithmetic.ts'
import { propertyOf } from '../value/properties.ts'
import type { Value } from '../value/value.ts'
import type { ColumnSurroundings } from './column-surroundings.ts'
import { mapVector } from './held-vector.ts'
import { asTruths, CHUNK, type Chunk, type RunVector, type Vector, valueAt } from './vector.ts'
import { runArithmetic } from './vector-arithmetic.ts'
import { runCall } from './vector-call.ts'
import { chooseVector } from './vector-choice.ts'
import { runComparison } from './vector-comparison.ts'
import { runLogic, runNot } from './vector-logic.ts'
import { runTable } from './vector-table.ts'
import { runTests } from './vector-tests.ts'

/**
 * Turns a tree into a program over columns, chunk by chunk: arithmetic, comparisons, tests, logic, choices and calls
 * over whole columns, all else row by row, with the same answers.
 */
export function columnProgram<C extends Chunk>(
  tree: Tree,
  surroundings: ColumnSurroundings<C>,
): RunVector<C> {
  if (tree.kind !== 'literal' && isConstant(tree, surroundings))
    return constant(compile(tree, { find: () => undefined })(0))
  const program = (one: Tree): RunVector<C> => columnProgram(one, surroundings)
  switch (tree.kind) {
    case 'literal':
      return constant(tree.value)
    case 'name':
      return surroundings.find(tree.name) ?? surroundings.rows(tree)
    case 'arithmetic':
      return runArithmetic(tree.sign, program(tree.left), program(tree.right))
    case 'comparison':
      return runComparison(tree.sign, program(tree.left), program(tree.right))
    case 'and':
    case 'or':
      return runLogic(tree.kind, program(tree.left), program(tree.right))
    case 'between':
      return runBetween(tree, program)
    case 'in':
      return runIn(tree, program) ?? surroundings.rows(tree)
    case 'if':
      return runChoice(tree, program)
    case 'negation':
      return runMapped(program(tree.of), negate)
    case 'path':
      return runMapped(program(tree.of), (value) => propertyOf(value, tree.key))
    case 'table':
      return runDecisionTable(tree, program) ?? surroundings.rows(tree)
    case 'call':
      return runAnyCall(tree, program, surroundings) ?? surroundings.rows(tree)
    default:
      return surroundings.rows(tree)
  }
}

type Program<C extends Chunk> = (tree: Tree) => RunVector<C>

/** Whether nothing outside is asked for, by name or by calling it. */
const isConstant = <C extends Chunk>(tree: Tree, surroundings: ColumnSurroundings<C>): boolean =>
  namesUsed(tree).length === 0 && !callsOutside(tree, surroundings)

const callsOutside = <C extends Chunk>(tree: Tree, surroundings: ColumnSurroundings<C>): boolean =>
  (tree.kind === 'call' && tree.callee.kind === 'name' && isOutside(tree.callee.name, tree, surroundings)) ||
  childrenOf(tree).some((child) => callsOutside(child, surroundings))

const isOutside = <C extends Chunk>(
  name: string,
  { args }: TreeOf<'call'>,
  { form, find, redefines }: ColumnSurroundings<C>,
): boolean => {
  if (isBuiltInName(name) && !redefines(name)) return false
  const given = args.map(({ value }) => value)
  return form?.(name, given) !== undefined || find(name) !== undefined
}

function constant(value: Value): RunVector {
  const vector: Vector = { kind: 'constant', value }
  return () => vector
}

const runMapped =
  <C extends Chunk>(of: RunVector<C>, work: (value: Value) => Value): RunVector<C> =>
  (chunk) =>
    mapVector(of(chunk), chunk.size, work)

function runAnyCall<C extends Chunk>(
  tree: TreeOf<'call'>,
  program: Program<C>,
  surroundings: ColumnSurroundings<C>,
): RunVector<C> | undefined {
  const { callee, args } = tree
  if (isNot(tree)) return runNot(program(args[0]?.value ?? tree))
  const form =
    callee.kind === 'name'
      ? surroundings.form?.(
          callee.name,
          args.map(({ value }) => value),
        )
      : undefined
  return form ?? runCall(tree, program, surroundings)
}

const isNot = ({ callee, args }: TreeOf<'call'>): boolean =>
  callee.kind === 'name' && callee.name === 'not' && args.length === 1 && args[0]?.name === undefined

function runBetween<C extends Chunk>(tree: TreeOf<'between'>, program: Program<C>): RunVector<C> {
  const [value, low, high] = [program(tree.value), program(tree.low), program(tree.high)]
  return runLogic('and', runComparison('>=', value, low), runComparison('<=', value, high))
}

/** Both branches are worked out for all rows; each row takes its own. */
function runChoice<C extends Chunk>(tree: TreeOf<'if'>, program: Program<C>): RunVector<C> {
  const condition = program(tree.condition)
  const [yes, no] = [program(tree.yes), program(tree.no)]
  const spare = new Uint8Array(CHUNK)
  const chosen = new Uint8Array(CHUNK)
  return (chunk) => {
    const raw = condition(chunk)
    if (raw.kind === 'constant') {
      if (raw.value === true) return yes(chunk)
      return raw.value === false || raw.value === null ? no(chunk) : { kind: 'constant', value: null }
    }
    // what is no condition has no answer: only the general compiler tells it from null
    const odd = raw.kind === 'numbers' || raw.kind === 'words' || raw.kind === 'values'
    const truths = asTruths(raw, chunk.size, spare)
    for (let at = 0; at < chunk.size; at += 1) {
      chosen[at] = truths[at] === 1 ? YES : NO
      if (odd && truths[at] === 2 && valueAt(raw, at) !== null) chosen[at] = NEITHER
    }
    return chooseVector([yes(chunk), no(chunk)], chosen, chunk.size)
  }
}

const YES = 0
const NO = 1
const NEITHER = 2

/** Undefined when a test can't be tried over columns. */
function runIn<C extends Chunk>(
  { value, tests }: TreeOf<'in'>,
  program: Program<C>,
): RunVector<C> | undefined {
  const holds = runTests({ kind: 'tests', negated: false, tests }, program)
  const input = program(value)
  return holds && ((chunk) => holds(input(chunk), chunk))
}

/** Undefined for tables that are not tried over columns: several outputs, other hit policies, cells with the input in them. */
function runDecisionTable<C extends Chunk>(
  tree: TreeOf<'table'>,
  program: Program<C>,
): RunVector<C> | undefined {
  const [output, ...others] = tree.outputs
  if (!output || others.length > 0 || (tree.hit !== 'F' && tree.hit !== 'U')) return undefined
  if (tree.inputs.some(({ allowed }) => allowed !== undefined)) return undefined
  const rows = tree.rows.flatMap(({ cells, results: [result] }) => {
    const runs = cells.flatMap((cell) => runTests(cell, program) ?? [])
    return result && runs.length === cells.length ? [{ cells: runs, result: program(result) }] : []
  })
  if (rows.length < tree.rows.length) return undefined
  const inputs = tree.inputs.map(({ value }) => program(value))
  return runTable(inputs, rows, tree.hit, output.otherwise && program(output.otherwise))
}
