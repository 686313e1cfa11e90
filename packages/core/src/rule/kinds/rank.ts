import { Decimal, order, printValue, TRUTH, type Value } from '../../language/index.ts'
import type { PackNode } from '../../pack/index.ts'
import { constantOf, type Expression } from '../expression.ts'
import type { GroupKind, JudgedScope, Outcome, Population, Reading } from '../kind.ts'
import { readSetting, type Setting, settingExpressions, settle } from '../setting.ts'

/** `share-and-skip` 9, 9, 11 · `share-and-next` 9, 9, 10 · `list-order`: equal ones in the order of the list (并列处理). */
export type TiePolicy = 'share-and-skip' | 'share-and-next' | 'list-order'

export const TIE_POLICIES: readonly TiePolicy[] = ['share-and-skip', 'share-and-next', 'list-order']

export type Order = 'high-first' | 'low-first'

export interface Key {
  readonly value: Expression
  readonly order: Order
}

/** A place inside the group (排名). */
export interface RankBody {
  readonly kind: 'rank'
  readonly keys: readonly Key[]
  readonly ties: Setting<TiePolicy>
  /** Who takes part; the others have no place. */
  readonly among?: Expression
  /** Compared with those for whom this is equal, instead of inside the rule set's groups. */
  readonly within?: Expression
}

export interface RankDetail {
  readonly kind: 'rank'
  readonly tied: boolean
  /** How many have a place in the group. */
  readonly of: number
  readonly keys: readonly Value[]
}

export const rankKind: GroupKind<RankBody, RankDetail> = {
  read: readRank,
  decideAll: (body, population) => {
    const ties = settle(body.ties, TIE_POLICIES, population.scopes[0])
    return rankAll({ ...body, ties }, regroup(body.within, population))
  },
  expressions: ({ keys, ties, among, within }) => [
    ...keys.map(({ value }) => value),
    ...settingExpressions(ties),
    ...[among, within].filter((one) => one !== undefined),
  ],
}

function readRank(node: PackNode, reading: Reading): RankBody {
  node.onlyKeys(['by', 'ties', 'order', 'among', 'within'])
  const order = node.has('order') ? node.at('order').oneOf<Order>(['high-first', 'low-first']) : 'high-first'
  return {
    kind: 'rank',
    keys: readKeys(node.at('by'), reading, order),
    ties: readSetting(node.at('ties'), TIE_POLICIES, reading),
    ...(node.has('among') && { among: reading.expression(node.at('among')) }),
    ...(node.has('within') && { within: readWithin(node.at('within'), reading) }),
  }
}

/** `all`, or what must be equal. */
export const readWithin = (node: PackNode, reading: Reading): Expression =>
  node.value === 'all' ? constantOf(true, 'all', TRUTH) : reading.expression(node)

export const regroup = (within: Expression | undefined, { scopes, groups }: Population): Population => ({
  scopes,
  groups: within ? scopes.map((scope) => printValue(within.evaluate(scope))) : groups,
})

/** One key, or several in turn; each may turn the order round. */
export function readKeys(node: PackNode, reading: Reading, order: Order): Key[] {
  const items = Array.isArray(node.value) ? node.items() : [node]
  return items.map((item) => {
    if (typeof item.value === 'string') return { value: reading.expression(item), order }
    const turned = item.has('order') ? item.at('order').oneOf<Order>(['high-first', 'low-first']) : order
    return { value: reading.expression(item.at('value')), order: turned }
  })
}

interface Ranking extends Pick<RankBody, 'keys' | 'among'> {
  /** `undefined` when it is not decided: equals, and those behind them, then have no place. */
  readonly ties: TiePolicy | undefined
}

/** Ranks inside each group. Who does not take part, or has no value to be ranked by, has no place. */
export function rankAll(
  { keys, ties, among }: Ranking,
  { scopes, groups }: Population,
): Outcome<RankDetail>[] {
  const outcomes: Outcome<RankDetail>[] = scopes.map(() => ({ value: null }))
  const values = scopes.map((scope) => keys.map(({ value }) => value.evaluate(scope)))
  for (const group of new Set(groups)) {
    const members = scopes.flatMap((scope, index) =>
      groups[index] === group && takesPart(among, scope) && values[index]?.[0] != null ? [index] : [],
    )
    const difference = (a: number, b: number): number => compareKeys(keys, values[a] ?? [], values[b] ?? [])
    const sorted = [...members].sort((a, b) => difference(a, b) || a - b)
    let place = 0
    let open = false
    sorted.forEach((index, at) => {
      const [before, after] = [sorted[at - 1], sorted[at + 1]]
      const same = before !== undefined && difference(before, index) === 0
      if (ties === 'list-order' || !same) place = ties === 'share-and-next' ? place + 1 : at + 1
      const tied = ties !== 'list-order' && (same || (after !== undefined && difference(index, after) === 0))
      open ||= ties === undefined && tied
      outcomes[index] = {
        value: open ? null : Decimal.fromNumber(place),
        detail: { kind: 'rank', tied, of: members.length, keys: values[index] ?? [] },
      }
    })
  }
  return outcomes
}

const takesPart = (among: Expression | undefined, scope: JudgedScope): boolean =>
  among === undefined || among.evaluate(scope) === true

/** Negative when `a` stands before `b`. A key without a value stands last. */
function compareKeys(keys: readonly Key[], a: readonly Value[], b: readonly Value[]): number {
  for (const [index, key] of keys.entries()) {
    const [x, y] = [a[index] ?? null, b[index] ?? null]
    if (x === null || y === null) {
      if (x === y) continue
      return x === null ? 1 : -1
    }
    const found = order(x, y) ?? 0
    if (found !== 0) return key.order === 'high-first' ? -found : found
  }
  return 0
}
