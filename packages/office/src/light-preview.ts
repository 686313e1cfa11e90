import { addMonths, monthOrdinal } from '@groundbreak/core/calendar'
import type { Fact } from '@groundbreak/core/ledger'
import type { Portfolio } from '@groundbreak/core/portfolio'
import type { Region } from '@groundbreak/core/region'
import type { Review } from '@groundbreak/core/report'
import { judge, type RegionRules } from '@groundbreak/core/rule'
import type { Books } from './books.ts'

const NOTHING: readonly { light: string; count: number }[] = []

/** How many of a report's projects would be lit how: a clerk sees it before the city does. Nothing is stored. */
export function previewLights(
  region: Region,
  rules: RegionRules,
  books: Books,
  review: Review,
): readonly { light: string; count: number }[] {
  const { period, subject, facts } = review
  if (subject !== 'project' || period === undefined || facts.length === 0) return NOTHING
  const subjects = [...new Set(facts.map((fact) => fact.subject))]
  const view = books.view()
  const earlier = [2, 1].map((back) => addMonths(period, -back))
  const projectFields = region.fields.filter((field) => field.subject === 'project')
  const before = earlier.flatMap((month) =>
    subjects.flatMap((id) =>
      projectFields.flatMap((field) => {
        const whence = view.findValue(id, field, month)
        return whence ? [{ subject: id, field: field.id, period: month, value: whence.value }] : []
      }),
    ),
  )
  const portfolio = portfolioOf(
    [...before, ...facts.filter((fact) => fact.period === period)],
    [...earlier, period].map(monthOrdinal),
  )
  const counts = new Map<string, number>()
  for (const { light } of judge(rules, region.fields, portfolio, period)) {
    counts.set(light, (counts.get(light) ?? 0) + 1)
  }
  return [...counts].map(([light, count]) => ({ light, count }))
}

/** Facts as columns, one row per subject and month. */
function portfolioOf(facts: readonly Fact[], months: readonly number[]): Portfolio {
  const subjects = [...new Set(facts.map(({ subject }) => subject))]
  const rows = months.flatMap((month) => subjects.map((subject) => ({ month, subject })))
  const at = new Map(rows.map(({ month, subject }, row) => [`${subject} ${month}`, row]))
  const values = new Map<string, Fact['value'][]>()
  for (const { subject, field, period, value } of facts) {
    const row = at.get(`${subject} ${monthOrdinal(period)}`)
    if (row === undefined) continue
    const column = values.get(field) ?? Array.from({ length: rows.length }, () => null)
    column[row] = value
    values.set(field, column)
  }
  const places = new Map(subjects.map((subject, index) => [subject, index]))
  return {
    rowCount: rows.length,
    asOf: 0,
    subjects,
    subject: Int32Array.from(rows, ({ subject }) => places.get(subject) ?? -1),
    month: Int32Array.from(rows, ({ month }) => month),
    columns: new Map([...values].map(([field, column]) => [field, columnOf(column)])),
  }
}

function columnOf(
  values: readonly Fact['value'][],
): Portfolio['columns'] extends ReadonlyMap<string, infer Column> ? Column : never {
  const sample = values.find((value) => value !== null)
  if (typeof sample === 'number') {
    return {
      kind: 'number',
      numbers: Float64Array.from(values, (value) => (typeof value === 'number' ? value : Number.NaN)),
    }
  }
  if (typeof sample === 'boolean') {
    return {
      kind: 'flag',
      flags: Uint8Array.from(values, (value) => (typeof value === 'boolean' ? Number(value) : 2)),
    }
  }
  const words = [...new Set(values.filter((value) => typeof value === 'string'))]
  const codes = new Map(words.map((word, index) => [word, index]))
  return {
    kind: 'code',
    codes: Int32Array.from(values, (value) => (typeof value === 'string' ? (codes.get(value) ?? -1) : -1)),
    words,
  }
}
