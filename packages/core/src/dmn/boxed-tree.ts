import {
  parseExpression,
  parseUnaryTests,
  type SourcePlace,
  type Tree,
  type UnaryTests,
} from '../language/index.ts'
import type { Boxed, BoxedFunction, BoxedTable, ContextEntry, TypedBox, Written } from './boxed.ts'
import type { Problems } from './problems.ts'

type TableTree = Extract<Tree, { kind: 'table' }>

const NULL: Tree = { kind: 'literal', value: null, start: 0 }
/** Entry that holds the result of a context that has one; no name is written so. */
const RESULT = '\u0000result'

/** Names known where a box stands, and those that may stand behind a dot. */
export interface Names {
  readonly file: string
  readonly names: readonly string[]
  readonly members: readonly string[]
}

const within = (known: Names, ...names: readonly string[]): Names => ({
  ...known,
  names: [...known.names, ...names],
})

/** Turns boxes into one tree of the language, parsing the texts inside them. */
export class BoxedTrees {
  readonly #problems: Problems
  constructor(problems: Problems) {
    this.#problems = problems
  }

  /** The content of a box, made to suit its declared type. */
  tree({ box, type }: TypedBox, known: Names): Tree {
    return as(this.#boxed(box, known), type)
  }

  function({ parameters, body, isFeel }: BoxedFunction, known: Names): Tree {
    return {
      kind: 'function',
      parameters: parameters.map(({ name, type }) => ({
        name,
        ...(type !== undefined && { type: { kind: 'named', name: type } as const }),
      })),
      body: this.tree(body, within(known, ...parameters.map(({ name }) => name))),
      ...(!isFeel && { external: true }),
      start: 0,
    }
  }

  #boxed(box: Boxed, known: Names): Tree {
    switch (box.kind) {
      case 'nothing':
        return NULL
      case 'literal':
        return this.#expression(box, known)
      case 'context':
        return this.#context(box.entries, known)
      case 'list':
        return { kind: 'list', items: box.items.map((item) => this.tree(item, known)), start: 0 }
      case 'relation':
        return {
          kind: 'list',
          items: box.rows.map((row) => this.#relationRow(box.columns, row, known)),
          start: 0,
        }
      case 'invocation':
        return {
          kind: 'call',
          callee: this.#expression(box.callee, known),
          args: box.bindings.map(({ parameter, value }) => ({
            name: parameter,
            value: this.tree(value, known),
          })),
          start: 0,
        }
      case 'function':
        return this.function(box, known)
      case 'conditional':
        return {
          kind: 'if',
          condition: this.tree(box.condition, known),
          yes: this.tree(box.yes, known),
          no: this.tree(box.no, known),
          start: 0,
        }
      case 'filter':
        return {
          kind: 'filter',
          of: this.tree(box.of, known),
          by: this.tree(box.match, within(known, 'item', ...known.members)),
          start: 0,
        }
      case 'for':
      case 'some':
      case 'every':
        return {
          kind: box.kind,
          over: [{ name: box.variable, list: this.tree(box.of, known) }],
          result: this.tree(box.result, within(known, box.variable, 'partial')),
          start: 0,
        }
      case 'table':
        return this.#table(box, known)
    }
  }

  #context(entries: readonly ContextEntry[], known: Names): Tree {
    let inner = known
    const members = entries.map(({ variable, value }) => {
      const key = variable?.name ?? RESULT
      // a function may call itself
      const own = value.box.kind === 'function' ? within(inner, key) : inner
      const tree = as(this.tree(value, own), variable?.type)
      inner = within(inner, key)
      return { key, value: tree, start: 0 }
    })
    const context: Tree = { kind: 'context', members, start: 0 }
    return members.some(({ key }) => key === RESULT)
      ? { kind: 'path', of: context, key: RESULT, start: 0 }
      : context
  }

  #relationRow(
    columns: readonly { readonly name: string; readonly type?: string }[],
    row: readonly TypedBox[],
    known: Names,
  ): Tree {
    const members = columns.map(({ name, type }, at) => {
      const cell = row[at]
      return { key: name, value: cell ? as(this.tree(cell, known), type) : NULL, start: 0 }
    })
    return { kind: 'context', members, start: 0 }
  }

  #table(table: BoxedTable, known: Names): TableTree {
    return {
      kind: 'table',
      inputs: table.inputs.map(({ value, allowed }) => ({
        value: this.#expression(value, known),
        ...(allowed && { allowed: this.#tests(allowed, known) }),
      })),
      outputs: table.outputs.map(({ name, allowed, otherwise }) => ({
        ...(name !== undefined && { name }),
        ...(allowed && { priority: this.#values(allowed, known) }),
        ...(otherwise && { otherwise: this.#expression(otherwise, known) }),
      })),
      rows: table.rows.map(({ cells, results }) => ({
        cells: cells.map((cell) => this.#tests(cell, known)),
        results: results.map((result, at) => as(this.#expression(result, known), table.outputs[at]?.type)),
      })),
      hit: table.hit,
      ...(table.aggregation && { aggregation: table.aggregation }),
      start: 0,
    }
  }

  #expression(written: Written, known: Names): Tree {
    const parsed = parseExpression(written.text, placeOf(written, known))
    if (parsed.ok) return parsed.tree
    this.#problems.add(parsed.error)
    return NULL
  }

  #tests(written: Written, known: Names): UnaryTests {
    const parsed = parseUnaryTests(written.text, placeOf(written, known))
    if (parsed.ok) return parsed.tree
    this.#problems.add(parsed.error)
    return { kind: 'tests', negated: false, tests: [] }
  }

  /** Values with commas between them. */
  #values(written: Written, known: Names): Tree[] {
    const tests = this.#tests(written, known)
    return tests.kind === 'any'
      ? []
      : tests.tests.flatMap((test) => (test.kind === 'value' ? [test.value] : []))
  }
}

const placeOf = ({ line }: Written, { file, names, members }: Names): SourcePlace => ({
  file,
  line,
  column: 1,
  names,
  members,
})

const as = (tree: Tree, type: string | undefined): Tree =>
  type === undefined || type === 'Any'
    ? tree
    : { kind: 'as', of: tree, type: { kind: 'named', name: type }, start: 0 }
