import { compile } from '../meaning/compile.ts'
import { namesUsed } from '../syntax/names-used.ts'
import type { Tree, TreeOf } from '../syntax/tree.ts'
import { negate } from '../value/arithmetic.ts'
import type { Value } from '../value/value.ts'
import { type ColumnsView, cellOf, type FilterColumn } from './column.ts'
import { asTruths, CHUNK, type RunVector, type Vector, valueAt } from './vector.ts'
import { runArithmetic } from './vector-arithmetic.ts'
import { runComparison } from './vector-comparison.ts'
import { runLogic, runNot } from './vector-logic.ts'
import { runTable } from './vector-table.ts'
import { runTests } from './vector-tests.ts'
import { WordList } from './word-list.ts'

/**
 * Turns a tree into a program over columns, chunk by chunk: arithmetic, comparisons, tests, logic and choices over
 * whole columns, all else row by row, with the same answers.
 */
export function columnProgram(tree: Tree, view: ColumnsView): RunVector {
  if (tree.kind !== 'literal' && namesUsed(tree).length === 0)
    return constant(compile(tree, { find: () => undefined })(0))
  switch (tree.kind) {
    case 'literal':
      return constant(tree.value)
    case 'name':
      return runColumn(view.find(tree.name))
    case 'arithmetic':
      return runArithmetic(tree.sign, columnProgram(tree.left, view), columnProgram(tree.right, view))
    case 'comparison':
      return runComparison(tree.sign, columnProgram(tree.left, view), columnProgram(tree.right, view))
    case 'and':
    case 'or':
      return runLogic(tree.kind, columnProgram(tree.left, view), columnProgram(tree.right, view))
    case 'between':
      return runBetween(tree, view)
    case 'in':
      return runIn(tree, view) ?? runRows(tree, view)
    case 'if':
      return runChoice(tree, view)
    case 'negation': {
      const of = columnProgram(tree.of, view)
      return (chunk) => each(of(chunk), chunk.size, negate)
    }
    case 'table':
      return runDecisionTable(tree, view) ?? runRows(tree, view)
    case 'call':
      return isNot(tree) ? runNot(columnProgram(tree.args[0]?.value ?? tree, view)) : runRows(tree, view)
    default:
      return runRows(tree, view)
  }
}

const isNot = ({ callee, args }: TreeOf<'call'>): boolean =>
  callee.kind === 'name' && callee.name === 'not' && args.length === 1 && args[0]?.name === undefined

function constant(value: Value): RunVector {
  const vector: Vector = { kind: 'constant', value }
  return () => vector
}

/** What nobody can do over columns is done by the general compiler, row by row. */
function runRows(tree: Tree, view: ColumnsView): RunVector {
  const evaluate = compile<number>(tree, {
    find: (name) => {
      const column = view.find(name)
      return column && ((row) => cellOf(column, row))
    },
  })
  return ({ from, size }) => {
    const values: Value[] = []
    for (let at = 0; at < size; at += 1) values.push(evaluate(from + at))
    return { kind: 'values', values }
  }
}

function runColumn(column: FilterColumn | undefined): RunVector {
  if (!column) return constant(null)
  switch (column.kind) {
    case 'code':
      return ({ from, size }) => ({
        kind: 'words',
        codes: column.codes.subarray(from, from + size),
        words: column.words,
      })
    case 'flag':
      return ({ from, size }) => ({ kind: 'truths', truths: column.flags.subarray(from, from + size) })
    case 'number':
      return ({ from, size }) => {
        const tops = column.numbers.subarray(from, from + size)
        if (tops.every((value) => Number.isNaN(value) || Number.isSafeInteger(value)))
          return { kind: 'numbers', tops, bottoms: undefined, power: column.power ?? 0 }
        return { kind: 'values', values: Array.from(tops, (_, at) => cellOf(column, from + at)) }
      }
  }
}

function each(vector: Vector, size: number, work: (value: Value) => Value): Vector {
  if (vector.kind === 'constant') return { kind: 'constant', value: work(vector.value) }
  return { kind: 'values', values: Array.from({ length: size }, (_, at) => work(valueAt(vector, at))) }
}

function runBetween(tree: TreeOf<'between'>, view: ColumnsView): RunVector {
  const value = columnProgram(tree.value, view)
  const [low, high] = [columnProgram(tree.low, view), columnProgram(tree.high, view)]
  return runLogic('and', runComparison('>=', value, low), runComparison('<=', value, high))
}

/** Both branches are worked out for all rows; each row takes its own. */
function runChoice(tree: TreeOf<'if'>, view: ColumnsView): RunVector {
  const condition = columnProgram(tree.condition, view)
  const [yes, no] = [columnProgram(tree.yes, view), columnProgram(tree.no, view)]
  const spare = new Uint8Array(CHUNK)
  const codes = new Int32Array(CHUNK)
  const words = new WordList()
  return (chunk) => {
    const raw = condition(chunk)
    // what is no condition has no answer: only the general compiler tells it from null
    const odd = raw.kind === 'numbers' || raw.kind === 'words' || raw.kind === 'values'
    const truths = asTruths(raw, chunk.size, spare)
    const [a, b] = [yes(chunk), no(chunk)]
    const [x, y] = [words.codesOf(a), words.codesOf(b)]
    if (!odd && x && y) {
      for (let at = 0; at < chunk.size; at += 1) codes[at] = truths[at] === 1 ? x(at) : y(at)
      return { kind: 'words', codes, words: words.all }
    }
    const values = Array.from({ length: chunk.size }, (_, at): Value => {
      if (truths[at] === 1) return valueAt(a, at)
      return odd && truths[at] === 2 && valueAt(raw, at) !== null ? null : valueAt(b, at)
    })
    return { kind: 'values', values }
  }
}

/** Undefined when a test can't be tried over columns. */
function runIn({ value, tests }: TreeOf<'in'>, view: ColumnsView): RunVector | undefined {
  const holds = runTests({ kind: 'tests', negated: false, tests }, (tree) => columnProgram(tree, view))
  const input = columnProgram(value, view)
  return holds && ((chunk) => holds(input(chunk), chunk.size, chunk.from))
}

/** Undefined for tables that are not tried over columns: several outputs, other hit policies, cells with the input in them. */
function runDecisionTable(tree: TreeOf<'table'>, view: ColumnsView): RunVector | undefined {
  const [output, ...others] = tree.outputs
  if (!output || others.length > 0 || (tree.hit !== 'F' && tree.hit !== 'U')) return undefined
  if (tree.inputs.some(({ allowed }) => allowed !== undefined)) return undefined
  const program = (one: Tree): RunVector => columnProgram(one, view)
  const rows = tree.rows.flatMap(({ cells, results: [result] }) => {
    const runs = cells.flatMap((cell) => runTests(cell, program) ?? [])
    return result && runs.length === cells.length ? [{ cells: runs, result: program(result) }] : []
  })
  if (rows.length < tree.rows.length) return undefined
  const inputs = tree.inputs.map(({ value }) => program(value))
  return runTable(inputs, rows, tree.hit, output.otherwise && program(output.otherwise))
}
