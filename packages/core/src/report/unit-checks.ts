import type { FieldId } from '../field/index.ts'
import type { Finding } from '../finding/index.ts'
import { MONEY_UNITS } from '../quantity/index.ts'
import {
  amountWords,
  type ComparedRow,
  called,
  fieldWords,
  limitOf,
  type ReviewContext,
  tell,
} from './review-context.ts'
import { amountOf, cellsOf } from './review-row.ts'

/** An amount beside what an earlier month says of it, as a power of ten. */
interface Shift {
  readonly compared: ComparedRow
  readonly field: FieldId
  readonly cell: string
  /** log10(now ÷ before). */
  readonly power: number
}

/** Amounts that differ from an earlier month by a power of ten: whole columns, then single rows (疑似单位有误). */
export function checkUnits(context: ReviewContext, rows: readonly ComparedRow[]): readonly Finding[] {
  const shifts = rows.flatMap((compared) => shiftsOf(context, compared))
  const byField = Map.groupBy(shifts, ({ field }) => field)
  const suspects = [...byField].flatMap(([field, own]) => {
    const power = columnPower(context, field, own)
    return power === undefined ? [] : [{ field, power, own }]
  })
  const columns = suspects.flatMap(({ field, power, own }) => columnFinding(context, field, power, own))
  const suspected = new Set(suspects.map(({ field }) => field))
  const single = shifts.filter(({ field }) => !suspected.has(field))
  const fresh = rows.filter(({ before, corrected }) => !before && !corrected)
  const odd = checkMagnitude(context, fresh)
  const apart = odd.length > 0 ? [] : fresh.flatMap((row) => checkApart(context, row))
  return [...columns, ...checkRows(context, single), ...odd, ...apart]
}

function shiftsOf(context: ReviewContext, compared: ComparedRow): Shift[] {
  const before = compared.before ?? compared.corrected
  if (!before) return []
  return [...compared.row.values.values()].flatMap(({ field, value, cell }) => {
    const then = before.values.get(field)
    if (context.fields.get(field)?.kind !== 'money' || typeof value !== 'number' || typeof then !== 'number')
      return []
    return value > 0 && then > 0 ? [{ compared, field, cell, power: Math.log10(value / then) }] : []
  })
}

/** Fields that hold for the year stay put; the others grow from month to month. */
const isStable = (context: ReviewContext, field: FieldId): boolean =>
  ['whole', 'year-plan', 'before-year'].includes(context.fields.get(field)?.span ?? '')

/** The power of ten a whole column is off by; undefined when it is not. */
function columnPower(context: ReviewContext, field: FieldId, own: readonly Shift[]): number | undefined {
  const limit = (name: string) => limitOf(context, 'value.unit-suspect', name)
  if (own.length < limit('rows')) return undefined
  const sorted = own.map(({ power }) => power).sort((a, b) => a - b)
  const middle = Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0)
  const stable = isStable(context, field)
  if (Math.abs(middle) < (stable ? 1 : 3)) return undefined
  const reach = stable ? limit('tolerance') : limit('spread')
  const near = own.filter(({ power }) => Math.abs(power - middle) <= reach)
  return near.length >= own.length * limit('share') ? middle : undefined
}

function columnFinding(
  context: ReviewContext,
  field: FieldId,
  power: number,
  own: readonly Shift[],
): readonly Finding[] {
  const label = fieldWords(context, field)
  const [first] = own
  return tell(context, 'value.unit-suspect', {
    ...(first ? { sheet: first.compared.row.sheet } : {}),
    cells: own.map(({ cell }) => cell),
    message: {
      zh: `${label.zh}整列约为上月的 10 的 ${power} 次方倍，疑单位有误`,
      en: `the whole column of ${label.en} is about 10^${power} times last month's: the unit seems wrong`,
    },
    remedy: unitRemedy(power),
    values: { field, power },
  })
}

const unitRemedy = (power: number) =>
  power === -4
    ? {
        zh: '表头写万元而填的是亿元？改正数值，或把该列单位指定为亿元',
        en: 'written in 亿元 under a heading of 万元? correct the values, or set the unit of the column to 亿元',
      }
    : power === 4
      ? {
          zh: '表头写亿元而填的是万元？改正数值，或把该列单位指定为万元',
          en: 'written in 万元 under a heading of 亿元? correct the values, or set the unit of the column to 万元',
        }
      : {
          zh: '核对单位后改正，或指定该列的单位',
          en: 'check the unit and correct it, or set the unit of the column',
        }

/** Rows with amounts off by the same power of ten while their columns are right. */
function checkRows(context: ReviewContext, shifts: readonly Shift[]): readonly Finding[] {
  const least = limitOf(context, 'value.unit-suspect-row', 'power')
  const [tolerance, spread] = [
    limitOf(context, 'value.unit-suspect-row', 'tolerance'),
    limitOf(context, 'value.unit-suspect-row', 'spread'),
  ]
  return [...Map.groupBy(shifts, ({ compared }) => compared)].flatMap(([{ row, subject }, own]) => {
    const off = own.flatMap((shift) => {
      const power = Math.round(shift.power)
      const reach = isStable(context, shift.field) ? tolerance : spread
      return Math.abs(power) >= least && Math.abs(shift.power - power) <= reach ? [{ ...shift, power }] : []
    })
    const [first] = off
    if (!first) return []
    return tell(context, 'value.unit-suspect-row', {
      sheet: row.sheet,
      project: subject,
      cells: off.map(({ cell }) => cell),
      message: {
        zh: `“${called(row, context.roles)}”的金额约为上月的 10 的 ${first.power} 次方倍，疑该行单位有误`,
        en: `amounts of "${called(row, context.roles)}" are about 10^${first.power} times last month's: the unit of this row seems wrong`,
      },
      remedy: { zh: '核对该行单位后改正', en: 'check the unit of this row and correct it' },
      values: { power: first.power },
    })
  })
}

/** Without an earlier month only sizes speak: totals no project has. */
function checkMagnitude(context: ReviewContext, fresh: readonly ComparedRow[]): readonly Finding[] {
  const field = context.roles.total
  const totals = fresh.flatMap((compared) => {
    const stated = field === undefined ? undefined : compared.row.values.get(field)
    return typeof stated?.value === 'number' && stated.value > 0
      ? [{ compared, cell: stated.cell, value: stated.value }]
      : []
  })
  if (field === undefined || totals.length === 0) return []
  const limit = (name: string) => limitOf(context, 'value.magnitude', name)
  const [low, high] = [limit('low') * MONEY_UNITS.万元, limit('high') * MONEY_UNITS.万元]
  const odd = totals.filter(({ value }) => value < low || value > high)
  const [first] = odd
  if (!first || odd.length < limit('rows') || odd.length < totals.length * limit('share')) return []
  return tell(context, 'value.magnitude', {
    sheet: first.compared.row.sheet,
    cells: odd.map(({ cell }) => cell),
    message: {
      zh: '总投资普遍过小或过大，疑单位有误',
      en: 'most totals are far too small or too large: the unit seems wrong',
    },
    remedy: { zh: '核对单位；无误的接收时说明', en: 'check the unit; if it is right say so when accepting' },
  })
}

/** Nor does a year's plan differ from the total of one project by so much. */
function checkApart(context: ReviewContext, { row, subject }: ComparedRow): readonly Finding[] {
  const { roles } = context
  const total = amountOf(row, roles, 'total') ?? 0
  const plan = amountOf(row, roles, 'plan') ?? 0
  const ratio = limitOf(context, 'value.magnitude-row', 'ratio')
  if (total <= 0 || plan <= 0 || Math.max(total, plan) <= Math.min(total, plan) * ratio) return []
  return tell(context, 'value.magnitude-row', {
    sheet: row.sheet,
    project: subject,
    cells: cellsOf(row, roles, 'total', 'plan'),
    message: {
      zh: `“${called(row, roles)}”总投资 ${amountWords(total).zh}与年度计划 ${amountWords(plan).zh}悬殊，疑单位有误`,
      en: `total (${amountWords(total).en}) and plan (${amountWords(plan).en}) of "${called(row, roles)}" are far apart: a unit seems wrong`,
    },
    remedy: { zh: '核对两列的单位后改正', en: 'check the unit of both and correct it' },
    values: { total, plan },
  })
}
