import { suggestion } from '../../pack/index.ts'
import { BUILT_INS } from '../built-in/library.ts'
import type { Iteration, Tree, TreeOf, TypeName } from '../syntax/tree.ts'
import {
  ANY,
  DATE,
  DAYS,
  describeType,
  eitherOf,
  functionOf,
  isOpen,
  listOf,
  MOMENT,
  MONTHS,
  memberOf,
  NULL,
  NUMBER,
  rangeOf,
  TEXT,
  TIME,
  TRUTH,
  type Type,
} from './type.ts'
import type { TypeChecker } from './type-checker.ts'
import type { TypeScope } from './type-scope.ts'

export function checkName(checker: TypeChecker, tree: TreeOf<'name'>, scope: TypeScope): Type {
  const { name } = tree
  const known = scope.find(name)
  if (known) return known
  if (BUILT_INS.has(name)) return functionOf(ANY)
  if (scope.mayHoldMore) return ANY
  const may = scope.names.filter((one) => one !== '?')
  checker.tell(tree, {
    message: { zh: `没有名称“${name}”`, en: `there is no name "${name}"` },
    remedy: IN_CHINESE_DIGITS.test(name) ? WRITE_DIGITS : suggestion(name, may),
  })
  return ANY
}

/** 五千万元、十五个百分点: as regulations write numbers. */
const IN_CHINESE_DIGITS = /^[〇零一二两三四五六七八九十百千半]+[万亿]*(?:元|亩|美元|个百分点|个月|天|$)/
const WRITE_DIGITS = {
  zh: '数字用阿拉伯数字书写：5000万元、15个百分点、6个月',
  en: 'write numbers in digits: 5000万元, 15个百分点, 6个月',
}

/** What is asked whether it is true can be true. */
export function checkCondition(checker: TypeChecker, tree: Tree, scope: TypeScope): void {
  const type = checker.typeOf(tree, scope)
  if (isOpen(type) || type.kind === 'boolean') return
  const { zh, en } = describeType(type)
  checker.tell(tree, {
    message: { zh: `此处应为条件，却是${zh}`, en: `a condition is needed here, not ${en}` },
    remedy: { zh: '写成比较，如 x > 0', en: 'write a comparison, such as x > 0' },
  })
}

export function checkIf(checker: TypeChecker, tree: TreeOf<'if'>, scope: TypeScope): Type {
  checkCondition(checker, tree.condition, scope)
  return eitherOf(checker.typeOf(tree.yes, scope), checker.typeOf(tree.no, scope))
}

export function checkLoop(
  checker: TypeChecker,
  tree: TreeOf<'for' | 'some' | 'every'>,
  scope: TypeScope,
): Type {
  const inner = tree.over.reduce((outer, iteration) => {
    const member = memberOfIteration(checker, iteration, outer)
    return outer.with([[iteration.name, member]])
  }, scope)
  if (tree.kind !== 'for') {
    checkCondition(checker, tree.result, inner)
    return TRUTH
  }
  return listOf(checker.typeOf(tree.result, inner.with([['partial', listOf(ANY)]])))
}

function memberOfIteration(checker: TypeChecker, { list, to }: Iteration, scope: TypeScope): Type {
  const type = checker.typeOf(list, scope)
  if (to) {
    checker.typeOf(to, scope)
    return type
  }
  if (type.kind === 'list' || type.kind === 'range') return type.of
  if (!isOpen(type)) {
    const { zh, en } = describeType(type)
    checker.tell(list, {
      message: { zh: `此处应为列表或区间，却是${zh}`, en: `a list or an interval is needed here, not ${en}` },
      remedy: { zh: '写成列表，如 [a, b]', en: 'write a list, such as [a, b]' },
    })
  }
  return ANY
}

export function checkList(checker: TypeChecker, tree: TreeOf<'list'>, scope: TypeScope): Type {
  return listOf(tree.items.map((item) => checker.typeOf(item, scope)).reduce(eitherOf, NULL))
}

export function checkContext(checker: TypeChecker, tree: TreeOf<'context'>, outer: TypeScope): Type {
  let scope = outer
  const members = new Map<string, Type>()
  for (const { key, value } of tree.members) {
    const itself = value.kind === 'function' ? scope.with([[key, functionOf(ANY)]]) : scope
    const type = checker.typeOf(value, itself)
    members.set(key, type)
    scope = scope.with([[key, type]])
  }
  return { kind: 'context', members }
}

const OF_DAYS: Readonly<Record<string, Type>> = { year: NUMBER, month: NUMBER, day: NUMBER, weekday: NUMBER }
const OF_CLOCKS: Readonly<Record<string, Type>> = {
  hour: NUMBER,
  minute: NUMBER,
  second: NUMBER,
  'time offset': DAYS,
  timezone: TEXT,
}
const OF_ENDS: Readonly<Record<string, Type>> = { 'start included': TRUTH, 'end included': TRUTH }
const PROPERTIES: Readonly<Partial<Record<Type['kind'], Readonly<Record<string, Type>>>>> = {
  date: OF_DAYS,
  time: OF_CLOCKS,
  'date and time': { ...OF_DAYS, ...OF_CLOCKS },
  'years and months duration': { years: NUMBER, months: NUMBER },
  'days and time duration': { days: NUMBER, hours: NUMBER, minutes: NUMBER, seconds: NUMBER },
}

export function checkPath(checker: TypeChecker, tree: TreeOf<'path'>, scope: TypeScope): Type {
  return propertyType(checker, tree, checker.typeOf(tree.of, scope))
}

function propertyType(checker: TypeChecker, tree: TreeOf<'path'>, of: Type): Type {
  const { key } = tree
  if (isOpen(of)) return ANY
  if (of.kind === 'list') return listOf(propertyType(checker, tree, of.of))
  if (of.kind === 'range') {
    const ends: Readonly<Record<string, Type>> = { start: of.of, end: of.of, ...OF_ENDS }
    return ends[key] ?? unknown(Object.keys(ends))
  }
  if (of.kind === 'context') return of.members.get(key) ?? (of.open ? ANY : unknown([...of.members.keys()]))
  const known = PROPERTIES[of.kind]
  return known?.[key] ?? unknown(Object.keys(known ?? {}))

  function unknown(names: readonly string[]): Type {
    const { zh, en } = describeType(of)
    checker.tell(tree, {
      message: { zh: `${zh}没有“${key}”`, en: `${en} has no "${key}"` },
      remedy: names.length > 0 ? suggestion(key, names) : NOTHING_BEHIND,
    })
    return ANY
  }
}

const NOTHING_BEHIND = { zh: '删去点号和后面的部分', en: 'leave out what stands behind the dot' }

/** A list with fewer members, or one of them: as the brackets hold a condition or a place. */
export function checkFilter(checker: TypeChecker, tree: TreeOf<'filter'>, scope: TypeScope): Type {
  const of = checker.typeOf(tree.of, scope)
  const member = memberOf(of)
  const known = member.kind === 'context' ? member.members : new Map<string, Type>()
  const isUnknown = isOpen(member) || (member.kind === 'context' && member.open === true)
  const inner = scope.with([['item', member] as const, ...known], isUnknown)
  const by = checker.typeOf(tree.by, inner)
  if (by.kind === 'number') return member
  if (by.kind === 'boolean' || isOpen(by)) return by.kind === 'boolean' ? listOf(member) : ANY
  const { zh, en } = describeType(by)
  checker.tell(tree.by, {
    message: {
      zh: `方括号里应为条件或序号，却是${zh}`,
      en: `brackets hold a condition or a place, not ${en}`,
    },
    remedy: { zh: '写成比较，如 [金额 > 0]', en: 'write a comparison, such as [amount > 0]' },
  })
  return ANY
}

export function checkFunction(checker: TypeChecker, tree: TreeOf<'function'>, scope: TypeScope): Type {
  const parameters = tree.parameters.map(({ name, type }) => [name, type ? typeNamed(type) : ANY] as const)
  if (tree.external) {
    checker.tell(tree, {
      message: { zh: '不支持外部函数', en: 'functions of other programs cannot be called' },
      remedy: { zh: '用 FEEL 写出函数体', en: 'write its body in FEEL' },
    })
    return functionOf(ANY)
  }
  const result = checker.typeOf(tree.body, scope.with(parameters))
  return functionOf(result, parameters.length, parameters.length)
}

const NAMED: Readonly<Record<string, Type>> = {
  boolean: TRUTH,
  string: TEXT,
  number: NUMBER,
  date: DATE,
  time: TIME,
  'date and time': MOMENT,
  'years and months duration': MONTHS,
  'days and time duration': DAYS,
}

/** The type of a name; of a type of a model nothing is known. */
export function typeNamed(type: TypeName): Type {
  switch (type.kind) {
    case 'named':
      return NAMED[type.name] ?? ANY
    case 'list':
      return listOf(typeNamed(type.of))
    case 'range':
      return rangeOf(typeNamed(type.of))
    case 'context':
      return {
        kind: 'context',
        members: new Map(type.members.map((one) => [one.key, typeNamed(one.type)])),
        open: true,
      }
    case 'function':
      return functionOf(typeNamed(type.result), type.parameters.length, type.parameters.length)
  }
}
