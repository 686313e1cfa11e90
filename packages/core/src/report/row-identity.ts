import type { DivisionCode } from '../division/index.ts'
import type { Finding } from '../finding/index.ts'
import { rowName } from './answers.ts'
import { type IdentityInput, type IdentityReview, NOTHING, together } from './identity-review.ts'
import { foldName } from './name-likeness.ts'
import type { ProjectEvent } from './review.ts'
import { called, divisionWords, type ReviewContext, tell } from './review-context.ts'
import { cellsOf, nameCell, placeWords, type ReviewRow, textOf } from './review-row.ts'
import type { MatchedRow, PoolProject } from './row-matching.ts'

interface CellPlace {
  readonly cell: string
  readonly sheet: string
}

/** What is to be told of each row's project: new, renamed, moved, reported twice, signed again (逐行认定). */
export function reviewRows(input: IdentityInput): IdentityReview {
  const { context, matching, idOf } = input
  const inSuccession = new Set(matching.successions.flatMap(({ rows }) => rows))
  const parts = matching.rows.map((matched): IdentityReview => {
    const { row, project, twin } = matched
    const place = { cell: nameCell(row, context.roles), sheet: row.sheet }
    if (twin) return twinReview(context, matched, twin, idOf(matched))
    if (!project) {
      if (inSuccession.has(row)) return NOTHING
      return { events: [{ kind: 'new', subject: idOf(matched), name: row.name, ...place }], findings: [] }
    }
    return together([
      otherDivision(context, matched, project, place),
      { events: [], findings: signedAgain(context, matched, project) },
      { events: [], findings: codeChanged(context, matched, project) },
    ])
  })
  return together([...parts, namesakes(input)])
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
  matched: MatchedRow,
  project: PoolProject,
  place: CellPlace,
): IdentityReview {
  const { known, division } = context
  const { row, foreign } = matched
  const holder = known.holder(project.subject)
  if (holder !== undefined && holder !== division) {
    return reportedTwice(context, row, project, { ...place, division: holder })
  }
  const renamed = { events: renamedEvent(context, matched, project, place), findings: [] }
  return foreign ? together([renamed, moved(context, row, project, place)]) : renamed
}

function reportedTwice(
  context: ReviewContext,
  row: ReviewRow,
  { subject }: PoolProject,
  { division, ...place }: CellPlace & { readonly division: DivisionCode },
): IdentityReview {
  const name = called(row, context.roles)
  const there = divisionWords(context, division)
  const findings = tell(context, 'project.reported-twice', {
    sheet: row.sheet,
    cells: [place.cell],
    project: subject,
    message: {
      zh: `“${name}”${there.zh}本月也已上报，全市只计一次，以先报的为准`,
      en: `"${name}" is reported by ${there.en} for this month too; it counts once, with the figures reported first`,
    },
    remedy: {
      zh: '与对方核实由谁上报；若不是同一项目，请指认为新项目',
      en: 'agree who reports it; if it is another project, say that it is new',
    },
    values: { other: division },
  })
  return {
    events: [{ kind: 'reported-twice', subject, name, other: subject, otherDivision: division, ...place }],
    findings,
  }
}

function moved(
  context: ReviewContext,
  row: ReviewRow,
  { subject, best }: PoolProject,
  place: CellPlace,
): IdentityReview {
  const from = best.division
  const name = called(row, context.roles)
  const there = divisionWords(context, from)
  const remark = textOf(row, context.roles, 'remark') ?? ''
  const findings = tell(context, 'project.moved', {
    sheet: row.sheet,
    cells: [place.cell],
    project: subject,
    explained: context.checks.words.handover.some((word) => remark.includes(word)),
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
  const { division } = context
  if (from === undefined || division === undefined) return { events: [], findings }
  return { events: [{ kind: 'moved', subject, name, from, to: division }], findings }
}

/** A project known by its name or figures, with another code than before. */
function codeChanged(context: ReviewContext, { row }: MatchedRow, project: PoolProject): readonly Finding[] {
  const { roles, checks } = context
  const now = textOf(row, roles, 'code')
  const then = textOf(project.current ?? project.best, roles, 'code')
  if (now === undefined || then === undefined || now === then) return []
  const remark = textOf(row, roles, 'remark') ?? ''
  return tell(context, 'project.code-changed', {
    sheet: row.sheet,
    cells: cellsOf(row, roles, 'code'),
    project: project.subject,
    explained: checks.words.explaining.some((word) => remark.includes(word)),
    message: {
      zh: `“${called(row, roles)}”的项目代码由 ${then} 变为 ${now}`,
      en: `the code of "${called(row, roles)}" went from ${then} to ${now}`,
    },
    remedy: {
      zh: '核对代码；若不是同一项目，请指认为新项目',
      en: 'check the code; if it is another project, say that it is new',
    },
    values: { before: then, now },
  })
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

/** A row that repeats an earlier one of the same report. */
function twinReview(
  context: ReviewContext,
  { row, by }: MatchedRow,
  twin: ReviewRow,
  subject: string,
): IdentityReview {
  const name = called(row, context.roles)
  const there = placeWords(twin, context.roles)
  const place = { cell: nameCell(row, context.roles), sheet: row.sheet }
  const otherDivision = textOf(twin, context.roles, 'division') ?? context.division ?? ''
  const findings = tell(context, 'project.row-twice', {
    sheet: row.sheet,
    cells: [place.cell],
    project: subject,
    message: {
      zh: `“${name}”与${there.zh}“${called(twin, context.roles)}”是同一项目，只计一次，以前一行为准`,
      en: `"${name}" is the project "${called(twin, context.roles)}" of ${there.en}; it counts once, with the figures of that row`,
    },
    remedy: {
      zh: '删去重复的一行；若是两个项目，请指认为新项目',
      en: 'remove one of the rows; if they are two projects, say that this one is new',
    },
    values: { candidate: rowName(twin) },
  })
  return {
    events: [{ kind: 'reported-twice', subject, name, other: subject, otherDivision, ...place }],
    // a person who said so need not be told
    findings: by === 'person' ? [] : findings,
  }
}

/** The same name on two rows that are taken for two projects. */
function namesakes({ context, matching }: IdentityInput): IdentityReview {
  const seen = new Map<string, ReviewRow>()
  const findings = matching.rows.flatMap(({ row, twin, by }) => {
    const name = foldName(row.name)
    const first = seen.get(name)
    if (name === '' || twin || by === 'person') return []
    if (!first) {
      seen.set(name, row)
      return []
    }
    const [code, other] = [textOf(row, context.roles, 'code'), textOf(first, context.roles, 'code')]
    if (code !== undefined && other !== undefined && code !== other) return []
    const there = placeWords(first, context.roles)
    return tell(context, 'project.row-twice', {
      sheet: row.sheet,
      cells: [nameCell(row, context.roles)],
      message: {
        zh: `“${row.name}”与${there.zh}同名，按两个项目计`,
        en: `"${row.name}" has the same name as ${there.en}; they are counted as two projects`,
      },
      remedy: {
        zh: '重复的请删去或指认；确是两个项目，请在名称中区分',
        en: 'remove it or say so if it is the same project; if they are two, let their names say so',
      },
      values: { candidate: rowName(first) },
    })
  })
  return { events: [], findings }
}
