import { and, not, or, type Truth } from '../value/logic.ts'
import { compareValues } from '../value/membership.ts'
import { RangeValue, type Value } from '../value/value.ts'
import { type BuiltIn, builtIn, form } from './form.ts'
import { point, range } from './parameter.ts'

/** An end of a range: the value, and whether it belongs to the range. A value outside of ranges is a range of one point. */
interface End {
  readonly value: Value
  readonly included: boolean
}

const startOf = (value: Value): End =>
  value instanceof RangeValue ? { value: value.low, included: value.lowIncluded } : { value, included: true }
const endOf = (value: Value): End =>
  value instanceof RangeValue
    ? { value: value.high, included: value.highIncluded }
    : { value, included: true }

const less = (a: End, b: End): Truth => compareValues('<', a.value, b.value)
const same = (a: End, b: End): Truth => compareValues('=', a.value, b.value)
const all = (...truths: readonly Truth[]): Truth => truths.reduce(and, true)

type Relation = (a: Value, b: Value) => Truth

/** DMN 1.5, table 79, after Allen's interval algebra and HL7 CQL. */
const before: Relation = (a, b) => {
  const [end, start] = [endOf(a), startOf(b)]
  return or(less(end, start), all(same(end, start), !(end.included && start.included)))
}
const meets: Relation = (a, b) => {
  const [end, start] = [endOf(a), startOf(b)]
  return all(end.included, start.included, same(end, start))
}
const overlaps: Relation = (a, b) => all(not(before(a, b)), not(before(b, a)))
const overlapsBefore: Relation = (a, b) => {
  const [startA, startB, endA, endB] = [startOf(a), startOf(b), endOf(a), endOf(b)]
  return all(
    or(less(startA, startB), all(same(startA, startB), startA.included, !startB.included)),
    not(before(a, b)),
    or(less(endA, endB), all(same(endA, endB), !endA.included || endB.included)),
  )
}
const finishes: Relation = (a, b) => {
  const [endA, endB, startA, startB] = [endOf(a), endOf(b), startOf(a), startOf(b)]
  const ends = all(same(endA, endB), endA.included === endB.included)
  if (!(a instanceof RangeValue)) return ends
  return all(ends, or(less(startB, startA), all(same(startA, startB), !startA.included || startB.included)))
}
const includes: Relation = (a, b) => {
  const [startA, startB, endA, endB] = [startOf(a), startOf(b), endOf(a), endOf(b)]
  return all(
    or(less(startA, startB), all(same(startA, startB), startA.included || !startB.included)),
    or(less(endB, endA), all(same(endA, endB), endA.included || !endB.included)),
  )
}
const starts: Relation = (a, b) => {
  const [startA, startB, endA, endB] = [startOf(a), startOf(b), endOf(a), endOf(b)]
  const begins = all(same(startA, startB), startA.included === startB.included)
  if (!(a instanceof RangeValue)) return begins
  return all(begins, or(less(endA, endB), all(same(endA, endB), !endA.included || endB.included)))
}
const coincides: Relation = (a, b) => {
  const [startA, startB, endA, endB] = [startOf(a), startOf(b), endOf(a), endOf(b)]
  return all(
    same(startA, startB),
    same(endA, endB),
    startA.included === startB.included,
    endA.included === endB.included,
  )
}

const turned =
  (relation: Relation): Relation =>
  (a, b) =>
    relation(b, a)

const anyOfBoth = (name: string, relation: Relation): BuiltIn =>
  builtIn(
    name,
    form([point('point1'), point('point2')], relation),
    form([point('point'), range('range')], relation),
    form([range('range'), point('point')], relation),
    form([range('range1'), range('range2')], relation),
  )
const pointOrRange = (name: string, relation: Relation): BuiltIn =>
  builtIn(
    name,
    form([point('point'), range('range')], relation),
    form([range('range1'), range('range2')], relation),
  )
const rangeOverAny = (name: string, relation: Relation): BuiltIn =>
  builtIn(
    name,
    form([range('range'), point('point')], relation),
    form([range('range1'), range('range2')], relation),
  )
const ofRanges = (name: string, relation: Relation): BuiltIn =>
  builtIn(name, form([range('range1'), range('range2')], relation))

/** How points and ranges lie to each other. */
export const RANGES = [
  anyOfBoth('before', before),
  anyOfBoth('after', turned(before)),
  ofRanges('meets', meets),
  ofRanges('met by', turned(meets)),
  ofRanges('overlaps', overlaps),
  ofRanges('overlaps before', overlapsBefore),
  ofRanges('overlaps after', turned(overlapsBefore)),
  pointOrRange('finishes', finishes),
  rangeOverAny('finished by', turned(finishes)),
  rangeOverAny('includes', includes),
  pointOrRange('during', turned(includes)),
  pointOrRange('starts', starts),
  rangeOverAny('started by', turned(starts)),
  builtIn(
    'coincides',
    form([point('point1'), point('point2')], coincides),
    form([range('range1'), range('range2')], coincides),
  ),
]
