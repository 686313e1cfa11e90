import {
  Decimal,
  equal,
  mapVector,
  type Value,
  type Vector,
  valueAt,
  vectorOf,
} from '../../language/index.ts'
import type { PackNode } from '../../pack/index.ts'
import type { Expression } from '../expression.ts'
import type { Judged, JudgedRows, Outcome, Reading, SingleKind } from '../kind.ts'
import { readSetting, type Setting, settingAt, settingExpressions } from '../setting.ts'
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
  evaluate: (scope) => negate(expression.evaluate(scope)),
  column: (rows) => mapVector(expression.column(rows), rows.size, negate),
})

const negate = (value: Value): Value => (value instanceof Decimal ? value.negated() : null)

function decideSlope(body: SlopeBody, rows: JudgedRows): Judged<SlopeDetail> {
  const slope = new Slope(body, rows)
  const unitsAt = settingAt(body.units, UNITS, rows)
  const outcomeAt = (at: number): Outcome<SlopeDetail> => slope.climb(at, unitsAt(at))
  return {
    values: vectorOf(Array.from({ length: rows.size }, (_, at) => outcomeAt(at).value)),
    detail: (at) => outcomeAt(at).detail,
  }
}

/** What a slope needs of everybody; pieces are worked out as far as somebody goes. */
class Slope {
  readonly #of: Vector
  readonly #from: Vector
  readonly #base: Vector
  readonly #most: Vector | undefined
  readonly #least: Vector | undefined
  readonly #above: PieceColumns
  readonly #below: PieceColumns

  constructor(body: SlopeBody, rows: JudgedRows) {
    this.#of = rows.of(body.of)
    this.#from = rows.of(body.from)
    this.#base = rows.of(body.base)
    this.#most = body.most && rows.of(body.most)
    this.#least = body.least && rows.of(body.least)
    this.#above = new PieceColumns(body.above, rows)
    this.#below = new PieceColumns(body.below, rows)
  }

  climb(at: number, units: Units | undefined): Outcome<SlopeDetail> {
    if (units !== undefined) return this.#climbBy(at, units)
    // Nobody has decided what a part of a unit counts: where no reading differs there is nothing to decide.
    const [first, ...others] = UNITS.map((one) => this.#climbBy(at, one))
    const same = others.every(({ value }) => first && equal(value, first.value) === true)
    return same && first ? first : { value: null }
  }

  #climbBy(at: number, units: Units): Outcome<SlopeDetail> {
    const [of, from, base] = [valueAt(this.#of, at), valueAt(this.#from, at), valueAt(this.#base, at)]
    if (!(of instanceof Decimal && from instanceof Decimal && base instanceof Decimal)) return { value: null }
    const distance = of.minus(from)
    const down = distance.compare(ZERO) < 0
    const walked = walk(down ? this.#below : this.#above, down ? distance.negated() : distance, units, at)
    if (!walked) return { value: null }
    const sum = walked.reduce((so, { points }) => so.plus(points), ZERO)
    const { value: added, cut } = limit(
      sum,
      this.#most && valueAt(this.#most, at),
      this.#least && valueAt(this.#least, at),
    )
    return { value: base.plus(added), detail: { kind: 'slope', distance, base, pieces: walked, cut } }
  }
}

interface PieceColumn {
  readonly width: Vector | undefined
  readonly add: Vector
  readonly per: Vector
}

/** Pieces of one side, for everybody. */
class PieceColumns {
  readonly #side: SlopeSide
  readonly #rows: JudgedRows
  readonly #known: (PieceColumn | undefined)[] = []

  constructor(side: SlopeSide, rows: JudgedRows) {
    this.#side = side
    this.#rows = rows
  }

  /** Undefined behind the last piece. */
  piece(index: number): PieceColumn | undefined {
    if (index < this.#known.length) return this.#known[index]
    const { pieces, repeats } = this.#side
    const piece = pieces[repeats ? Math.min(index, pieces.length - 1) : index]
    const inside = this.#rows.with('piece', { kind: 'constant', value: Decimal.fromNumber(index + 1) })
    const found = piece && {
      width: piece.width && inside.of(piece.width),
      add: inside.of(piece.add),
      per: inside.of(piece.per),
    }
    this.#known.push(found)
    return found
  }
}

const ZERO = Decimal.of(0n)

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
function walk(side: PieceColumns, distance: Decimal, units: Units, at: number): Walked[] | undefined {
  const walked: Walked[] = []
  let left = distance
  for (let index = 0; left.compare(ZERO) > 0; index += 1) {
    if (index >= MOST_PIECES) return undefined
    const piece = side.piece(index)
    if (!piece) break
    const width = piece.width && valueAt(piece.width, at)
    const [add, per] = [valueAt(piece.add, at), valueAt(piece.per, at)]
    if (!(add instanceof Decimal && per instanceof Decimal)) return undefined
    if (width !== undefined && !(width instanceof Decimal && width.compare(ZERO) > 0)) return undefined
    const length = width instanceof Decimal && width.compare(left) < 0 ? width : left
    const quotient = length.dividedBy(per)
    if (!quotient) return undefined
    walked.push({ piece: index + 1, length, points: add.times(ROUNDED[units](quotient)) })
    left = left.minus(length)
  }
  return walked
}
