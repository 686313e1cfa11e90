import { asTruths, Decimal, joinTruths, valueAt } from '../../language/index.ts'
import type { PackNode } from '../../pack/index.ts'
import type { Expression } from '../expression.ts'
import type { GroupKind, Judged, JudgedRows, Reading } from '../kind.ts'
import { readSetting, type Setting, settingAt, settingExpressions } from '../setting.ts'
import type { Order } from './key-column.ts'
import { groupsWithin, type Key, rankAll, readKeys, readWithin, takePart } from './rank.ts'

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
  decideAll: listAll,
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

function listAll(body: ListBody, rows: JudgedRows, given: Int32Array): Judged<ListDetail> {
  const { size } = rows
  const { by, among, when, unless } = body
  const groups = groupsWithin(body.within, rows, given)
  const ranks = by && rankAll({ keys: by, ties: 'share-and-skip', ...(among && { among }) }, rows, groups)
  const part = takePart(among, rows)
  const inside = by && ranks ? insideOf(body, ranks, rows, groups) : undefined
  const truthsOf = (expression: Expression): Uint8Array => asTruths(rows.of(expression), size)
  const condition = when ? truthsOf(when) : new Uint8Array(size).fill(TRUE)
  const excuse = unless && truthsOf(unless)
  const within = part.map((takes, at) => (takes === TRUE ? (inside?.[at] ?? TRUE) : FALSE))
  const named = joinTruths('and', within, condition, size, new Uint8Array(size))
  const isExcused = (at: number): boolean => named[at] === TRUE && excuse?.[at] === TRUE
  return {
    values: { kind: 'truths', truths: named.map((truth, at) => (isExcused(at) ? FALSE : truth)) },
    detail: (at) => ({
      kind: 'list',
      place: ranks ? placeAt(ranks, at) : null,
      excused: isExcused(at),
      meetsCondition: [false, true][condition[at] as number] ?? null,
    }),
  }
}

const FALSE = 0
const TRUE = 1
const UNKNOWN = 2

function placeAt({ values }: Judged, at: number): number | null {
  const place = valueAt(values, at)
  return place instanceof Decimal ? place.toNumber() : null
}

/**
 * Who is among the first n. With `none` at the cut, equals that would make the list longer than n are all left off; as
 * long as it is not decided, they have no value. Neither has who could not be placed.
 */
function insideOf(body: ListBody, ranks: Judged, rows: JudgedRows, groups: Int32Array): Uint8Array {
  const { size } = rows
  const most = body.most && rows.of(body.most)
  const policyAt = settingAt(body.atTheCut, CUTS, rows)
  const equals = new Map<string, number>()
  const keyOf = (at: number, place: number): string => `${groups[at]} ${place}`
  for (let at = 0; at < size; at += 1) {
    const place = placeAt(ranks, at)
    if (place !== null) equals.set(keyOf(at, place), (equals.get(keyOf(at, place)) ?? 0) + 1)
  }
  return Uint8Array.from({ length: size }, (_, at) => {
    const place = placeAt(ranks, at)
    if (place === null) return UNKNOWN
    if (!most) return TRUE
    const limit = valueAt(most, at)
    if (!(limit instanceof Decimal)) return UNKNOWN
    if (Decimal.fromNumber(place).compare(limit) > 0) return FALSE
    const policy = policyAt(at)
    if (policy === 'all') return TRUE
    const last = place + (equals.get(keyOf(at, place)) ?? 1) - 1
    const allFit = Decimal.fromNumber(last).compare(limit) <= 0
    return allFit ? TRUE : policy === undefined ? UNKNOWN : FALSE
  })
}
