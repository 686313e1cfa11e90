import type { Words } from '../../finding/index.ts'
import { Decimal, type DecimalRounding, type Value } from '../../language/index.ts'
import type { PackNode } from '../../pack/index.ts'
import type { Expression } from '../expression.ts'
import type { Outcome, Reading, SingleKind } from '../kind.ts'
import { readLabel } from '../read-label.ts'
import type { RuleScope } from '../rule-scope.ts'
import { readShare } from '../share.ts'
import { type Limited, limit } from './limit.ts'

/** One line of a score sheet: a formula, or the sum of the lines below it (评分项). */
export interface ScoreItem {
  readonly id: string
  readonly label: Words
  /** Full marks; those of the lines below must add up to it. */
  readonly full?: Decimal
  /** Share with which the line's value counts; those of one level must add up to 1. */
  readonly weight?: Decimal
  readonly value?: Expression
  readonly items: readonly ScoreItem[]
  /** Most and least it can bring; `full` marks are no limit by themselves: some rules let an item exceed them. */
  readonly most?: Expression
  readonly least?: Expression
  /** Counts only in periods in which this holds. */
  readonly active?: Expression
  /** What no value means: `ask` leaves the whole sheet without value, `zero` gives no points. */
  readonly missing: 'ask' | 'zero'
  readonly clause?: string
}

/** A score sheet (评分表): items, bonus, deduction, veto. */
export interface ScoreBody {
  readonly kind: 'score'
  readonly items: readonly ScoreItem[]
  readonly bonus?: ScoreItem
  readonly deduct?: ScoreItem
  readonly veto: readonly {
    readonly id: string
    readonly label: Words
    readonly when: Expression
    readonly gives: Expression
  }[]
  readonly most?: Expression
  readonly least?: Expression
  readonly round?: { readonly digits: number; readonly mode: DecimalRounding }
}

export interface ScoredItem {
  readonly id: string
  readonly label: Words
  /** Points that entered the sum; null when there is no value. */
  readonly points: Value
  /** Before caps. */
  readonly raw: Value
  readonly full?: Decimal
  readonly cut: 'most' | 'least' | null
  readonly active: boolean
  readonly items: readonly ScoredItem[]
}

export interface ScoreDetail {
  readonly kind: 'score'
  readonly items: readonly ScoredItem[]
  readonly bonus?: ScoredItem
  readonly deduct?: ScoredItem
  /** Vetoes that hold: shown with the score they replace. */
  readonly vetoes: readonly string[]
  /** Before a veto. */
  readonly sum: Value
  /** Full marks of the active items, when every one has them. */
  readonly full: Value
}

export const scoreKind: SingleKind<ScoreBody, ScoreDetail> = {
  read: readScore,
  decide: decideScore,
  expressions: (body) => [
    ...[...body.items, ...(body.bonus ? [body.bonus] : []), ...(body.deduct ? [body.deduct] : [])].flatMap(
      expressionsOf,
    ),
    ...body.veto.flatMap(({ when, gives }) => [when, gives]),
    ...[body.most, body.least].filter((one) => one !== undefined),
  ],
}

const expressionsOf = ({ value, most, least, active, items }: ScoreItem): Expression[] => [
  ...[value, most, least, active].filter((one) => one !== undefined),
  ...items.flatMap(expressionsOf),
]

const ITEM_KEYS = [
  'id',
  'label',
  'full',
  'weight',
  'value',
  'items',
  'most',
  'least',
  'active',
  'missing',
  'clause',
]
const ROUNDINGS: readonly DecimalRounding[] = ['half-up', 'down', 'half-even', 'up', 'floor', 'ceiling']

function readScore(node: PackNode, reading: Reading): ScoreBody {
  node.onlyKeys(['items', 'full', 'bonus', 'deduct', 'veto', 'most', 'least', 'round'])
  const items = node
    .at('items')
    .items()
    .map((item) => readItem(item, reading))
  checkSums(node.at('items'), items, node.has('full') ? decimalOf(node.at('full')) : undefined)
  const part = (key: 'bonus' | 'deduct') =>
    node.has(key) ? { [key]: readItem(node.at(key), reading, key) } : {}
  return {
    kind: 'score',
    items,
    ...part('bonus'),
    ...part('deduct'),
    veto: node.has('veto')
      ? node
          .at('veto')
          .items()
          .map((item) => ({
            id: item.at('id').text(),
            label: readLabel(item, item.at('id').text()),
            when: reading.expression(item.at('when')),
            gives: reading.expression(item.at('then')),
          }))
      : [],
    ...(node.has('most') && { most: reading.expression(node.at('most')) }),
    ...(node.has('least') && { least: reading.expression(node.at('least')) }),
    ...(node.has('round') && {
      round: {
        digits: node.at('round').at('digits').number(),
        mode: node.at('round').has('mode') ? node.at('round').at('mode').oneOf(ROUNDINGS) : 'half-up',
      },
    }),
  }
}

function readItem(node: PackNode, reading: Reading, name?: keyof typeof LABELS): ScoreItem {
  node.onlyKeys(ITEM_KEYS)
  const items = node.has('items')
    ? node
        .at('items')
        .items()
        .map((item) => readItem(item, reading))
    : []
  const full = node.has('full') ? decimalOf(node.at('full')) : undefined
  if (items.length > 0 && name === undefined) checkSums(node.at('items'), items, full)
  if (node.has('value') === items.length > 0) {
    node.problem(
      {
        zh: '评分项要么有算式（value），要么有下级（items）',
        en: 'an item has either a formula (value) or lines below (items)',
      },
      { zh: '补上其中一个', en: 'give one of the two' },
    )
  }
  const id = name !== undefined && !node.has('id') ? name : node.at('id').text()
  return {
    id,
    label: name !== undefined && !node.has('label') ? LABELS[name] : readLabel(node, id),
    ...(full && { full }),
    ...(node.has('weight') && { weight: readShare(node.at('weight')) }),
    ...(node.has('value') && { value: reading.expression(node.at('value')) }),
    items,
    ...(node.has('most') && { most: reading.expression(node.at('most')) }),
    ...(node.has('least') && { least: reading.expression(node.at('least')) }),
    ...(node.has('active') && { active: reading.expression(node.at('active')) }),
    missing: node.has('missing') ? node.at('missing').oneOf(['ask', 'zero']) : 'ask',
    ...(node.has('clause') && { clause: node.at('clause').text() }),
  }
}

const LABELS = {
  bonus: { zh: '加分', en: 'bonus' },
  deduct: { zh: '扣分', en: 'deduction' },
} as const

/** Weights of a level must make one, full marks must make those above: a sheet that doesn't add up is never used. */
function checkSums(node: PackNode, items: readonly ScoreItem[], full: Decimal | undefined): void {
  const weights = items.flatMap(({ weight }) => weight ?? [])
  const one = Decimal.of(1n)
  if (weights.length > 0) {
    const sum = weights.reduce((so, weight) => so.plus(weight), Decimal.of(0n))
    if (weights.length < items.length || sum.compare(one) !== 0)
      tellSum(node, `${sum.times(Decimal.of(100n))}%`, '100%')
    return
  }
  const marks = items.flatMap((item) => item.full ?? [])
  if (full === undefined || (marks.length < items.length && marks.length === 0)) return
  const sum = marks.reduce((so, mark) => so.plus(mark), Decimal.of(0n))
  if (marks.length < items.length || sum.compare(full) !== 0) tellSum(node, sum.toString(), full.toString())
}

const tellSum = (node: PackNode, found: string, expected: string): void =>
  node.problem(
    { zh: `各项合计为 ${found}，应为 ${expected}`, en: `the items add up to ${found}, not to ${expected}` },
    { zh: '对照原文改正分值或权重', en: 'correct marks or weights after the written text' },
  )

function decimalOf(node: PackNode): Decimal {
  return Decimal.parse(node.text()) ?? Decimal.of(0n)
}

function decideScore(body: ScoreBody, scope: RuleScope): Outcome<ScoreDetail> {
  const items = body.items.map((item) => scoreItem(item, scope))
  const bonus = body.bonus && scoreItem(body.bonus, scope)
  const deduct = body.deduct && scoreItem(body.deduct, scope)
  const weighted = items.reduce<Value>((sum, item, index) => plus(sum, weigh(item, body.items[index])), ZERO)
  const raw = minus(plus(weighted, bonus ? bonus.points : ZERO), deduct ? deduct.points : ZERO)
  const { value: limited } = limitPoints(raw, body, scope)
  const sum =
    body.round && limited instanceof Decimal ? limited.round(body.round.digits, body.round.mode) : limited
  const answers = body.veto.map(({ when }) => when.evaluate(scope))
  const vetoes = body.veto.filter((_, index) => answers[index] === true)
  const open = answers.some((answer) => answer !== true && answer !== false)
  const active = items.filter((item) => item.active)
  const detail: ScoreDetail = {
    kind: 'score',
    items,
    ...(bonus && { bonus }),
    ...(deduct && { deduct }),
    vetoes: vetoes.map(({ id }) => id),
    sum,
    full: active.every(({ full }) => full !== undefined)
      ? active.reduce<Decimal>((so, { full }) => so.plus(full ?? ZERO), ZERO)
      : null,
  }
  const [veto] = vetoes
  return { value: veto ? veto.gives.evaluate(scope) : open ? null : sum, detail }
}

const ZERO = Decimal.of(0n)

function scoreItem(item: ScoreItem, scope: RuleScope): ScoredItem {
  const head = { id: item.id, label: item.label, ...(item.full && { full: item.full }) }
  const active = item.active === undefined || item.active.evaluate(scope) === true
  if (!active) return { ...head, points: ZERO, raw: ZERO, cut: null, active, items: [] }
  const items = item.items.map((one) => scoreItem(one, scope))
  const raw = item.value
    ? item.value.evaluate(scope)
    : items.reduce<Value>((sum, one, index) => plus(sum, weigh(one, item.items[index])), ZERO)
  const stated = raw instanceof Decimal ? raw : item.missing === 'zero' ? ZERO : null
  const { value: points, cut } = limitPoints(stated, item, scope)
  return { ...head, points, raw, cut, active, items }
}

const weigh = ({ points }: ScoredItem, item: ScoreItem | undefined): Value =>
  item?.weight && points instanceof Decimal ? points.times(item.weight) : points

/** What has no points is not cut. */
const limitPoints = (
  value: Value,
  { most, least }: Pick<ScoreItem, 'most' | 'least'>,
  scope: RuleScope,
): Limited | { readonly value: null; readonly cut: null } =>
  value instanceof Decimal ? limit(value, most, least, scope) : { value: null, cut: null }

const plus = (a: Value, b: Value): Value => (a instanceof Decimal && b instanceof Decimal ? a.plus(b) : null)
const minus = (a: Value, b: Value): Value =>
  a instanceof Decimal && b instanceof Decimal ? a.minus(b) : null
