import { Decimal, isContext, order, type Value } from '../../language/index.ts'
import type { PackNode } from '../../pack/index.ts'
import type { Expression } from '../expression.ts'
import { eachRow, type Outcome, type Reading, type SingleKind } from '../kind.ts'
import type { RuleScope } from '../rule-scope.ts'
import { readShare } from '../share.ts'
import { listOf } from '../values.ts'

/**
 * What a panel gives a subject (票决、打分): a list of ballots, each a number or a record with `rank` or `score`, `judge`, `panel`;
 * turned into points, the extremes dropped, averaged inside each panel, the panels weighed.
 */
export interface BallotsBody {
  readonly kind: 'ballots'
  readonly of: Expression
  /** Points of one ballot; `ballot` is the number or record, and a record's members are known by their names. */
  readonly points: Expression
  /** Ballots that count; a judge doesn't judge the own county. */
  readonly among?: Expression
  /** How many of the extremes are dropped in each panel; `ballots` is the number of its ballots. */
  readonly dropHighest?: Expression
  readonly dropLowest?: Expression
  readonly panels?: readonly { readonly id: string; readonly weight: Decimal }[]
}

export interface BallotsDetail {
  readonly kind: 'ballots'
  readonly counted: number
  readonly dropped: number
  /** Ballots of panels that are none of those listed: with them there is no value. */
  readonly ofNoPanel: readonly string[]
  readonly panels: readonly { readonly id: string; readonly mean: Value; readonly counted: number }[]
}

export const ballotsKind: SingleKind<BallotsBody, BallotsDetail> = {
  read: readBallots,
  decide: eachRow(decideBallots),
  expressions: ({ of, points, among, dropHighest, dropLowest }) => [
    of,
    points,
    ...[among, dropHighest, dropLowest].filter((one) => one !== undefined),
  ],
}

const BALLOT_NAMES = ['ballot', 'rank', 'score', 'judge', 'panel']
const COUNT = 'ballots'

function readBallots(node: PackNode, reading: Reading): BallotsBody {
  node.onlyKeys(['of', 'points', 'among', 'drop', 'panels'])
  node.at('drop').onlyKeys(['highest', 'lowest'])
  const dropping = (key: 'highest' | 'lowest') =>
    node.at('drop').has(key) ? reading.expression(node.at('drop').at(key), COUNT) : undefined
  const [dropHighest, dropLowest] = [dropping('highest'), dropping('lowest')]
  const panels = node.has('panels')
    ? node
        .at('panels')
        .items()
        .map((item) => ({ id: item.at('id').text(), weight: readShare(item.at('weight')) }))
    : undefined
  const sum = panels?.reduce((so, { weight }) => so.plus(weight), Decimal.of(0n))
  if (sum && sum.compare(Decimal.of(1n)) !== 0) {
    node
      .at('panels')
      .problem(
        { zh: `各组权重合计为 ${sum}，应为 1`, en: `the panels' weights add up to ${sum}, not to 1` },
        { zh: '对照原文改正权重', en: 'correct the weights after the written text' },
      )
  }
  return {
    kind: 'ballots',
    of: reading.expression(node.at('of')),
    points: reading.expression(node.at('points'), ...BALLOT_NAMES),
    ...(node.has('among') && { among: reading.expression(node.at('among'), ...BALLOT_NAMES) }),
    ...(dropHighest && { dropHighest }),
    ...(dropLowest && { dropLowest }),
    ...(panels && { panels }),
  }
}

interface Counted {
  readonly panel: string
  readonly points: Decimal
}

function decideBallots(body: BallotsBody, scope: RuleScope): Outcome<BallotsDetail> {
  const ballots = listOf(body.of.evaluate(scope))
  if (!ballots) return { value: null }
  const counted: Counted[] = []
  for (const ballot of ballots) {
    const inside = withBallot(scope, ballot)
    if (body.among && body.among.evaluate(inside) !== true) continue
    const points = body.points.evaluate(inside)
    if (!(points instanceof Decimal)) return { value: null }
    counted.push({ panel: String(inside.get('panel') ?? ''), points })
  }
  const panels = body.panels ?? [{ id: '', weight: Decimal.of(1n) }]
  const ofNoPanel = body.panels
    ? [...new Set(counted.map(({ panel }) => panel))].filter((panel) =>
        panels.every(({ id }) => id !== panel),
      )
    : []
  let dropped = 0
  const means = panels.map(({ id, weight }) => {
    const own = body.panels ? counted.filter(({ panel }) => panel === id) : counted
    const points = own.map((one) => one.points)
    const kept = dropExtremes(points, {
      highest: dropOf(body.dropHighest, own.length, scope),
      lowest: dropOf(body.dropLowest, own.length, scope),
    })
    dropped += own.length - (kept?.length ?? 0)
    return { id, weight, mean: kept && meanOf(kept), counted: kept?.length ?? 0 }
  })
  const value = means.reduce<Value>(
    (sum, { mean, weight }) => (sum instanceof Decimal && mean ? sum.plus(mean.times(weight)) : null),
    Decimal.of(0n),
  )
  return {
    value: ofNoPanel.length > 0 ? null : value,
    detail: {
      kind: 'ballots',
      counted: means.reduce((sum, one) => sum + one.counted, 0),
      dropped,
      ofNoPanel,
      panels: means.map(({ id, mean, counted: count }) => ({ id, mean: mean ?? null, counted: count })),
    },
  }
}

/** How many are dropped of so many ballots; `undefined` when the formula gives no whole number. */
function dropOf(drop: Expression | undefined, ballots: number, scope: RuleScope): number | undefined {
  if (!drop) return 0
  const value = drop.evaluate({
    get: (name) => (name === COUNT ? Decimal.fromNumber(ballots) : scope.get(name)),
    back: (periods) => scope.back(periods),
  })
  return value instanceof Decimal && value.isWhole && value.sign >= 0 ? value.toNumber() : undefined
}

/** Nothing is left of a panel too small to drop from: then it has no value. */
function dropExtremes(
  points: readonly Decimal[],
  { highest, lowest }: { readonly highest: number | undefined; readonly lowest: number | undefined },
): Decimal[] | undefined {
  if (highest === undefined || lowest === undefined) return undefined
  const sorted = [...points].sort((a, b) => order(a, b) ?? 0)
  return sorted.slice(lowest, Math.max(sorted.length - highest, lowest))
}

const meanOf = (points: readonly Decimal[]): Decimal | undefined =>
  points.reduce((sum, one) => sum.plus(one), Decimal.of(0n)).dividedBy(Decimal.fromNumber(points.length))

function withBallot(scope: RuleScope, ballot: Value): RuleScope {
  const record = isContext(ballot) ? ballot : undefined
  return {
    get: (name) => {
      if (name === 'ballot') return ballot
      if (record?.has(name)) return record.get(name) ?? null
      return BALLOT_NAMES.includes(name) ? null : scope.get(name)
    },
    back: (periods) => scope.back(periods),
  }
}
