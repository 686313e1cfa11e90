import { addMonths, yearOf } from '../calendar/index.ts'
import type { Finding } from '../finding/index.ts'
import { MONEY_UNITS } from '../quantity/index.ts'
import type { Role } from './checks.ts'
import type { KnownProject } from './known-ledger.ts'
import {
  amountWords,
  type ComparedRow,
  called,
  fieldWords,
  limitOf,
  type ReviewContext,
  tell,
} from './review-context.ts'
import { amountOf, cellsOf, statedOf } from './review-row.ts'

/** What looks wrong in a row beside what an earlier month says of the project (与上月核对). */
export function checkAgainstBefore(context: ReviewContext, compared: ComparedRow): readonly Finding[] {
  const { before } = compared
  if (before === undefined) return []
  const sameYear = yearOf(before.period) === yearOf(context.period)
  return [
    ...checkChanged(context, compared, before, 'total'),
    ...(sameYear
      ? [
          ...checkChanged(context, compared, before, 'plan'),
          ...checkCumulative(context, compared, before),
          ...checkMissing(context, compared, before),
        ]
      : []),
  ]
}

function checkCumulative(
  context: ReviewContext,
  { row, subject, explained }: ComparedRow,
  before: KnownProject,
): readonly Finding[] {
  const { roles } = context
  const now = amountOf(row, roles, 'cumulative')
  const then = amountOf(before, roles, 'cumulative')
  if (now === undefined || then === undefined) return []
  const about = { sheet: row.sheet, project: subject, explained }
  const name = called(row, roles)
  if (now < then) {
    return tell(context, 'value.cumulative-down', {
      ...about,
      cells: cellsOf(row, roles, 'cumulative'),
      message: {
        zh: `“${name}”累计完成 ${amountWords(now).zh}，少于 ${before.period} 的 ${amountWords(then).zh}${explained ? '（备注已说明）' : ''}`,
        en: `"${name}" has done ${amountWords(now).en} since January, less than the ${amountWords(then).en} of ${before.period}${explained ? ' (the remarks say why)' : ''}`,
      },
      remedy: {
        zh: '改正累计数；确需核减的，请在备注中说明原因',
        en: 'correct the cumulative, or say in the remarks why it was reduced',
      },
      values: { before: then, now, period: before.period },
    })
  }
  const month = amountOf(row, roles, 'month')
  if (month === undefined || addMonths(before.period, 1) !== context.period) return []
  const tolerance = limitOf(context, 'value.month-sum', 'tolerance') * MONEY_UNITS.万元
  if (Math.abs(then + month - now) <= tolerance) return []
  return tell(context, 'value.month-sum', {
    ...about,
    cells: cellsOf(row, roles, 'month', 'cumulative'),
    message: {
      zh: `“${name}”上月累计 ${amountWords(then).zh} + 本月 ${amountWords(month).zh} ≠ 本月累计 ${amountWords(now).zh}（差 ${amountWords(now - then - month).zh}）`,
      en: `"${name}": last cumulative ${amountWords(then).en} + month ${amountWords(month).en} ≠ cumulative ${amountWords(now).en} (${amountWords(now - then - month).en} apart)`,
    },
    remedy: {
      zh: '核对本月数与累计数；上月有误的请先报更正表，或在备注中说明',
      en: 'check month and cumulative; if last month was wrong send a correction first, or say so in the remarks',
    },
    values: { before: then, month, now },
  })
}

/** Total and plan hold for the year: a change is told, and asked about when no remark explains it. */
function checkChanged(
  context: ReviewContext,
  { row, subject, explained }: ComparedRow,
  before: KnownProject,
  role: 'total' | 'plan',
): readonly Finding[] {
  const { roles } = context
  const now = amountOf(row, roles, role)
  const then = amountOf(before, roles, role)
  if (now === undefined || then === undefined || now === then) return []
  const label = fieldWords(context, roles[role] ?? role)
  return tell(context, role === 'total' ? 'value.total-changed' : 'value.plan-changed', {
    sheet: row.sheet,
    project: subject,
    explained,
    cells: cellsOf(row, roles, role),
    message: {
      zh: `“${called(row, roles)}”${label.zh}由 ${amountWords(then).zh}（${before.period}）变为 ${amountWords(now).zh}${explained ? '，备注已说明' : '，备注没有说明'}`,
      en: `${label.en} of "${called(row, roles)}" went from ${amountWords(then).en} (${before.period}) to ${amountWords(now).en}${explained ? '; the remarks say why' : '; the remarks say nothing of it'}`,
    },
    remedy: {
      zh: '核对；确已调整的，请在备注中写明依据',
      en: 'check it; if it was changed, write the reason into the remarks',
    },
    values: { before: then, now, period: before.period },
  })
}

const EXPECTED: readonly Role[] = ['total', 'plan', 'cumulative']

/** Figures that stood in last month's report and are blank now; what couldn't be read is told by the understanding. */
function checkMissing(
  context: ReviewContext,
  { row, subject }: ComparedRow,
  before: KnownProject,
): readonly Finding[] {
  const { roles, understanding } = context
  return EXPECTED.flatMap((role) => {
    const then = amountOf(before, roles, role)
    if (then === undefined || then === 0 || statedOf(row, roles, role) !== null) return []
    const cells = cellsOf(row, roles, role)
    const told = understanding.findings.some(
      ({ at }) =>
        at.sheet === row.sheet && cells.some((cell) => at.cell === cell || at.cells?.includes(cell)),
    )
    if (told) return []
    const label = fieldWords(context, roles[role] ?? role)
    return tell(context, 'value.missing', {
      sheet: row.sheet,
      project: subject,
      cells,
      message: {
        zh: `“${called(row, roles)}”${label.zh}为空，${before.period} 为 ${amountWords(then).zh}`,
        en: `${label.en} of "${called(row, roles)}" is blank; it was ${amountWords(then).en} in ${before.period}`,
      },
      remedy: { zh: '补填；没有变化也应填写', en: 'fill it in, also when nothing has changed' },
      values: { before: then },
    })
  })
}
