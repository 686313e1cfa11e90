import type { SignSet } from './sign-set.ts'

/** A regular expression of XPath and XML Schema as a tree. */
export type Pattern =
  | { readonly kind: 'set'; readonly has: SignSet }
  | { readonly kind: 'sequence' | 'choice'; readonly parts: readonly Pattern[] }
  /** A group that keeps what it matched, from 1. */
  | { readonly kind: 'group'; readonly number: number; readonly of: Pattern }
  | { readonly kind: 'again'; readonly number: number }
  | { readonly kind: 'begin' | 'end' }
  | {
      readonly kind: 'repeat'
      readonly of: Pattern
      readonly least: number
      /** Infinity for no end. */
      readonly most: number
      readonly greedy: boolean
    }

/** `i` ignores case, `s` lets the point match line ends, `m` anchors at lines, `x` drops white space, `q` means nothing special. */
export interface Flags {
  readonly caseless: boolean
  readonly dotAll: boolean
  readonly lines: boolean
  readonly spaced: boolean
  readonly literal: boolean
}

/** Reads flags; undefined when one is unknown. */
export function parseFlags(text: string): Flags | undefined {
  if (!/^[ismxq]*$/.test(text)) return undefined
  const has = (flag: string): boolean => text.includes(flag)
  return { caseless: has('i'), dotAll: has('s'), lines: has('m'), spaced: has('x'), literal: has('q') }
}

/** Why a text is no pattern. */
export class PatternProblem extends Error {}
