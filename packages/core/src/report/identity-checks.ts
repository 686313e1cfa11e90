import type { Finding } from '../finding/index.ts'
import type { SubjectId } from '../ledger/index.ts'
import type { Matching } from './match-rows.ts'
import { evidenceWords } from './match-words.ts'
import { foldName } from './name-likeness.ts'
import type { ProjectEvent } from './review.ts'
import { called, divisionWords, type ReviewContext, tell } from './review-context.ts'
import { nameCell, textOf } from './review-row.ts'
import type { MatchedRow, PoolProject } from './row-matching.ts'

/** What became of the projects against the last report, told as events and asked about where a person must know. */
export interface IdentityReview {
  readonly events: readonly ProjectEvent[]
  readonly findings: readonly Finding[]
}

export interface IdentityInput {
  readonly context: ReviewContext
  readonly matching: Matching
  readonly idOf: (row: MatchedRow) => SubjectId
  /** Too many are missing to tell each one: the report as a whole is asked about. */
  readonly incomplete: boolean
}

export function reviewIdentities(input: IdentityInput): IdentityReview {
  const parts = [
    rowsReview(input),
    missingReview(input),
    successionReview(input),
    questionReview(input),
    twiceReview(input),
  ]
  return {
    events: parts.flatMap(({ events }) => events),
    findings: parts.flatMap(({ findings }) => findings),
  }
}

/** New, renamed, moved, reported by another division too. */
function rowsReview({ context, matching, idOf }: IdentityInput): IdentityReview {
  const inSuccession = new Set(matching.successions.flatMap(({ rows }) => rows))
  const parts = matching.rows.map((matched): IdentityReview => {
    const { row, project } = matched
    const place = { cell: nameCell(row, context.roles), sheet: row.sheet }
    if (!project) {
      if (inSuccession.has(row)) return NOTHING
      return { events: [{ kind: 'new', subject: idOf(matched), name: row.name, ...place }], findings: [] }
    }
    const renamed = renamedEvent(context, matched, project, place)
    const other = matched.foreign ? otherDivision(context, matched, project, place) : NOTHING
    return {
      events: [...renamed, ...other.events],
      findings: [...other.findings, ...signedAgain(context, matched, project)],
    }
  })
  return {
    events: parts.flatMap(({ events }) => events),
    findings: parts.flatMap(({ findings }) => findings),
  }
}

const NOTHING: IdentityReview = { events: [], findings: [] }

interface CellPlace {
  readonly cell: string
  readonly sheet: string
}

function renamedEvent(
  context: ReviewContext,
  { row }: MatchedRow,
  project: PoolProject,
  place: CellPlace,
): ProjectEvent[] {
  const from = textOf(project.current ?? project.best, context.roles, 'name') ?? ''
  if (row.name === '' || from === '' || foldName(row.name) === foldName(from)) return []
  return [{ kind: 'renamed', subject: project.subject, from, to: row.name, ...place }]
}

/** A project of another division: counted there this month too, or taken over from there. */
function otherDivision(
  context: ReviewContext,
  { row }: MatchedRow,
  project: PoolProject,
  place: CellPlace,
): IdentityReview {
  const { known, division, words } = { ...context, words: context.checks.words }
  const from = project.best.division
  const { subject } = project
  const name = called(row, context.roles)
  const there = divisionWords(context, from)
  const about = { sheet: row.sheet, cells: [place.cell], project: subject }
  if (from !== undefined && known.holder(subject) === from) {
    const finding = tell(context, 'project.reported-twice', {
      ...about,
      message: {
        zh: `“${name}”${there.zh}本月也已上报，全市只计一次，以先报的为准`,
        en: `"${name}" is reported by ${there.en} for this month too; it counts once, with the figures reported first`,
      },
      remedy: {
        zh: '与对方核实由谁上报；若不是同一项目，请指认为新项目',
        en: 'agree who reports it; if it is another project, say that it is new',
      },
      values: { other: from },
    })
    return {
      events: [{ kind: 'reported-twice', subject, name, other: subject, otherDivision: from, ...place }],
      findings: finding,
    }
  }
  const remark = textOf(row, context.roles, 'remark') ?? ''
  const finding = tell(context, 'project.moved', {
    ...about,
    explained: words.handover.some((word) => remark.includes(word)),
    message: {
      zh: `“${name}”此前由${there.zh}上报，本月改由本地上报`,
      en: `"${name}" was reported by ${there.en} before and by this division now`,
    },
    remedy: {
      zh: '确认项目已移交；若不是同一项目，请指认为新项目',
      en: 'confirm that it was handed over; if it is another project, say that it is new',
    },
    values: from === undefined ? {} : { from },
  })
  const event: ProjectEvent[] =
    from === undefined || division === undefined ? [] : [{ kind: 'moved', subject, name, from, to: division }]
  return { events: event, findings: finding }
}

/** An agreement that was signed before and is stated with another day of signing. */
function signedAgain(context: ReviewContext, { row }: MatchedRow, project: PoolProject): readonly Finding[] {
  if (context.subject !== 'agreement') return []
  const now = textOf(row, context.roles, 'signed')
  const then = textOf(project.best, context.roles, 'signed')
  if (now === undefined || then === undefined || now === then) return []
  return tell(context, 'agreement.signed-again', {
    sheet: row.sheet,
    cells: [nameCell(row, context.roles)],
    project: project.subject,
    message: {
      zh: `“${called(row, context.roles)}”此前登记的签约时间为 ${then}，本表为 ${now}`,
      en: `"${called(row, context.roles)}" was signed on ${then} as reported before; here it is ${now}`,
    },
    remedy: {
      zh: '同一项目只计一次签约；核对签约时间',
      en: 'a project is signed once; check the day of signing',
    },
    values: { before: then, now },
  })
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
  return {
    events: parts.flatMap(({ events }) => events),
    findings: parts.flatMap(({ findings }) => findings),
  }
}

function successionReview({ context, matching, idOf }: IdentityInput): IdentityReview {
  const { roles } = context
  const parts = matching.successions.map(({ kind, olds, rows, explained }): IdentityReview => {
    const ids = rows.flatMap((row) => {
      const matched = matching.rows.find((one) => one.row === row)
      return matched ? [idOf(matched)] : []
    })
    const before = olds.map(({ best }) => textOf(best, roles, 'name') ?? '').join('、')
    const now = rows.map((row) => called(row, roles)).join('、')
    const [first] = rows
    const told = tell(context, kind === 'split' ? 'project.split' : 'project.merged', {
      ...(first ? { sheet: first.sheet } : {}),
      cells: rows.map((row) => nameCell(row, roles)),
      explained,
      message:
        kind === 'split'
          ? {
              zh: `“${before}”疑拆分为：${now}（总投资、计划、累计相加相符）`,
              en: `"${before}" seems to have been split into: ${now} (total, plan and cumulative add up)`,
            }
          : {
              zh: `${before}疑合并为“${now}”（总投资、计划、累计相加相符）`,
              en: `${before} seem to have been merged into "${now}" (total, plan and cumulative add up)`,
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
  return {
    events: parts.flatMap(({ events }) => events),
    findings: parts.flatMap(({ findings }) => findings),
  }
}

function questionReview({ context, matching }: IdentityInput): IdentityReview {
  const findings = matching.questions.flatMap(({ row, project, foreign, evidence }) => {
    const name = textOf(project.best, context.roles, 'name') ?? project.subject
    const where = foreign ? divisionWords(context, project.best.division) : { zh: '', en: '' }
    const because = evidenceWords(evidence)
    return tell(context, 'project.doubtful-identity', {
      sheet: row.sheet,
      cells: [nameCell(row, context.roles)],
      project: project.subject,
      message: {
        zh: `“${called(row, context.roles)}”像是${where.zh}“${name}”，但不能确定（${because.zh}）；暂按新项目处理`,
        en: `"${called(row, context.roles)}" looks like "${name}"${where.en ? ` of ${where.en}` : ''}, but that is not certain (${because.en}); it is taken as a new project`,
      },
      remedy: { zh: '指认是否为同一项目', en: 'say whether it is the same project' },
      values: { candidate: project.subject, name },
    })
  })
  return { events: [], findings }
}

/** One name on two rows of the report. */
function twiceReview({ context, matching }: IdentityInput): IdentityReview {
  const seen = new Map<string, MatchedRow>()
  const findings = matching.rows.flatMap((matched) => {
    const { row } = matched
    const name = foldName(row.name)
    const first = seen.get(name)
    if (name === '') return []
    if (!first) {
      seen.set(name, matched)
      return []
    }
    const [code, other] = [textOf(row, context.roles, 'code'), textOf(first.row, context.roles, 'code')]
    if (code !== undefined && other !== undefined && code !== other) return []
    return tell(context, 'project.row-twice', {
      sheet: row.sheet,
      cells: [nameCell(first.row, context.roles), nameCell(row, context.roles)],
      message: { zh: `“${row.name}”在表中出现两次`, en: `"${row.name}" stands on two rows` },
      remedy: {
        zh: '删去重复的一行；若是两个项目，请在名称中区分',
        en: 'remove one; if they are two projects, let their names say so',
      },
    })
  })
  return { events: [], findings }
}
