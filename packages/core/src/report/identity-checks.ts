import type { Finding, Words } from '../finding/index.ts'
import { rowName } from './answers.ts'
import { type IdentityInput, type IdentityReview, NOTHING, together } from './identity-review.ts'
import type { Evidence } from './match-weight.ts'
import { evidenceWords } from './match-words.ts'
import type { ProjectEvent } from './review.ts'
import { called, divisionWords, tell } from './review-context.ts'
import { nameCell, placeWords, type ReviewRow, textOf } from './review-row.ts'
import { reviewRows } from './row-identity.ts'

export function reviewIdentities(input: IdentityInput): IdentityReview {
  const parts = [reviewRows(input), missingReview(input), successionReview(input), questionReview(input)]
  return together(parts)
}

/** Projects of the last report that are in no row. A register of agreements lists what is signed: leaving out says nothing. */
function missingReview({ context, matching, incomplete }: IdentityInput): IdentityReview {
  if (context.subject !== 'project') return NOTHING
  const parts = matching.missing.map((project): IdentityReview => {
    const name = textOf(project.best, context.roles, 'name') ?? project.subject
    const holder =
      context.known.holder(project.subject) ?? context.known.holder(project.subject, project.best.period)
    if (holder !== undefined && holder !== context.division) {
      const there = divisionWords(context, holder)
      const finding = tell(context, 'project.no-longer-twice', {
        project: project.subject,
        message: {
          zh: `“${name}”不再重复上报，由${there.zh}上报`,
          en: `"${name}" is no longer reported twice; ${there.en} reports it`,
        },
        remedy: { zh: '无须处理', en: 'nothing to do' },
      })
      return { events: [], findings: finding }
    }
    const event: ProjectEvent = { kind: 'gone', subject: project.subject, name }
    if (incomplete) return { events: [event], findings: [] }
    const finding = tell(context, 'project.gone', {
      project: project.subject,
      message: {
        zh: `${project.best.period} 上报的“${name}”本表没有`,
        en: `"${name}", reported for ${project.best.period}, is not in this report`,
      },
      remedy: {
        zh: '补报；确已退出或移交的，接收时说明；若已更名，请指认',
        en: 'report it; if it was withdrawn or handed over, say so when accepting; if it was renamed, say which row it is',
      },
      values: { period: project.best.period },
    })
    return { events: [event], findings: finding }
  })
  return together(parts)
}

const ADDING_UP: Words = {
  zh: '总投资、计划、累计相加相符',
  en: 'total, plan and cumulative add up',
}
const NOT_ADDING_UP: Words = {
  zh: '备注如此写，但总投资、计划、累计相加不符',
  en: 'the remarks say so, but total, plan and cumulative do not add up',
}

function successionReview({ context, matching, idOf }: IdentityInput): IdentityReview {
  const { roles } = context
  const parts = matching.successions.map(({ kind, olds, rows, named, addsUp }): IdentityReview => {
    const ids = rows.flatMap((row) => {
      const matched = matching.rows.find((one) => one.row === row)
      return matched ? [idOf(matched)] : []
    })
    const before = olds.map(({ best }) => textOf(best, roles, 'name') ?? '').join('、')
    const now = rows.map((row) => called(row, roles)).join('、')
    const [first] = rows
    const sums = addsUp ? ADDING_UP : NOT_ADDING_UP
    const told = tell(context, kind === 'split' ? 'project.split' : 'project.merged', {
      ...(first ? { sheet: first.sheet } : {}),
      cells: rows.map((row) => nameCell(row, roles)),
      explained: named && addsUp,
      message:
        kind === 'split'
          ? {
              zh: `“${before}”疑拆分为：${now}（${sums.zh}）`,
              en: `"${before}" seems to have been split into: ${now} (${sums.en})`,
            }
          : {
              zh: `${before}疑合并为“${now}”（${sums.zh}）`,
              en: `${before} seem to have been merged into "${now}" (${sums.en})`,
            },
      remedy: {
        zh: '确认后接收；若不是，请逐行指认',
        en: 'confirm it, or say row by row which project it is',
      },
    })
    const [old] = olds
    const [into] = ids
    const events: ProjectEvent[] =
      kind === 'split'
        ? old
          ? [{ kind: 'split', from: old.subject, name: before, into: ids }]
          : []
        : into === undefined
          ? []
          : [{ kind: 'merged', from: olds.map(({ subject }) => subject), into, name: now }]
    return { events, findings: told }
  })
  return together(parts)
}

function questionReview({ context, matching }: IdentityInput): IdentityReview {
  const about = (row: ReviewRow, evidence: readonly Evidence[], like: Words, values: Finding['values']) => {
    const because = evidenceWords(evidence)
    return tell(context, 'project.doubtful-identity', {
      sheet: row.sheet,
      cells: [nameCell(row, context.roles)],
      message: {
        zh: `“${called(row, context.roles)}”像是${like.zh}，但不能确定（${because.zh}）；暂按新项目处理`,
        en: `"${called(row, context.roles)}" looks like ${like.en}, but that is not certain (${because.en}); it is taken as a new project`,
      },
      remedy: { zh: '指认是否为同一项目', en: 'say whether it is the same project' },
      values,
    })
  }
  const known = matching.questions.flatMap(({ row, project, foreign, evidence }) => {
    const name = textOf(project.best, context.roles, 'name') ?? project.subject
    const where = foreign ? divisionWords(context, project.best.division) : undefined
    const like = { zh: `${where?.zh ?? ''}“${name}”`, en: `"${name}"${where ? ` of ${where.en}` : ''}` }
    const asked = about(row, evidence, like, { candidate: project.subject, name })
    return asked.map((finding) => ({ ...finding, project: project.subject }))
  })
  const twins = matching.twinQuestions.flatMap(({ row, twin, evidence }) => {
    const name = called(twin, context.roles)
    const place = placeWords(twin, context.roles)
    const like = { zh: `本表${place.zh}的“${name}”`, en: `"${name}" of ${place.en}` }
    return about(row, evidence, like, { candidate: rowName(twin), name })
  })
  return { events: [], findings: [...known, ...twins] }
}
