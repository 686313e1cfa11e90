import { BOOLEANS } from './booleans.ts'
import { CONTEXTS } from './contexts.ts'
import { DATES } from './dates.ts'
import type { BuiltIn } from './form.ts'
import { LISTS } from './lists.ts'
import { NUMBERS } from './numbers.ts'
import { RANGES } from './ranges.ts'
import { STATISTICS } from './statistics.ts'
import { TEXT_RANGES } from './text-ranges.ts'
import { TEXTS } from './texts.ts'

/**
 * The functions of the standard (DMN 1.5, 10.3.4), by name. `now` and `today` are not among them: what day it is, is
 * given to a rule by whoever evaluates it, or the same month would be judged differently tomorrow.
 */
export const BUILT_INS: ReadonlyMap<string, BuiltIn> = new Map(
  [
    ...BOOLEANS,
    ...TEXTS,
    ...NUMBERS,
    ...LISTS,
    ...STATISTICS,
    ...CONTEXTS,
    ...DATES,
    ...RANGES,
    ...TEXT_RANGES,
  ].map((one) => [one.name, one]),
)

export const isBuiltInName = (name: string): boolean => BUILT_INS.has(name)
