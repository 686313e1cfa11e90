import type { Finding } from '../finding/index.ts'
import {
  amountWords,
  type ComparedRow,
  called,
  fieldWords,
  limitOf,
  type ReviewContext,
  tell,
} from './review-context.ts'
import { amountOf, cellsOf, type ReviewRow } from './review-row.ts'

/** What looks wrong in a row by itself (本表核对). */
export function checkRow(
  context: ReviewContext,
  { row, subject, explained }: ComparedRow,
): readonly Finding[] {
  const about = { sheet: row.sheet, project: subject, explained }
  return [
    ...checkNegatives(context, row, about),
    ...checkOverPlan(context, row, about),
    ...checkOverTotal(context, row, about),
    ...checkPlanOverTotal(context, row, about),
  ]
}

interface About {
  readonly sheet: string
  readonly project: string
  readonly explained: boolean
}

function checkNegatives(context: ReviewContext, row: ReviewRow, about: About): readonly Finding[] {
  return [...row.values.values()].flatMap(({ field, value, cell }) => {
    if (typeof value !== 'number' || value >= 0 || context.fields.get(field)?.kind !== 'money') return []
    const label = fieldWords(context, field)
    const amount = amountWords(value)
    return tell(context, field === context.roles.month ? 'value.negative-month' : 'value.negative', {
      ...about,
      cells: [cell],
      message: {
        zh: `“${called(row, context.roles)}”的${label.zh}为负数（${amount.zh}）`,
        en: `${label.en} of "${called(row, context.roles)}" is negative (${amount.en})`,
      },
      remedy: {
        zh: '核对后改正；如为核减上月多报，请在备注中说明',
        en: 'check and correct it; if it takes back what was reported too much, say so in the remarks',
      },
      values: { field, value },
    })
  })
}

function checkOverPlan(context: ReviewContext, row: ReviewRow, about: About): readonly Finding[] {
  const { roles } = context
  const plan = amountOf(row, roles, 'plan')
  const done = amountOf(row, roles, 'cumulative')
  const ratio = limitOf(context, 'value.over-plan', 'ratio')
  if (plan === undefined || done === undefined || plan <= 0 || done <= plan * ratio) return []
  const times = (done / plan).toFixed(2)
  return tell(context, 'value.over-plan', {
    ...about,
    cells: cellsOf(row, roles, 'cumulative', 'plan'),
    message: {
      zh: `“${called(row, roles)}”累计完成 ${amountWords(done).zh}，是年度计划 ${amountWords(plan).zh} 的 ${times} 倍`,
      en: `"${called(row, roles)}" has done ${amountWords(done).en}, ${times} times its plan of ${amountWords(plan).en}`,
    },
    remedy: {
      zh: '核对单位和口径；确属超计划完成的，请说明理由',
      en: 'check the unit and what is counted; if it is right, give the reason',
    },
    values: { cumulative: done, plan, times },
  })
}

function checkOverTotal(context: ReviewContext, row: ReviewRow, about: About): readonly Finding[] {
  const { roles } = context
  const total = amountOf(row, roles, 'total')
  if (total === undefined || total <= 0) return []
  const year = amountOf(row, roles, 'cumulative')
  if (year !== undefined && year > total) {
    return overTotal(context, 'value.over-total', row, about, { done: year, total, role: 'cumulative' })
  }
  const before = amountOf(row, roles, 'before')
  const whole = amountOf(row, roles, 'sinceStart')
  if (whole !== undefined && whole > total) {
    return overTotal(context, 'value.over-total-since-start', row, about, {
      done: whole,
      total,
      role: 'sinceStart',
    })
  }
  if (before === undefined || year === undefined || before + year <= total) return []
  return overTotal(context, 'value.over-total-since-start', row, about, {
    done: before + year,
    total,
    role: 'before',
  })
}

function overTotal(
  context: ReviewContext,
  id: 'value.over-total' | 'value.over-total-since-start',
  row: ReviewRow,
  about: About,
  { done, total, role }: { done: number; total: number; role: 'cumulative' | 'sinceStart' | 'before' },
): readonly Finding[] {
  const { roles } = context
  const since =
    role === 'cumulative' ? { zh: '本年', en: 'this year' } : { zh: '自开工以来', en: 'since work began' }
  return tell(context, id, {
    ...about,
    cells:
      role === 'before'
        ? cellsOf(row, roles, 'cumulative', role, 'total')
        : cellsOf(row, roles, role, 'total'),
    message: {
      zh: `“${called(row, roles)}”${since.zh}累计完成 ${amountWords(done).zh}，超过总投资 ${amountWords(total).zh}`,
      en: `"${called(row, roles)}" has done ${amountWords(done).en} ${since.en}, more than its total of ${amountWords(total).en}`,
    },
    remedy: {
      zh: '核对单位、累计数与总投资；总投资已调整的，请同时更新总投资',
      en: 'check the unit, the cumulative and the total; if the total was raised, state the new one',
    },
    values: { done, total },
  })
}

function checkPlanOverTotal(context: ReviewContext, row: ReviewRow, about: About): readonly Finding[] {
  const { roles } = context
  const total = amountOf(row, roles, 'total')
  const plan = amountOf(row, roles, 'plan')
  if (total === undefined || plan === undefined || total <= 0 || plan <= total) return []
  return tell(context, 'value.plan-over-total', {
    ...about,
    cells: cellsOf(row, roles, 'plan', 'total'),
    message: {
      zh: `“${called(row, roles)}”年度计划 ${amountWords(plan).zh} 超过总投资 ${amountWords(total).zh}`,
      en: `the plan of "${called(row, roles)}" (${amountWords(plan).en}) is above its total (${amountWords(total).en})`,
    },
    remedy: { zh: '核对两列的单位和数值', en: 'check unit and value of both' },
    values: { plan, total },
  })
}
