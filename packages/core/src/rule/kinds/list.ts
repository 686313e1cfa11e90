import { and, Decimal, type Value } from '../../language/index.ts'
import type { PackNode } from '../../pack/index.ts'
import type { Expression } from '../expression.ts'
import type { GroupKind, Outcome, Population, Reading } from '../kind.ts'
import { readSetting, type Setting, settingExpressions, settle } from '../setting.ts'
import { type Key, type Order, rankAll, readKeys, readWithin, regroup } from './rank.ts'

const CUTS = ['all', 'none'] as const
type Cut = (typeof CUTS)[number]

/** Who is put on a list (红黑榜、重点名单): the first n of those who take part, on a condition, unless excused. */
export interface ListBody {
  readonly kind: 'list'
  /** Who takes part in the ranking; all when absent. */
  readonly among?: Expression
  /** Places by which the first `most` of each group are chosen; without it, place does not matter. */
  readonly by?: readonly Key[]
  readonly most?: Expression
  /** What equal values at the cut do. */
  readonly atTheCut: Setting<Cut>
  /** Compared with those for whom this is equal, instead of inside the rule set's groups. */
  readonly within?: Expression
  /** What must hold besides the place. */
  readonly when?: Expression
  /** Excuse: it would be on the list, and is not. */
  readonly unless?: Expression
}

export interface ListDetail {
  readonly kind: 'list'
  readonly place: number | null
  /** It would stand on the list but is excused. */
  readonly excused: boolean
  readonly meetsCondition: boolean | null
}

export const listKind: GroupKind<ListBody, ListDetail> = {
  read: readList,
  decideAll: (body, population) => listAll(body, regroup(body.within, population)),
  expressions: ({ among, by, most, atTheCut, within, when, unless }) => [
    ...(by ?? []).map(({ value }) => value),
    ...settingExpressions(atTheCut),
    ...[among, most, within, when, unless].filter((one) => one !== undefined),
  ],
}

function readList(node: PackNode, reading: Reading): ListBody {
  node.onlyKeys(['among', 'by', 'order', 'first', 'last', 'at the cut', 'within', 'when', 'unless'])
  if (node.has('first') && node.has('last')) {
    node.problem(
      { zh: '“first”与“last”只能写一个', en: 'either "first" or "last", not both' },
      { zh: '倒数写 last，正数写 first', en: 'write last for the lowest, first for the highest' },
    )
  }
  const order: Order = node.has('last') ? 'low-first' : 'high-first'
  const most = node.has('first') ? node.at('first') : node.has('last') ? node.at('last') : undefined
  return {
    kind: 'list',
    atTheCut: node.has('at the cut') ? readSetting(node.at('at the cut'), CUTS, reading) : { fixed: 'all' },
    ...(node.has('within') && { within: readWithin(node.at('within'), reading) }),
    ...(node.has('by') && { by: readKeys(node.at('by'), reading, order) }),
    ...(most && { most: reading.expression(most) }),
    ...optional(node, reading, 'among'),
    ...optional(node, reading, 'when'),
    ...optional(node, reading, 'unless'),
  }
}

const optional = (node: PackNode, reading: Reading, key: 'among' | 'when' | 'unless') =>
  node.has(key) ? { [key]: reading.expression(node.at(key)) } : {}

function listAll(body: ListBody, population: Population): Outcome<ListDetail>[] {
  const { by, among } = body
  const ranks = by && rankAll({ keys: by, ties: 'share-and-skip', ...(among && { among }) }, population)
  return population.scopes.map((scope, index): Outcome<ListDetail> => {
    const takesPart = among === undefined || among.evaluate(scope) === true
    const place = ranks?.[index]?.value ?? null
    const inside = takesPart && isInside(body, place, index, ranks, population)
    const condition = body.when ? asTruth(body.when.evaluate(scope)) : true
    const excuse = body.unless ? body.unless.evaluate(scope) === true : false
    const named = and(inside, condition)
    const detail: ListDetail = {
      kind: 'list',
      place: place instanceof Decimal ? place.toNumber() : null,
      excused: named === true && excuse,
      meetsCondition: condition,
    }
    return { value: named === true && excuse ? false : named, detail }
  })
}

/**
 * Inside the first n. With `none` at the cut, equals that would make the list longer than n are all left off; as long as it is not
 * decided, they have no value. Neither has who could not be placed.
 */
function isInside(
  body: ListBody,
  place: Value,
  index: number,
  ranks: readonly Outcome[] | undefined,
  { scopes, groups }: Population,
): boolean | null {
  if (!body.by) return true
  const scope = scopes[index]
  if (!scope || !(place instanceof Decimal)) return null
  const most = body.most?.evaluate(scope)
  if (most === undefined) return true
  if (!(most instanceof Decimal)) return null
  if (place.compare(most) > 0) return false
  const policy = settle(body.atTheCut, CUTS, scope)
  if (policy === 'all') return true
  const equals = scopes.filter(
    (_, other) => groups[other] === groups[index] && samePlace(ranks?.[other]?.value ?? null, place),
  ).length
  const allFit = place.plus(Decimal.fromNumber(equals - 1)).compare(most) <= 0
  return allFit || policy !== undefined ? allFit : null
}

const samePlace = (a: Value, b: Decimal): boolean => a instanceof Decimal && a.compare(b) === 0
const asTruth = (value: Value): boolean | null => (typeof value === 'boolean' ? value : null)
