import { placesIn } from '../built-in/call-places.ts'
import type { BuiltIn } from '../built-in/form.ts'
import { BUILT_INS } from '../built-in/library.ts'
import type { Argument, Tree, TreeOf } from '../syntax/tree.ts'
import { type FunctionValue, isList, type Value } from '../value/value.ts'
import { LONGEST_VALUE } from './budget.ts'
import type { Compiler } from './compiler.ts'
import type { CompileScope, Run } from './scope.ts'

/** Calls a function by its name, or whatever function an expression gives. What a call does not suit is null. */
export function compileCall(compiler: Compiler, tree: TreeOf<'call'>, scope: CompileScope): Run {
  const { callee } = tree
  const args = tree.args.map(({ value }) => compiler.compile(value, scope))
  const form = callee.kind === 'name' && !scope.binds(callee.name) ? compiler.form(callee.name) : undefined
  if (form) {
    return (row, slots) =>
      form(
        args.map((arg) => (other: unknown) => arg(other, slots)),
        row,
      )
  }
  const builtIn = callee.kind === 'name' ? BUILT_INS.get(callee.name) : undefined
  const standard = builtIn && callBuiltIn(compiler, builtIn, tree.args, args)
  if (standard && isBuiltIn(compiler, callee, scope)) return standard
  const own = compiler.compile(callee, scope)
  return (row, slots) => {
    const called = own(row, slots)
    if (typeof called !== 'function') return standard ? standard(row, slots) : null
    const values = args.map((arg) => arg(row, slots))
    const placed = placeByName(called.parameters, tree.args, values)
    return placed === undefined ? null : called(placed)
  }
}

/** Whether a callee is a function of the standard that nothing in scope stands in front of. */
export function isBuiltIn(compiler: Compiler, callee: Tree, scope: CompileScope): boolean {
  if (callee.kind !== 'name' || !BUILT_INS.has(callee.name)) return false
  return !scope.binds(callee.name) && !compiler.redefines(callee.name)
}

/** Arguments in the order of the parameters. Undefined when their number or a name does not suit. */
function placeByName(
  parameters: readonly string[] | undefined,
  args: readonly Argument[],
  values: readonly Value[],
): readonly Value[] | undefined {
  const named = args.some(({ name }) => name !== undefined)
  if (!parameters) return named ? undefined : values
  if (!named) return values.length === parameters.length ? values : undefined
  const known = args.every(({ name }) => name !== undefined && parameters.includes(name))
  if (!known || new Set(args.map(({ name }) => name)).size !== args.length) return undefined
  return parameters.map((parameter) => values[args.findIndex(({ name }) => name === parameter)] ?? null)
}

function callBuiltIn(
  compiler: Compiler,
  { forms }: BuiltIn,
  args: readonly Pick<Argument, 'name'>[],
  runs: readonly Run[],
): Run {
  const { budget } = compiler
  const fitting = forms.flatMap((form) => {
    const places = placesIn(form, args)
    return places ? [{ form, places }] : []
  })
  return (row, slots) => {
    const values = runs.map((run) => run(row, slots))
    budget.spend(1)
    for (const { form, places } of fitting) {
      const found = form.work(places(values))
      if (found === undefined) continue
      if (isList(found)) {
        budget.spend(found.length)
        if (found.length > LONGEST_VALUE) return null
      }
      return found
    }
    return null
  }
}

/** A function of the standard as a value, to be handed to other functions. */
export function builtInAsValue(compiler: Compiler, name: string): Value {
  const builtIn = BUILT_INS.get(name)
  const [first] = builtIn?.forms ?? []
  if (!builtIn || !first) return null
  const call = (args: readonly Value[]): Value =>
    callBuiltIn(
      compiler,
      builtIn,
      args.map(() => ({})),
      args.map((arg) => () => arg),
    )(undefined, [])
  return first.spreads ? call : Object.assign(call, { parameters: first.parameters.map((one) => one.name) })
}

/** A function written in an expression, with the variables that were bound where it stands. */
interface Closure extends FunctionValue {
  readonly frame: Value[]
}

export function compileFunction(compiler: Compiler, tree: TreeOf<'function'>, outer: CompileScope): Run {
  const parameters = tree.parameters.map(({ name }) => name)
  const { scope, slots: places } = outer.with(...parameters)
  const body = compiler.compile(tree.body, scope)
  if (tree.external) return () => null
  const { budget } = compiler
  const types = tree.parameters.map(({ type }) => type)
  return (row, slots) => {
    const frame = slots.slice()
    const call = (args: readonly Value[]): Value => {
      const own = frame.slice()
      for (const [index, place] of places.entries()) {
        const [arg, type] = [args[index] ?? null, types[index]]
        const value = type === undefined ? arg : compiler.conform(arg, type)
        // what does not suit its parameter leaves the call without an answer
        if (value === null && arg !== null) return null
        own[place] = value
      }
      budget.enter()
      const result = body(row, own)
      budget.leave()
      return result
    }
    return Object.assign(call, { parameters, frame }) satisfies Closure
  }
}

/** Makes a function known to itself under the slot it was put in. */
export function bindItself(value: Value, slot: number): void {
  if (typeof value === 'function' && 'frame' in value) (value as Closure).frame[slot] = value
}
