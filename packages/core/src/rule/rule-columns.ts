import {
  type Chunk,
  type ColumnSurroundings,
  columnProgram,
  compile,
  gatherVector,
  isBuiltInName,
  type RunVector,
  type RunVectorTest,
  runTests,
  type Surroundings,
  sliceVector,
  type Tree,
  type UnaryTests,
  type Value,
  type Vector,
  valueAt,
  wholeColumn,
} from '../language/index.ts'
import { FORMS, type FormName, isForm, type Past, wholeOf } from './look-back.ts'
import type { PeriodRows } from './period-rows.ts'
import type { RuleScope } from './rule-scope.ts'
import { askedOutside, isSameForAll } from './same-for-all.ts'

/** Names are asked of the scope; look-back functions are given their arguments to be asked in other periods. */
export const SURROUNDINGS: Surroundings<RuleScope> = {
  find: (name) => (scope) => scope.get(name),
  redefines: () => false,
  form: (name) =>
    isForm(name)
      ? ([inner = () => null, ...others], scope) =>
          FORMS[name](
            pastOf(inner, scope),
            others.map((one) => one(scope)),
          )
      : undefined,
}

const pastOf = (inner: (scope: RuleScope) => Value, scope: RuleScope): Past => ({
  at: (periods) => {
    if (periods === 0) return inner(scope)
    const earlier = scope.back(periods)
    return earlier && inner(earlier)
  },
})

/** Rows of a period that are worked on at once. */
interface RuleChunk extends Chunk {
  readonly rows: PeriodRows
}

const OVER_COLUMNS: ColumnSurroundings<RuleChunk> = {
  // what the outside does not have may still be a function of the standard: only the general compiler knows
  find: (name) =>
    isBuiltInName(name) && name !== 'all'
      ? undefined
      : ({ rows, from, size }) => sliceVector(rows.column(name), from, size),
  redefines: () => false,
  rows: (tree) => {
    const evaluate = compile<RuleScope>(tree, SURROUNDINGS)
    const asked = askedOutside(tree)
    return ({ rows, from, size }) => {
      if (asked && isSameForAll(asked, rows)) return { kind: 'constant', value: evaluate(rows.scope(from)) }
      return {
        kind: 'values',
        values: Array.from({ length: size }, (_, at) => evaluate(rows.scope(from + at))),
      }
    }
  },
  form: (name, [inner, ...others]) => {
    if (!isForm(name)) return undefined
    const programs = others.map((one) => columnProgram(one, OVER_COLUMNS))
    return runForm(name, inner ? columnOf(inner) : () => NOTHING, programs)
  },
}

const NOTHING: Vector = { kind: 'constant', value: null }

/** What works out the values of an expression for all rows of a period. */
export type ColumnOf = (rows: PeriodRows) => Vector

/** Compiled when it is first asked. */
export function columnOf(tree: Tree): ColumnOf {
  const spare = new Spare(() => columnProgram(tree, OVER_COLUMNS))
  return (rows) =>
    spare.lend((program) => wholeColumn(({ from, size }) => program({ from, size, rows }), rows.size))
}

/** Says for all rows of a period whether their input passes a cell of a table. */
export type CellColumn = (input: Vector, rows: PeriodRows) => Vector

/** @param holds the cell tried by itself, for cells that can't be tried over columns */
export function cellColumn(
  tests: UnaryTests,
  holds: (input: Value, scope: RuleScope) => boolean | null,
): CellColumn {
  const spare = new Spare<RunVectorTest<RuleChunk> | undefined>(() =>
    runTests<RuleChunk>(tests, (tree) => columnProgram(tree, OVER_COLUMNS)),
  )
  return (input, rows) =>
    spare.lend((test) =>
      wholeColumn(({ from, size }) => {
        const part = sliceVector(input, from, size)
        if (test) return test(part, { from, size, rows })
        const held = (_: unknown, at: number): Value => holds(valueAt(part, at), rows.scope(from + at))
        return { kind: 'values', values: Array.from({ length: size }, held) }
      }, rows.size),
    )
}

/**
 * Programs write into memory of their own. One that is asked again before it is done — a decision that looks back at
 * itself — needs another one beside it.
 */
class Spare<Program> {
  readonly #make: () => Program
  readonly #free: Program[] = []

  constructor(make: () => Program) {
    this.#make = make
  }

  lend<Result>(use: (program: Program) => Result): Result {
    const program = this.#free.length > 0 ? (this.#free.pop() as Program) : this.#make()
    try {
      return use(program)
    } finally {
      this.#free.push(program)
    }
  }
}

/** Asks an expression in the columns of earlier periods; each of these is worked out once. */
function runForm(
  name: FormName,
  of: ColumnOf,
  others: readonly RunVector<RuleChunk>[],
): RunVector<RuleChunk> {
  const known = new WeakMap<PeriodRows, Vector>()
  const inner: ColumnOf = (rows) => {
    const found = known.get(rows) ?? of(rows)
    known.set(rows, found)
    return found
  }
  return (chunk) => {
    const { rows, from, size } = chunk
    const given = others.map((run) => run(chunk))
    const [count] = given
    if (name === 'ago' && count?.kind === 'constant') return ago(inner, rows, wholeOf(count.value), chunk)
    const past = new ColumnPast(inner, rows)
    const values = Array.from({ length: size }, (_, at): Value => {
      past.row = from + at
      return FORMS[name](
        past,
        given.map((vector) => valueAt(vector, at)),
      )
    })
    return { kind: 'values', values }
  }
}

function ago(inner: ColumnOf, rows: PeriodRows, periods: number | undefined, { from, size }: Chunk): Vector {
  if (periods === undefined) return NOTHING
  if (periods === 0) return sliceVector(inner(rows), from, size)
  const earlier = rows.earlier(periods)
  return earlier ? gatherVector(inner(earlier.rows), earlier.places.subarray(from, from + size)) : NOTHING
}

/** The past of one row after the other. */
class ColumnPast implements Past {
  row = 0
  readonly #inner: ColumnOf
  readonly #rows: PeriodRows
  readonly #levels: ({ readonly vector: Vector; readonly places: Int32Array } | null)[] = []
  readonly #now: Vector

  constructor(inner: ColumnOf, rows: PeriodRows) {
    this.#inner = inner
    this.#rows = rows
    this.#now = inner(rows)
  }

  at(periods: number): Value | undefined {
    if (periods === 0) return valueAt(this.#now, this.row)
    const level = this.#levels[periods] ?? this.#look(periods)
    const place = level === null ? -1 : (level.places[this.row] as number)
    return level !== null && place >= 0 ? valueAt(level.vector, place) : undefined
  }

  #look(periods: number): { readonly vector: Vector; readonly places: Int32Array } | null {
    for (let back = this.#levels.length; back <= periods; back += 1) {
      const earlier = back === 0 ? undefined : this.#rows.earlier(back)
      this.#levels.push(earlier ? { vector: this.#inner(earlier.rows), places: earlier.places } : null)
    }
    return this.#levels[periods] ?? null
  }
}
