import { asTruths, printValue, TRUTH, type Value } from '../../language/index.ts'
import type { PackNode } from '../../pack/index.ts'
import { constantOf, type Expression } from '../expression.ts'
import { groupsOf } from '../groups.ts'
import type { GroupKind, Judged, JudgedRows, Reading } from '../kind.ts'
import { readSetting, type Setting, settingAt, settingExpressions } from '../setting.ts'
import { KeyColumn, type Order } from './key-column.ts'

/** `share-and-skip` 9, 9, 11 · `share-and-next` 9, 9, 10 · `list-order`: equal ones in the order of the list (并列处理). */
export type TiePolicy = 'share-and-skip' | 'share-and-next' | 'list-order'

export const TIE_POLICIES: readonly TiePolicy[] = ['share-and-skip', 'share-and-next', 'list-order']

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
  decideAll: (body, rows, groups) => {
    const ties = settingAt(body.ties, TIE_POLICIES, rows)(0)
    return rankAll({ ...body, ties }, rows, groupsWithin(body.within, rows, groups))
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

/** With whom each is compared: those for whom an expression is equal, or the rule set's groups. */
export const groupsWithin = (
  within: Expression | undefined,
  rows: JudgedRows,
  groups: Int32Array,
): Int32Array => (within ? groupsOf(rows.of(within), rows.size, printValue) : groups)

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
  rows: JudgedRows,
  groups: Int32Array,
): Judged<RankDetail> {
  const { size } = rows
  const columns = keys.map(({ value, order }) => new KeyColumn(rows.of(value), order))
  const [first] = columns
  const part = takePart(among, rows)
  const members = new Map<number, number[]>()
  for (let at = 0; at < size; at += 1) {
    if (part[at] !== 1 || first?.isMissing(at) !== false) continue
    const group = groups[at] as number
    const known = members.get(group)
    if (known) known.push(at)
    else members.set(group, [at])
  }
  const places = new Float64Array(size).fill(Number.NaN)
  const tied = new Uint8Array(size)
  for (const group of members.values()) placeGroup(group, { columns, ties, places, tied })
  const ranked = (at: number): boolean => part[at] === 1 && first?.isMissing(at) === false
  return {
    values: { kind: 'numbers', tops: places, bottoms: undefined, power: 0 },
    detail: (at) =>
      ranked(at)
        ? {
            kind: 'rank',
            tied: tied[at] === 1,
            of: members.get(groups[at] as number)?.length ?? 0,
            keys: columns.map((column) => column.valueAt(at)),
          }
        : undefined,
  }
}

interface Placing extends Pick<Ranking, 'ties'> {
  readonly columns: readonly KeyColumn[]
  readonly places: Float64Array
  readonly tied: Uint8Array
}

function placeGroup(members: readonly number[], { columns, ties, places, tied }: Placing): void {
  const difference = (a: number, b: number): number => {
    for (const column of columns) {
      const found = column.compare(a, b)
      if (found !== 0) return found
    }
    return 0
  }
  const sorted = [...members].sort((a, b) => difference(a, b) || a - b)
  let place = 0
  let open = false
  sorted.forEach((index, at) => {
    const [before, after] = [sorted[at - 1], sorted[at + 1]]
    const same = before !== undefined && difference(before, index) === 0
    if (ties === 'list-order' || !same) place = ties === 'share-and-next' ? place + 1 : at + 1
    const equals = ties !== 'list-order' && (same || (after !== undefined && difference(index, after) === 0))
    open ||= ties === undefined && equals
    tied[index] = equals ? 1 : 0
    places[index] = open ? Number.NaN : place
  })
}

/** 1 for those who take part. */
export function takePart(among: Expression | undefined, rows: JudgedRows): Uint8Array {
  const part = new Uint8Array(rows.size).fill(1)
  if (!among) return part
  const truths = asTruths(rows.of(among), rows.size)
  return part.map((_, at) => (truths[at] === 1 ? 1 : 0))
}
