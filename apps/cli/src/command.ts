import type { Words } from '@groundbreak/core/finding'
import type { ParsedOptions } from './parsed-options.ts'
import type { Terminal } from './terminal.ts'

/** 0 done · 1 refused, or findings that block · 2 the command was written wrongly · 130 stopped by Ctrl-C. */
export type ExitCode = 0 | 1 | 2 | 130

export interface Option {
  readonly name: string
  /** What stands for the value in the usage text; a switch has none. */
  readonly value?: string
  readonly required?: boolean
  readonly words: Words
}

export interface Command {
  /** As typed, e.g. `import` or `region check`. */
  readonly name: string
  /** What stands after the name in the usage text, e.g. `FILE|DIR…`. */
  readonly operands: string
  readonly words: Words
  /** How many operands there must be. */
  readonly arity: readonly [least: number, most: number]
  readonly options: readonly Option[]
  run(given: ParsedOptions, terminal: Terminal): Promise<ExitCode>
}
