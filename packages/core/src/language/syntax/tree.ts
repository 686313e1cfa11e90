import type { ArithmeticSign } from '../value/arithmetic.ts'
import type { RangeSign, Value } from '../value/value.ts'

export type Comparison = RangeSign

/** Where a node stands in its text. */
export interface Span {
  /** Offset of its first sign. */
  readonly start: number
  /** Offset behind its last sign; absent in trees that were put together and not read. */
  readonly end?: number | undefined
}

/** An expression as an immutable tree (表达式树). */
export type Tree = Span &
  (
    | {
        readonly kind: 'literal'
        readonly value: Value
        /** Unit behind a number, as written: `1.5亿元` holds the value in yuan. */
        readonly unit?: string
      }
    | { readonly kind: 'name'; readonly name: string }
    | {
        readonly kind: 'arithmetic'
        readonly sign: ArithmeticSign
        readonly left: Tree
        readonly right: Tree
      }
    | { readonly kind: 'negation'; readonly of: Tree }
    | { readonly kind: 'comparison'; readonly sign: Comparison; readonly left: Tree; readonly right: Tree }
    | { readonly kind: 'between'; readonly value: Tree; readonly low: Tree; readonly high: Tree }
    | { readonly kind: 'in'; readonly value: Tree; readonly tests: readonly Test[] }
    | { readonly kind: 'and' | 'or'; readonly left: Tree; readonly right: Tree }
    | { readonly kind: 'if'; readonly condition: Tree; readonly yes: Tree; readonly no: Tree }
    | { readonly kind: 'for' | 'some' | 'every'; readonly over: readonly Iteration[]; readonly result: Tree }
    | {
        readonly kind: 'range'
        readonly low: Tree
        readonly high: Tree
        readonly lowIncluded: boolean
        readonly highIncluded: boolean
        /** `(< 10)`: the end that is not written is a literal null. */
        readonly sign?: Comparison
      }
    | { readonly kind: 'list'; readonly items: readonly Tree[] }
    | { readonly kind: 'context'; readonly members: readonly Member[] }
    | { readonly kind: 'path'; readonly of: Tree; readonly key: string }
    | { readonly kind: 'filter'; readonly of: Tree; readonly by: Tree }
    | { readonly kind: 'call'; readonly callee: Tree; readonly args: readonly Argument[] }
    | {
        readonly kind: 'function'
        readonly parameters: readonly Parameter[]
        readonly body: Tree
        /** Its body says where another program keeps it; it can't be called from here. */
        readonly external?: boolean
      }
    | { readonly kind: 'instance'; readonly of: Tree; readonly type: TypeName }
    /** A value made to suit a declared type, or null: what a box of a model does to its content. */
    | { readonly kind: 'as'; readonly of: Tree; readonly type: TypeName }
    | Table
  )

/** A decision table (DMN 1.5, 8). Written in boxes, not in text. */
export interface Table {
  readonly kind: 'table'
  readonly inputs: readonly { readonly value: Tree; readonly allowed?: UnaryTests }[]
  readonly outputs: readonly TableOutput[]
  readonly rows: readonly { readonly cells: readonly UnaryTests[]; readonly results: readonly Tree[] }[]
  readonly hit: HitPolicy
  readonly aggregation?: 'SUM' | 'MIN' | 'MAX' | 'COUNT'
}

export interface TableOutput {
  /** Given when there are several: the result is then a context. */
  readonly name?: string
  /** Values it may have, the first of them going before the others under `P` and `O`. */
  readonly priority?: readonly Tree[]
  readonly otherwise?: Tree
}

/** Unique, any, priority, first, rule order, output order, collect (DMN 1.5, 8.2.10). */
export type HitPolicy = 'U' | 'A' | 'P' | 'F' | 'R' | 'O' | 'C'

export type TreeOf<Kind extends Tree['kind']> = Extract<Tree, { readonly kind: Kind }>

export interface Iteration {
  readonly name: string
  readonly list: Tree
  /** `for i in 1..5`: the end of the numbers or days. */
  readonly to?: Tree
}

export interface Member extends Span {
  readonly key: string
  readonly value: Tree
}

export interface Argument {
  readonly name?: string
  readonly value: Tree
}

export interface Parameter {
  readonly name: string
  readonly type?: TypeName
}

/** A type as written: `number`, `list<string>`, `context<a: date>`, `function<number> -> boolean`. */
export type TypeName =
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'list' | 'range'; readonly of: TypeName }
  | {
      readonly kind: 'context'
      readonly members: readonly { readonly key: string; readonly type: TypeName }[]
    }
  | { readonly kind: 'function'; readonly parameters: readonly TypeName[]; readonly result: TypeName }

/** One test of a cell of a decision table: `< 5`, `[1..3]`, `"a"`, or any expression with `?` for the input. */
export type Test = Span &
  (
    | { readonly kind: 'compare'; readonly sign: Comparison; readonly to: Tree }
    | { readonly kind: 'value'; readonly value: Tree }
  )

/** A cell of a decision table: any of the tests, or none of them (`not`), or anything (`-`). */
export type UnaryTests =
  | { readonly kind: 'any' }
  | { readonly kind: 'tests'; readonly negated: boolean; readonly tests: readonly Test[] }
