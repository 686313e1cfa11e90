import { Decimal, equal, type Value } from '../../language/index.ts'
import type { PackNode } from '../../pack/index.ts'
import type { Expression } from '../expression.ts'
import type { Outcome, Reading, SingleKind } from '../kind.ts'
import type { RuleScope } from '../rule-scope.ts'
import { readSetting, type Setting, settingExpressions, settle } from '../setting.ts'
import { limit } from './limit.ts'

/** One piece of a slope: so wide, and so many points for each unit of it. */
export interface SlopePiece {
  /** Width measured from the end of the piece before; the last one may go on for ever. */
  readonly width?: Expression
  /** Points for each `per`; `piece` is the number of the piece, from 1. */
  readonly add: Expression
  readonly per: Expression
}

export interface SlopeSide {
  readonly pieces: readonly SlopePiece[]
  /** The last piece is repeated without end, `piece` counting on. */
  readonly repeats: boolean
}

/** What a part of a unit counts: its share, nothing (每满), or as much as a whole one (不足一个按一个计). */
export type Units = 'proportion' | 'whole' | 'started'

const UNITS: readonly Units[] = ['proportion', 'whole', 'started']

/** Points that go up and down in pieces from a pivot (分段累进加减分). */
export interface SlopeBody {
  readonly kind: 'slope'
  readonly of: Expression
  readonly from: Expression
  readonly base: Expression
  readonly above: SlopeSide
  readonly below: SlopeSide
  readonly units: Setting<Units>
  /** Most and least of what is added to the base. */
  readonly most?: Expression
  readonly least?: Expression
}

export interface SlopeDetail {
  readonly kind: 'slope'
  readonly distance: Value
  readonly base: Value
  readonly pieces: readonly { readonly piece: number; readonly length: Value; readonly points: Value }[]
  readonly cut: 'most' | 'least' | null
}

/** Pieces counted at most: beyond, the rule is taken to be written wrongly and gives no value. */
const MOST_PIECES = 10_000

export const slopeKind: SingleKind<SlopeBody, SlopeDetail> = {
  read: readSlope,
  decide: decideSlope,
  expressions: ({ of, from, base, above, below, units, most, least }) => [
    of,
    from,
    base,
    ...[above, below].flatMap(({ pieces }) =>
      pieces.flatMap(({ width, add, per }) => (width ? [width, add, per] : [add, per])),
    ),
    ...settingExpressions(units),
    ...[most, least].filter((one) => one !== undefined),
  ],
}

function readSlope(node: PackNode, reading: Reading): SlopeBody {
  node.onlyKeys(['of', 'from', 'base', 'above', 'below', 'symmetric', 'units', 'most', 'least'])
  const above = readSide(node.at('above'), reading)
  const symmetric = node.has('symmetric') && node.at('symmetric').flag()
  return {
    kind: 'slope',
    of: reading.expression(node.at('of')),
    from: reading.expression(node.at('from')),
    base: reading.expression(node.at('base')),
    above,
    below: symmetric
      ? { ...above, pieces: above.pieces.map((piece) => ({ ...piece, add: negated(piece.add) })) }
      : node.has('below')
        ? readSide(node.at('below'), reading)
        : { pieces: [], repeats: false },
    units: node.has('units') ? readSetting(node.at('units'), UNITS, reading) : { fixed: 'proportion' },
    ...(node.has('most') && { most: reading.expression(node.at('most')) }),
    ...(node.has('least') && { least: reading.expression(node.at('least')) }),
  }
}

function readSide(node: PackNode, reading: Reading): SlopeSide {
  if (node.value === null) return { pieces: [], repeats: false }
  const items = node.items()
  const pieces = items.map((item): SlopePiece => {
    item.onlyKeys(['width', 'add', 'per', 'repeat'])
    return {
      add: reading.expression(item.at('add'), 'piece'),
      per: reading.expression(item.at('per')),
      ...(item.has('width') && { width: reading.expression(item.at('width'), 'piece') }),
    }
  })
  const last = items.at(-1)
  return { pieces, repeats: last?.has('repeat') === true && last.at('repeat').flag() }
}

const negated = (expression: Expression): Expression => ({
  ...expression,
  evaluate: (scope) => {
    const value = expression.evaluate(scope)
    return value instanceof Decimal ? value.negated() : null
  },
})

function decideSlope(body: SlopeBody, scope: RuleScope): Outcome<SlopeDetail> {
  const units = settle(body.units, UNITS, scope)
  if (units !== undefined) return climb(body, units, scope)
  // Nobody has decided what a part of a unit counts: where no reading differs there is nothing to decide.
  const [first, ...others] = UNITS.map((one) => climb(body, one, scope))
  const same = others.every(({ value }) => first && equal(value, first.value) === true)
  return same && first ? first : { value: null }
}

function climb(body: SlopeBody, units: Units, scope: RuleScope): Outcome<SlopeDetail> {
  const of = body.of.evaluate(scope)
  const from = body.from.evaluate(scope)
  const base = body.base.evaluate(scope)
  if (!(of instanceof Decimal && from instanceof Decimal && base instanceof Decimal)) return { value: null }
  const distance = of.minus(from)
  const zero = Decimal.of(0n)
  const down = distance.compare(zero) < 0
  const walked = walk(down ? body.below : body.above, down ? distance.negated() : distance, units, scope)
  if (!walked) return { value: null }
  const sum = walked.reduce((so, { points }) => so.plus(points), zero)
  const { value: added, cut } = limit(sum, body.most, body.least, scope)
  return { value: base.plus(added), detail: { kind: 'slope', distance, base, pieces: walked, cut } }
}

interface Walked {
  readonly piece: number
  readonly length: Decimal
  readonly points: Decimal
}

const ROUNDED: Readonly<Record<Units, (count: Decimal) => Decimal>> = {
  proportion: (count) => count,
  whole: (count) => count.round(0, 'floor'),
  started: (count) => count.round(0, 'ceiling'),
}

/** Walks the pieces until the distance is used up. `undefined` when a part has no value. */
function walk(side: SlopeSide, distance: Decimal, units: Units, scope: RuleScope): Walked[] | undefined {
  const walked: Walked[] = []
  const zero = Decimal.of(0n)
  let left = distance
  for (let index = 0; left.compare(zero) > 0; index += 1) {
    const last = side.pieces.length - 1
    const piece = side.pieces[side.repeats ? Math.min(index, last) : index]
    if (!piece) break
    if (index >= MOST_PIECES) return undefined
    const number = Decimal.fromNumber(index + 1)
    const inside: RuleScope = {
      get: (name) => (name === 'piece' ? number : scope.get(name)),
      back: (periods) => scope.back(periods),
    }
    const width = piece.width?.evaluate(inside)
    const [add, per] = [piece.add.evaluate(inside), piece.per.evaluate(inside)]
    if (!(add instanceof Decimal && per instanceof Decimal)) return undefined
    if (width !== undefined && !(width instanceof Decimal && width.compare(zero) > 0)) return undefined
    const length = width instanceof Decimal && width.compare(left) < 0 ? width : left
    const quotient = length.dividedBy(per)
    if (!quotient) return undefined
    const counted = ROUNDED[units](quotient)
    walked.push({ piece: index + 1, length, points: add.times(counted) })
    left = left.minus(length)
  }
  return walked
}
