import type { HitPolicy } from '../language/index.ts'

/** A text of FEEL inside a model, with the line it stands in. */
export interface Written {
  readonly text: string
  readonly line: number
}

/** A boxed expression (DMN 1.5, 10.2). */
export type Boxed =
  | ({ readonly kind: 'literal' } & Written)
  | { readonly kind: 'context'; readonly entries: readonly ContextEntry[] }
  | { readonly kind: 'list'; readonly items: readonly TypedBox[] }
  | {
      readonly kind: 'relation'
      readonly columns: readonly Variable[]
      readonly rows: readonly (readonly TypedBox[])[]
    }
  | { readonly kind: 'invocation'; readonly callee: Written; readonly bindings: readonly Binding[] }
  | ({ readonly kind: 'function' } & BoxedFunction)
  | {
      readonly kind: 'conditional'
      readonly condition: TypedBox
      readonly yes: TypedBox
      readonly no: TypedBox
    }
  | { readonly kind: 'filter'; readonly of: TypedBox; readonly match: TypedBox }
  | {
      readonly kind: 'for' | 'some' | 'every'
      readonly variable: string
      readonly of: TypedBox
      readonly result: TypedBox
    }
  | ({ readonly kind: 'table' } & BoxedTable)
  /** A box of a kind unknown here, or none. */
  | { readonly kind: 'nothing' }

/** A box and the type its content is declared to have. */
export interface TypedBox {
  readonly box: Boxed
  readonly type?: string
}

export interface Variable {
  readonly name: string
  readonly type?: string
}

/** An entry without a variable is the result of the whole context. */
export interface ContextEntry {
  readonly variable?: Variable
  readonly value: TypedBox
}

export interface Binding {
  readonly parameter: string
  readonly value: TypedBox
}

export interface BoxedFunction {
  readonly parameters: readonly Variable[]
  readonly body: TypedBox
  /** Written in FEEL; functions of other languages can't be called from here. */
  readonly isFeel: boolean
}

export interface BoxedTable {
  readonly inputs: readonly { readonly value: Written; readonly allowed?: Written }[]
  readonly outputs: readonly {
    readonly name?: string
    readonly type?: string
    readonly allowed?: Written
    readonly otherwise?: Written
  }[]
  readonly rows: readonly { readonly cells: readonly Written[]; readonly results: readonly Written[] }[]
  readonly hit: HitPolicy
  readonly aggregation?: 'SUM' | 'MIN' | 'MAX' | 'COUNT'
}
