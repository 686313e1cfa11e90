import { addMonths, isAfter, isMonth, type Month } from '../calendar/index.ts'
import type { Finding } from '../finding/index.ts'
import { type ComparedRow, called, type ReviewContext, tell } from './review-context.ts'
import { amountOf, cellsOf, statedOf, textOf, type Valued } from './review-row.ts'
import type { Roles } from './roles.ts'

/** What looks wrong about the start of work (开工情况核对). */
export function checkStart(context: ReviewContext, compared: ComparedRow): readonly Finding[] {
  return [
    ...checkFuture(context, compared),
    ...checkPlanned(context, compared),
    ...checkWithdrawn(context, compared),
    ...checkDone(context, compared),
  ]
}

function checkFuture(context: ReviewContext, { row, subject }: ComparedRow): readonly Finding[] {
  const { roles, period } = context
  const start = textOf(row, roles, 'actualStart')
  if (start === undefined || !isAfter(start, period)) return []
  const far = isAfter(start, addMonths(period, 1))
  return tell(context, far ? 'value.start-in-future' : 'value.start-after-period', {
    sheet: row.sheet,
    project: subject,
    cells: cellsOf(row, roles, 'actualStart'),
    message: {
      zh: `“${called(row, roles)}”实际开工时间 ${start} 晚于报告期 ${period}`,
      en: `"${called(row, roles)}" is said to have started on ${start}, later than the report of ${period}`,
    },
    remedy: {
      zh: '核对年份；尚未开工的应填计划开工时间',
      en: 'check the year; a start to come belongs under planned start',
    },
    values: { start, period },
  })
}

function checkPlanned(context: ReviewContext, { row, subject, before }: ComparedRow): readonly Finding[] {
  const { roles, period } = context
  const planned = textOf(row, roles, 'planStart')
  if (planned === undefined) return []
  const about = { sheet: row.sheet, project: subject, cells: cellsOf(row, roles, 'planStart') }
  const name = called(row, roles)
  const then = before && textOf(before, roles, 'planStart')
  const wasStarted = before && isStarted(before, roles)
  if (
    then !== undefined &&
    wasStarted !== true &&
    hasPassed(then, addMonths(period, -1)) &&
    isLater(planned, then)
  ) {
    return tell(context, 'value.start-postponed', {
      ...about,
      message: {
        zh: `“${name}”计划开工时间 ${then} 已过，又推迟到 ${planned}`,
        en: `the planned start of "${name}" was put off from ${then}, which has passed, to ${planned}`,
      },
      remedy: { zh: '如有原因请在备注或存在问题中说明', en: 'give the reason under remarks or problems' },
      values: { before: then, now: planned },
    })
  }
  if (isStarted(row, roles) !== false || !hasPassed(planned, period)) return []
  return tell(context, 'value.start-overdue', {
    ...about,
    message: {
      zh: `“${name}”计划 ${planned} 开工，至 ${period} 仍未开工`,
      en: `"${name}" was to start in ${planned} and has not started by ${period}`,
    },
    remedy: { zh: '如有原因请在备注或存在问题中说明', en: 'give the reason under remarks or problems' },
    values: { planned, period },
  })
}

function checkWithdrawn(
  context: ReviewContext,
  { row, subject, before, explained }: ComparedRow,
): readonly Finding[] {
  const { roles } = context
  if (before === undefined || isStarted(before, roles) !== true || isStarted(row, roles) !== false) return []
  return tell(context, 'value.start-withdrawn', {
    sheet: row.sheet,
    project: subject,
    explained,
    cells: cellsOf(row, roles, 'started', 'actualStart'),
    message: {
      zh: `“${called(row, roles)}”${before.period} 已开工，本月又为未开工`,
      en: `"${called(row, roles)}" had started in ${before.period} and is not started now`,
    },
    remedy: {
      zh: '核对；停工的请保留开工状态并说明',
      en: 'check it; a project at a standstill has still been started',
    },
    values: { period: before.period },
  })
}

function checkDone(context: ReviewContext, { row, subject }: ComparedRow): readonly Finding[] {
  const { roles } = context
  const done = amountOf(row, roles, 'cumulative')
  if (done === undefined || done <= 0 || isStarted(row, roles) !== false) return []
  return tell(context, 'value.done-not-started', {
    sheet: row.sheet,
    project: subject,
    cells: cellsOf(row, roles, 'started', 'cumulative'),
    message: {
      zh: `“${called(row, roles)}”未开工，却有累计完成投资`,
      en: `"${called(row, roles)}" has not started, yet investment has been done`,
    },
    remedy: { zh: '核对开工状态和完成投资', en: 'check whether it has started, and what was done' },
    values: { cumulative: done },
  })
}

/** As stated, else by the date of the actual start; `undefined` when neither column is there. */
export function isStarted(holder: Valued, roles: Roles): boolean | undefined {
  const stated = statedOf(holder, roles, 'started')
  if (typeof stated === 'boolean') return stated
  const start = statedOf(holder, roles, 'actualStart')
  return start === undefined ? undefined : start !== null
}

/** The whole stretch a date may mean is over at the end of the month. */
const hasPassed = (date: string, month: Month): boolean =>
  date.length === 4 ? `${date}-12` <= month : isMonth(date.slice(0, 7)) && date.slice(0, 7) <= month

/** Later, and not merely written with more or less precision. */
const isLater = (one: string, other: string): boolean =>
  one > other && !one.startsWith(other) && !other.startsWith(one)
