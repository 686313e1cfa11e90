import type { BoxedFunction, TypedBox, Variable, Written } from './boxed.ts'

/** A type of a model (DMN 1.5, 7.3.2). */
export interface ItemDefinition {
  readonly name: string
  readonly isCollection: boolean
  /** Type it is based on; absent for one with components, and for functions. */
  readonly base?: string
  readonly components: readonly ItemDefinition[]
  /** Values that are allowed, as unary tests: of the members when it is a collection. */
  readonly allowed?: Written
  /** A test of the whole value. */
  readonly constraint?: Written
  readonly function?: { readonly parameters: readonly Variable[]; readonly output?: string }
}

/** A reference to an element: its id, and the namespace of its model when that is another one. */
export interface Reference {
  readonly namespace?: string
  readonly id: string
}

interface Element {
  readonly id: string
  readonly variable: Variable
}

export type InputData = Element

export interface Decision extends Element {
  readonly requires: readonly Reference[]
  readonly logic: TypedBox
}

/** A function kept by itself (business knowledge model). */
export interface Knowledge extends Element {
  readonly requires: readonly Reference[]
  readonly logic: BoxedFunction
}

export interface DecisionService extends Element {
  readonly outputs: readonly Reference[]
  readonly inputDecisions: readonly Reference[]
  readonly inputData: readonly Reference[]
}

export interface Import {
  readonly namespace: string
  readonly name: string
}

/** One file of DMN, as read. */
export interface Definitions {
  readonly name: string
  readonly namespace: string
  readonly imports: readonly Import[]
  readonly items: readonly ItemDefinition[]
  readonly inputs: readonly InputData[]
  readonly decisions: readonly Decision[]
  readonly knowledge: readonly Knowledge[]
  readonly services: readonly DecisionService[]
}
