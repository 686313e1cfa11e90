import type { Finding } from '../finding/index.ts'
import type { Role } from './checks.ts'
import type { KnownReport } from './known-ledger.ts'
import type { Matching } from './match-rows.ts'
import {
  type ComparedRow,
  divisionWords,
  fieldWords,
  limitOf,
  type ReviewContext,
  tell,
} from './review-context.ts'
import { amountOf } from './review-row.ts'

/** Many of last month's projects are missing: told once for the report, not project by project. */
export function isIncomplete(context: ReviewContext, matching: Matching): boolean {
  const before = context.known.last?.projects.length ?? 0
  const gone = matching.missing.length
  const limit = (name: string) => limitOf(context, 'report.incomplete', name)
  return context.subject === 'project' && gone >= limit('projects') && gone >= before * limit('share')
}

/** What looks wrong about the report as a whole (整表核对). */
export function checkWhole(
  context: ReviewContext,
  matching: Matching,
  rows: readonly ComparedRow[],
  file: string,
): readonly Finding[] {
  return [
    ...checkRepeated(context, rows),
    ...checkForeign(context, matching),
    ...checkColumns(context, matching),
    ...(isIncomplete(context, matching) ? incomplete(context, matching) : []),
    ...(context.known.current?.supersededFiles.includes(file) ? olderVersion(context) : []),
  ]
}

/** Nearly every figure that moves is that of a month already reported: last month's workbook under this month's name. */
function checkRepeated(context: ReviewContext, rows: readonly ComparedRow[]): readonly Finding[] {
  const repeated = context.known.sameYear.find((report) => isRepeated(context, rows, report))
  if (!repeated) return []
  return tell(context, 'report.period-mismatch', {
    message: {
      zh: `累计完成数与 ${repeated.period} 报表几乎全部相同，疑把 ${repeated.period} 的表当作 ${context.period} 上报`,
      en: `nearly all cumulatives are those of ${repeated.period}: last month's workbook seems to have been sent for ${context.period}`,
    },
    remedy: { zh: '核对月份后重新报送', en: 'check the month and send the right workbook' },
    values: { repeats: repeated.period, period: context.period },
  })
}

function isRepeated(context: ReviewContext, rows: readonly ComparedRow[], report: KnownReport): boolean {
  const then = new Map(
    report.projects.map((project) => [project.subject, amountOf(project, context.roles, 'cumulative')]),
  )
  const stated = rows.flatMap(({ row, subject }) => {
    const now = amountOf(row, context.roles, 'cumulative')
    const before = then.get(subject)
    return now === undefined || before === undefined || now === 0 ? [] : [now === before]
  })
  const same = stated.filter((equal) => equal).length
  const limit = (name: string) => limitOf(context, 'report.period-mismatch', name)
  return stated.length >= limit('rows') && same >= stated.length * limit('share')
}

/** The projects are those of another division. */
function checkForeign(context: ReviewContext, matching: Matching): readonly Finding[] {
  const foreign = matching.rows.flatMap(({ foreign, project }) => (foreign && project ? [project] : []))
  const limit = (name: string) => limitOf(context, 'report.division-mismatch', name)
  if (foreign.length < limit('rows') || foreign.length < matching.rows.length * limit('share')) return []
  const owners = Map.groupBy(foreign, ({ best }) => best.division)
  const [owner] = [...owners].sort(([, a], [, b]) => b.length - a.length)[0] ?? []
  const there = divisionWords(context, owner)
  const here = divisionWords(context, context.division)
  return tell(context, 'report.division-mismatch', {
    message: {
      zh: `${matching.rows.length} 行中有 ${foreign.length} 行是${there.zh}的项目，却以${here.zh}名义上报`,
      en: `${foreign.length} of ${matching.rows.length} rows are projects of ${there.en}, sent as ${here.en}'s`,
    },
    remedy: { zh: '核对报送单位后重新报送', en: 'check whose report it is and send it again' },
    values: { rows: foreign.length, of: matching.rows.length, ...(owner === undefined ? {} : { owner }) },
  })
}

const WATCHED: readonly Role[] = ['total', 'plan', 'cumulative']

/** A column that matters stood in the last report and is not in this one. */
function checkColumns(context: ReviewContext, matching: Matching): readonly Finding[] {
  const { last } = context.known
  if (!last || matching.rows.length === 0) return []
  return WATCHED.flatMap((role) => {
    const field = context.roles[role]
    if (field === undefined || !last.projects.some(({ values }) => values.has(field))) return []
    if (matching.rows.some(({ row }) => row.values.has(field))) return []
    const label = fieldWords(context, field)
    return tell(context, 'report.column-missing', {
      message: {
        zh: `${last.period} 报表有“${label.zh}”，本表没有识别出这一列`,
        en: `the report of ${last.period} had ${label.en}; no such column was found here`,
      },
      remedy: {
        zh: '在识别结果中指定该列，或在表中补上',
        en: 'say which column it is, or add it to the workbook',
      },
      values: { field },
    })
  })
}

function incomplete(context: ReviewContext, matching: Matching): readonly Finding[] {
  const before = context.known.last?.projects.length ?? 0
  const gone = matching.missing.length
  return tell(context, 'report.incomplete', {
    message: {
      zh: `上月 ${before} 个项目中有 ${gone} 个本表没有，报表可能不完整`,
      en: `${gone} of last month's ${before} projects are not in this report, which may be incomplete`,
    },
    remedy: {
      zh: '补齐后重新报送；确已退出的接收时说明',
      en: 'complete it and send it again; if they were withdrawn say so when accepting',
    },
    values: { missing: gone, before },
  })
}

const olderVersion = (context: ReviewContext): readonly Finding[] =>
  tell(context, 'report.older-version', {
    message: { zh: '这份文件已被后来的更正取代', en: 'this file was superseded by a later correction' },
    remedy: {
      zh: '报送最新的表；确要恢复旧表的接收时说明',
      en: 'send the newest; if the old one is to hold again say so when accepting',
    },
  })
