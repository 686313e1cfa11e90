import type { Value } from './value.ts'

export type Arithmetic = '+' | '-' | '*' | '/' | '**'
export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>='

/** An expression as an immutable tree (表达式树). `start` is the offset in its text. */
export type Tree =
  | { readonly kind: 'literal'; readonly value: Value; readonly start: number }
  | { readonly kind: 'name'; readonly name: string; readonly start: number }
  | {
      readonly kind: 'arithmetic'
      readonly sign: Arithmetic
      readonly left: Tree
      readonly right: Tree
      readonly start: number
    }
  | { readonly kind: 'negation'; readonly of: Tree; readonly start: number }
  | {
      readonly kind: 'comparison'
      readonly sign: Comparison
      readonly left: Tree
      readonly right: Tree
      readonly start: number
    }
  | {
      readonly kind: 'between'
      readonly value: Tree
      readonly low: Tree
      readonly high: Tree
      readonly start: number
    }
  | { readonly kind: 'in'; readonly value: Tree; readonly tests: readonly Test[]; readonly start: number }
  | { readonly kind: 'and' | 'or'; readonly left: Tree; readonly right: Tree; readonly start: number }
  | {
      readonly kind: 'if'
      readonly condition: Tree
      readonly yes: Tree
      readonly no: Tree
      readonly start: number
    }
  | {
      readonly kind: 'for'
      readonly over: readonly Iteration[]
      readonly result: Tree
      readonly start: number
    }
  | {
      readonly kind: 'some' | 'every'
      readonly over: readonly Iteration[]
      readonly result: Tree
      readonly start: number
    }
  | {
      readonly kind: 'range'
      readonly low: Tree
      readonly high: Tree
      readonly lowIncluded: boolean
      readonly highIncluded: boolean
      readonly start: number
    }
  | { readonly kind: 'list'; readonly items: readonly Tree[]; readonly start: number }
  | {
      readonly kind: 'context'
      readonly members: readonly { readonly key: string; readonly value: Tree }[]
      readonly start: number
    }
  | { readonly kind: 'path'; readonly of: Tree; readonly key: string; readonly start: number }
  | { readonly kind: 'filter'; readonly of: Tree; readonly by: Tree; readonly start: number }
  | {
      readonly kind: 'call'
      readonly name: string
      readonly args: readonly Argument[]
      readonly start: number
    }
  | {
      readonly kind: 'function'
      readonly parameters: readonly string[]
      readonly body: Tree
      readonly start: number
    }

export interface Iteration {
  readonly name: string
  readonly list: Tree
  /** `for i in 1..5`: the end of the numbers. */
  readonly to?: Tree
}

export interface Argument {
  readonly name?: string
  readonly value: Tree
}

/** One test of a cell of a decision table: `< 5`, `[1..3]`, `"a"`, or any expression with `?` for the input. */
export type Test =
  | { readonly kind: 'compare'; readonly sign: Comparison; readonly to: Tree; readonly start: number }
  | { readonly kind: 'value'; readonly value: Tree; readonly start: number }

/** A cell of a decision table: any of the tests, or none of them (`not`), or anything (`-`). */
export type UnaryTests =
  | { readonly kind: 'any' }
  | { readonly kind: 'tests'; readonly negated: boolean; readonly tests: readonly Test[] }
