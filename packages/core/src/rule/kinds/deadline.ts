import { addWorkingDays, type WorkingDays, workingDaysBetween } from '../../calendar/index.ts'
import { DayValue, Decimal, isContext, type Value } from '../../language/index.ts'
import type { PackNode } from '../../pack/index.ts'
import type { Expression } from '../expression.ts'
import { eachRow, type Outcome, type Reading, type SingleKind, type Surroundings } from '../kind.ts'
import type { RuleScope } from '../rule-scope.ts'
import { dayOf, listOf } from '../values.ts'

type Count = 'working' | 'calendar' | 'months'

/** A clock (时限): it starts with an event, may stand still, may be extended, and ends when the work is done. */
export interface DeadlineBody {
  readonly kind: 'deadline'
  readonly from: Expression
  readonly within: Expression
  readonly count: Count
  /** Day on which it was done; none while it is open. */
  readonly done?: Expression
  /** List of records with `from` and `to`: the clock stands still from the first to the last day. */
  readonly stops?: Expression
  /** Most days that one stop may take; what is longer runs on. */
  readonly longestStop?: Expression
  readonly extensions?: { readonly granted: Expression; readonly each: Expression; readonly most: Expression }
  /** Day on which it is looked at; the last day of the period when absent. */
  readonly on?: Expression
}

export interface DeadlineDetail {
  readonly kind: 'deadline'
  readonly extended: number
  /** Days for which the clock stood still. */
  readonly stopped: number
  readonly provisional: boolean
}

export const deadlineKind: SingleKind<DeadlineBody, DeadlineDetail> = {
  read: readDeadline,
  decide: eachRow(decideDeadline),
  expressions: ({ from, within, done, stops, longestStop, extensions, on }) => [
    from,
    within,
    ...[done, stops, longestStop, on].filter((one) => one !== undefined),
    ...(extensions ? [extensions.granted, extensions.each, extensions.most] : []),
  ],
}

function readDeadline(node: PackNode, reading: Reading): DeadlineBody {
  node.onlyKeys(['from', 'within', 'count', 'done', 'stops', 'longest stop', 'extensions', 'on'])
  const optional = (key: string) => (node.has(key) ? reading.expression(node.at(key)) : undefined)
  const [done, stops, longestStop, on] = ['done', 'stops', 'longest stop', 'on'].map(optional)
  const extensions = node.at('extensions')
  return {
    kind: 'deadline',
    from: reading.expression(node.at('from')),
    within: reading.expression(node.at('within')),
    count: node.at('count').oneOf(['working', 'calendar', 'months']),
    ...(done && { done }),
    ...(stops && { stops }),
    ...(longestStop && { longestStop }),
    ...(on && { on }),
    ...(node.has('extensions') && {
      extensions: {
        granted: reading.expression(extensions.at('granted')),
        each: reading.expression(extensions.at('each')),
        most: reading.expression(extensions.at('most')),
      },
    }),
  }
}

/** Value: a record of `due` (day), `left` (days until then, below 0 when overdue), `overdue` and `met`. */
function decideDeadline(
  body: DeadlineBody,
  scope: RuleScope,
  { workingDays }: Surroundings,
): Outcome<DeadlineDetail> {
  const from = dayOf(body.from.evaluate(scope))
  const within = body.within.evaluate(scope)
  if (!from || !(within instanceof Decimal)) return { value: null }
  if (body.count === 'working' && !workingDays) return { value: null }
  const extended = extensionsOf(body, scope)
  if (extended === undefined) return { value: null }
  const length = within.plus(extended.length).toNumber()
  const stops = stopsOf(body, scope)
  if (stops === undefined) return { value: null }
  const { day, stopped, provisional } = run(body.count, from.days, length, stops, workingDays)
  const done = body.done && dayOf(body.done.evaluate(scope))
  const on = dayOf(body.on ? body.on.evaluate(scope) : scope.get('last day'))
  const at = done ?? on
  const left = at && daysLeft(body.count, at.days, day, workingDays)
  return {
    value: new Map<string, Value>([
      ['due', new DayValue(day)],
      ['left', left === undefined ? null : Decimal.fromNumber(left)],
      ['overdue', at ? at.days > day : null],
      ['met', done ? done.days <= day : at && at.days > day ? false : null],
    ]),
    detail: { kind: 'deadline', extended: extended.times, stopped, provisional },
  }
}

function extensionsOf(
  { extensions }: DeadlineBody,
  scope: RuleScope,
): { times: number; length: Decimal } | undefined {
  if (!extensions) return { times: 0, length: Decimal.of(0n) }
  const [granted, each, most] = [extensions.granted, extensions.each, extensions.most].map((one) =>
    one.evaluate(scope),
  )
  if (!(granted instanceof Decimal && each instanceof Decimal && most instanceof Decimal)) return undefined
  const times = granted.compare(most) > 0 ? most : granted
  return { times: times.toNumber(), length: each.times(times) }
}

interface Stop {
  readonly first: number
  readonly last: number
}

/** Stops in order; one that is still open goes on. `undefined` when they are written wrongly. */
function stopsOf(body: DeadlineBody, scope: RuleScope): Stop[] | undefined {
  if (!body.stops) return []
  const longest = body.longestStop?.evaluate(scope)
  const found: Stop[] = []
  const stops = body.stops.evaluate(scope)
  if (stops === null) return []
  for (const stop of listOf(stops) ?? []) {
    if (!isContext(stop)) return undefined
    const first = dayOf(stop.get('from') ?? null)
    const last = dayOf(stop.get('to') ?? null) ?? dayOf(scope.get('last day'))
    if (!first || !last || last.days < first.days) return undefined
    const most = longest instanceof Decimal ? first.days + longest.toNumber() - 1 : last.days
    found.push({ first: first.days, last: Math.min(last.days, most) })
  }
  return found.sort((a, b) => a.first - b.first)
}

function run(
  count: Count,
  from: number,
  length: number,
  stops: readonly Stop[],
  calendar: WorkingDays | undefined,
): { day: number; stopped: number; provisional: boolean } {
  if (count === 'months') {
    const day = new DayValue(from).plusMonths(length).days
    const stopped = stops.reduce((sum, { first, last }) => (first <= day ? sum + last - first + 1 : sum), 0)
    return { day: day + stopped, stopped, provisional: false }
  }
  let stopped = 0
  const standing = (day: number): boolean => stops.some(({ first, last }) => first <= day && day <= last)
  const running: WorkingDays = {
    isKnown: (day) => calendar?.isKnown(day) ?? true,
    isWorking: (day) => {
      const counts = count === 'calendar' || (calendar?.isWorking(day) ?? false)
      if (counts && standing(day)) {
        stopped += 1
        return false
      }
      return counts
    },
  }
  const { day, provisional } = addWorkingDays(running, from, length)
  return { day, stopped, provisional: provisional && count === 'working' }
}

function daysLeft(count: Count, at: number, due: number, calendar: WorkingDays | undefined): number {
  if (count !== 'working' || !calendar) return due - at
  return due >= at ? workingDaysBetween(calendar, at, due) : -workingDaysBetween(calendar, due, at)
}
