import type { Words } from '../../finding/index.ts'
import {
  asTruths,
  calculateColumns,
  chooseVector,
  compareColumns,
  Decimal,
  type DecimalRounding,
  mapVector,
  missingIn,
  type Value,
  type Vector,
  valueAt,
} from '../../language/index.ts'
import type { PackNode } from '../../pack/index.ts'
import type { Expression } from '../expression.ts'
import type { Judged, JudgedRows, Reading, SingleKind } from '../kind.ts'
import { readLabel } from '../read-label.ts'
import { readShare } from '../share.ts'

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

function decideScore(body: ScoreBody, rows: JudgedRows): Judged<ScoreDetail> {
  const { size } = rows
  const items = body.items.map((item) => scoreItem(item, rows))
  const bonus = body.bonus && scoreItem(body.bonus, rows)
  const deduct = body.deduct && scoreItem(body.deduct, rows)
  const withBonus = add(weighed(items, size), bonus?.points ?? NOTHING_ADDED, size)
  const raw = calculateColumns('-', withBonus, deduct?.points ?? NOTHING_ADDED, size)
  const { points: limited } = limitColumn(raw, body, rows)
  const { round } = body
  const sum = round
    ? mapVector(limited, size, (value) =>
        value instanceof Decimal ? value.round(round.digits, round.mode) : value,
      )
    : limited
  const answers = body.veto.map(({ when }) => asTruths(rows.of(when), size))
  const vetoesAt = (at: number): string[] =>
    body.veto.flatMap(({ id }, index) => (answers[index]?.[at] === TRUE ? [id] : []))
  return {
    values: withVetoes(body, answers, sum, rows),
    detail: (at) => {
      const shown = items.map((item) => scoredAt(item, at))
      const active = shown.filter((item) => item.active)
      return {
        kind: 'score',
        items: shown,
        ...(bonus && { bonus: scoredAt(bonus, at) }),
        ...(deduct && { deduct: scoredAt(deduct, at) }),
        vetoes: vetoesAt(at),
        sum: valueAt(sum, at),
        full: active.every(({ full }) => full !== undefined)
          ? active.reduce<Decimal>((so, { full }) => so.plus(full ?? ZERO), ZERO)
          : null,
      }
    },
  }
}

const ZERO = Decimal.of(0n)
const NOTHING_ADDED: Vector = { kind: 'constant', value: ZERO }
const NO_VALUE: Vector = { kind: 'constant', value: null }
const TRUE = 1
const UNKNOWN = 2

const add = (a: Vector, b: Vector, size: number): Vector => calculateColumns('+', a, b, size)

/** The first veto that holds replaces the sum; as long as one is not known there is no score. */
function withVetoes(
  { veto }: ScoreBody,
  answers: readonly Uint8Array[],
  sum: Vector,
  rows: JudgedRows,
): Vector {
  if (veto.length === 0) return sum
  const gives = veto.map((one) => rows.of(one.gives))
  const chosen = new Int32Array(rows.size)
  for (let at = 0; at < rows.size; at += 1) {
    const first = answers.findIndex((answer) => answer[at] === TRUE)
    const open = answers.some((answer) => answer[at] === UNKNOWN)
    chosen[at] = first >= 0 ? first : open ? -1 : gives.length
  }
  return chooseVector([...gives, sum], chosen, rows.size)
}

/** One line of the sheet for everybody. */
interface ScoredColumn {
  readonly item: ScoreItem
  /** 0 where it does not count, 2 where nobody knows. */
  readonly active: Uint8Array | undefined
  readonly raw: Vector
  readonly points: Vector
  /** 0 most, 1 least, 2 neither. */
  readonly cut: Uint8Array | undefined
  readonly items: readonly ScoredColumn[]
}

function scoreItem(item: ScoreItem, rows: JudgedRows): ScoredColumn {
  const { size } = rows
  const items = item.items.map((one) => scoreItem(one, rows))
  const raw = item.value ? rows.of(item.value) : weighed(items, size)
  const stated = statedPoints(raw, item.missing, size)
  const { points, cut } = limitColumn(stated, item, rows)
  const active = item.active && asTruths(rows.of(item.active), size)
  const unknown = item.missing === 'zero' ? NOTHING_ADDED : NO_VALUE
  return {
    item,
    active,
    raw,
    points: active ? chooseVector([NOTHING_ADDED, points, unknown], active, size) : points,
    cut,
    items,
  }
}

/** What is no number brings no points, or leaves the line without any. */
function statedPoints(raw: Vector, missing: ScoreItem['missing'], size: number): Vector {
  const numbers =
    raw.kind === 'numbers' ? raw : mapVector(raw, size, (value) => (value instanceof Decimal ? value : null))
  return missing === 'zero' ? chooseVector([numbers, NOTHING_ADDED], missingIn(numbers, size), size) : numbers
}

const weighed = (items: readonly ScoredColumn[], size: number): Vector =>
  items.reduce<Vector>((sum, { points, item: { weight } }) => {
    const counted = weight ? calculateColumns('*', points, { kind: 'constant', value: weight }, size) : points
    return add(sum, counted, size)
  }, NOTHING_ADDED)

function scoredAt({ item, active, raw, points, cut, items }: ScoredColumn, at: number): ScoredItem {
  const head = { id: item.id, label: item.label, ...(item.full && { full: item.full }) }
  if (active?.[at] === 0) return { ...head, points: ZERO, raw: ZERO, cut: null, active: false, items: [] }
  return {
    ...head,
    points: valueAt(points, at),
    raw: valueAt(raw, at),
    cut: (['most', 'least'] as const)[cut?.[at] ?? UNKNOWN] ?? null,
    active: true,
    items: items.map((one) => scoredAt(one, at)),
  }
}

/** Points inside their bounds. What has none is not cut, and bounds without a value do not cut. */
function limitColumn(
  points: Vector,
  { most, least }: Pick<ScoreItem, 'most' | 'least'>,
  rows: JudgedRows,
): { points: Vector; cut: Uint8Array | undefined } {
  if (!most && !least) return { points, cut: undefined }
  const { size } = rows
  const [high, low] = [most ? rows.of(most) : NO_VALUE, least ? rows.of(least) : NO_VALUE]
  const above = asTruths(compareColumns('>', points, high, size), size)
  const below = asTruths(compareColumns('<', points, low, size), size)
  const cut = above.map((over, at) => (over === TRUE ? 0 : below[at] === TRUE ? 1 : 2))
  return { points: chooseVector([high, low, points], cut, size), cut }
}
