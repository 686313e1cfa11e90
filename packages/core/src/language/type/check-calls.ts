import { suggestion } from '../../pack/index.ts'
import { placesIn } from '../built-in/call-places.ts'
import type { BuiltIn } from '../built-in/form.ts'
import { BUILT_INS } from '../built-in/library.ts'
import type { Parameter } from '../built-in/parameter.ts'
import { isPattern } from '../regex/regex.ts'
import type { Argument, Tree, TreeOf } from '../syntax/tree.ts'
import { disagreement, type Typed } from './agreement.ts'
import { COMPARING, resultOf } from './built-in-types.ts'
import { ANY, describeType, isOpen, type Type } from './type.ts'
import type { TypeChecker } from './type-checker.ts'
import type { TypeScope } from './type-scope.ts'

export function checkCall(checker: TypeChecker, tree: TreeOf<'call'>, scope: TypeScope): Type {
  const args = tree.args.map(({ value }): Typed => ({ tree: value, type: checker.typeOf(value, scope) }))
  const { callee } = tree
  const own = callee.kind === 'name' ? scope.find(callee.name) : checker.typeOf(callee, scope)
  if (own?.kind === 'function') {
    const [least, most] = own.arity ?? [0, Number.POSITIVE_INFINITY]
    if (args.length < least || args.length > most) tellCount(checker, tree, least, most)
    return own.result(args.map(({ type }) => type))
  }
  const builtIn = callee.kind === 'name' ? BUILT_INS.get(callee.name) : undefined
  if (builtIn) return checkBuiltIn(checker, tree, builtIn, args)
  if (callee.kind === 'name' && own === undefined && !scope.mayHoldMore) {
    checker.tell(callee, {
      message: { zh: `没有函数“${callee.name}”`, en: `there is no function "${callee.name}"` },
      remedy: suggestion(callee.name, [...scope.functions, ...BUILT_INS.keys()]),
    })
  } else if (own && !isOpen(own)) {
    const { zh, en } = describeType(own)
    checker.tell(callee, {
      message: { zh: `${zh}不是函数，不能调用`, en: `${en} is no function and cannot be called` },
      remedy: { zh: '去掉括号，或检查函数名', en: 'remove the brackets, or check the name' },
    })
  }
  return ANY
}

function tellCount(checker: TypeChecker, tree: TreeOf<'call'>, least: number, most: number): void {
  const wanted =
    least === most ? String(least) : most === Number.POSITIVE_INFINITY ? `≥ ${least}` : `${least}–${most}`
  checker.tell(tree, {
    message: {
      zh: `参数应有${wanted}个，实有${tree.args.length}个`,
      en: `${wanted} argument(s) are needed, there are ${tree.args.length}`,
    },
    remedy: { zh: '补上或删去参数', en: 'add or remove arguments' },
  })
}

function checkBuiltIn(
  checker: TypeChecker,
  tree: TreeOf<'call'>,
  builtIn: BuiltIn,
  args: readonly Typed[],
): Type {
  const types = args.map(({ type }) => type)
  const fitting = builtIn.forms.filter((form) => placesIn(form, tree.args) !== undefined)
  if (fitting.length === 0) tellForms(checker, tree, builtIn)
  else if (!fitting.some((form) => form.spreads || unsuited(form.parameters, tree.args, args) === undefined))
    tellArgument(checker, builtIn, tree.args, args, fitting[0]?.parameters ?? [])
  if (COMPARING.has(builtIn.name)) checkSideBySide(checker, args)
  if (/^(matches|replace|split)$/.test(builtIn.name)) checkPattern(checker, args[1]?.tree)
  return resultOf(builtIn.name, types)
}

function tellForms(checker: TypeChecker, tree: TreeOf<'call'>, { name, forms }: BuiltIn): void {
  const written = forms.map(({ parameters, spreads }) => {
    const names = parameters.map((one) => (one.isOptional ? `${one.name}?` : one.name))
    return `${name}(${names.join(', ')}${spreads ? ', …' : ''})`
  })
  checker.tell(tree, {
    message: {
      zh: `函数 ${name} 的参数个数或名称不符`,
      en: `the number or the names of the arguments do not suit ${name}`,
    },
    remedy: { zh: `写作 ${written.join(' 或 ')}`, en: `write ${written.join(' or ')}` },
  })
}

/** The first argument that can't suit its parameter; undefined when all may. */
function unsuited(
  parameters: readonly Parameter<unknown>[],
  args: readonly Argument[],
  typed: readonly Typed[],
): { readonly arg: Typed; readonly parameter: Parameter<unknown> } | undefined {
  for (const [at, arg] of typed.entries()) {
    const name = args[at]?.name
    const parameter = name === undefined ? parameters[at] : parameters.find((one) => one.name === name)
    const { kind } = arg.type
    const suits =
      !parameter?.kinds || isOpen(arg.type) || kind === 'list' || parameter.kinds.some((one) => one === kind)
    if (parameter && !suits) return { arg, parameter }
  }
  return undefined
}

function tellArgument(
  checker: TypeChecker,
  { name }: BuiltIn,
  args: readonly Argument[],
  typed: readonly Typed[],
  parameters: readonly Parameter<unknown>[],
): void {
  const found = unsuited(parameters, args, typed)
  if (!found) return
  const given = describeType(found.arg.type)
  const [wanted = 'any'] = found.parameter.kinds ?? []
  const needed = describeType(
    wanted === 'number'
      ? { kind: 'number', dimension: { powers: {}, nature: 'plain' } }
      : (SHOWN[wanted] ?? ANY),
  )
  checker.tell(found.arg.tree, {
    message: {
      zh: `函数 ${name} 的参数 ${found.parameter.name} 应为${needed.zh}，此处是${given.zh}`,
      en: `${name} needs ${needed.en} for ${found.parameter.name}, here stands ${given.en}`,
    },
    remedy: {
      zh: '检查参数的顺序和字段的种类',
      en: 'check the order of the arguments and the kinds of the fields',
    },
  })
}

const SHOWN: Readonly<Record<string, Type>> = {
  boolean: { kind: 'boolean' },
  string: { kind: 'string' },
  date: { kind: 'date' },
  time: { kind: 'time' },
  'date and time': { kind: 'date and time' },
  'years and months duration': { kind: 'years and months duration' },
  'days and time duration': { kind: 'days and time duration' },
  range: { kind: 'range', of: ANY },
  context: { kind: 'context', members: new Map() },
  function: { kind: 'function', result: () => ANY },
}

/** `max(a, b)` compares a with b. */
function checkSideBySide(checker: TypeChecker, args: readonly Typed[]): void {
  const [first, ...others] = args
  if (!first) return
  for (const other of others) {
    const problem = disagreement(first, other)
    if (problem) checker.tell(other.tree, problem)
  }
}

function checkPattern(checker: TypeChecker, tree: Tree | undefined): void {
  if (tree?.kind !== 'literal' || typeof tree.value !== 'string' || isPattern(tree.value)) return
  checker.tell(tree, {
    message: { zh: `“${tree.value}”不是正则表达式`, en: `"${tree.value}" is no regular expression` },
    remedy: {
      zh: '按 XML Schema 的写法改正；. ( [ * + ? 等作普通字符时前加 \\',
      en: 'write it as XML Schema has it; put \\ before . ( [ * + ? where they stand for themselves',
    },
  })
}
