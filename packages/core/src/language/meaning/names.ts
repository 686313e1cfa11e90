import type { Value } from '../value/value.ts'

/** Where names get their values. An unknown name is null. */
export interface Scope {
  get(name: string): Value
}
