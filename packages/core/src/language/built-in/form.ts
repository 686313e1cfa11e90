import type { Value } from '../value/value.ts'
import type { Parameter } from './parameter.ts'

/** One way to call a built-in function. */
export interface Form {
  readonly parameters: readonly Parameter<unknown>[]
  /** The last parameter takes all further arguments, as a list. */
  readonly spreads: boolean
  /** Undefined when an argument does not suit. */
  work(args: readonly (Value | undefined)[]): Value | undefined
}

type Given<Parameters> = {
  [Index in keyof Parameters]: Parameters[Index] extends Parameter<infer One> ? One : never
}

/** A form with these parameters. Arguments reach the work already checked. */
export function form<Parameters extends readonly Parameter<unknown>[]>(
  parameters: readonly [...Parameters],
  work: (...args: Given<Parameters>) => Value,
): Form {
  return { parameters, spreads: false, work: accepting(parameters, work) }
}

/** A form whose last parameter takes a list, or all further arguments as one. */
export function spreading<Parameters extends readonly Parameter<unknown>[]>(
  parameters: readonly [...Parameters],
  work: (...args: Given<Parameters>) => Value,
): Form {
  return { parameters, spreads: true, work: accepting(parameters, work) }
}

function accepting<Parameters extends readonly Parameter<unknown>[]>(
  parameters: readonly [...Parameters],
  work: (...args: Given<Parameters>) => Value,
): Form['work'] {
  return (args) => {
    const given: unknown[] = []
    for (const [index, parameter] of parameters.entries()) {
      const arg = args[index]
      if (arg === undefined) {
        if (!parameter.isOptional) return undefined
        given.push(undefined)
        continue
      }
      const accepted = parameter.accept(arg)
      if (accepted === undefined) return undefined
      given.push(accepted)
    }
    // The loop above has made every argument what its parameter says.
    return work(...(given as Given<Parameters>))
  }
}

/** A built-in function: all its forms, and what it may not be called with. */
export interface BuiltIn {
  readonly name: string
  readonly forms: readonly Form[]
}

export const builtIn = (name: string, ...forms: readonly Form[]): BuiltIn => ({ name, forms })
