import type { Division } from '../division/index.ts'
import type { Field, Subject } from '../field/index.ts'
import type { Finding } from '../finding/index.ts'
import type { Fact, FileName, LedgerView, SubjectId } from '../ledger/index.ts'
import type { Understanding } from '../workbook/index.ts'
import { type ReviewDecisions, readAnswers, unknownAnswers } from './answers.ts'
import { findChanges } from './changes.ts'
import type { Checks } from './checks.ts'
import { checkAgainstBefore } from './comparison-checks.ts'
import { reviewIdentities } from './identity-checks.ts'
import { type KnownLedger, readKnownLedger, subjectId } from './known-ledger.ts'
import { type Matching, matchRows } from './match-rows.ts'
import { Mentions } from './mentions.ts'
import type { ReportStatus, Review } from './review.ts'
import { type ComparedRow, type ReviewContext, tell } from './review-context.ts'
import { type ReviewRow, reviewRow, textOf } from './review-row.ts'
import { findRoles } from './roles.ts'
import { checkRow } from './row-checks.ts'
import type { MatchedRow } from './row-matching.ts'
import { checkStart } from './start-checks.ts'
import { checkUnits } from './unit-checks.ts'
import { checkWhole, isIncomplete } from './whole-checks.ts'

export interface ReviewInput {
  readonly understanding: Understanding
  /** SM3 of the received bytes: the source of every fact. */
  readonly file: FileName
  /** The ledger as known now. */
  readonly ledger: LedgerView
  readonly fields: readonly Field[]
  readonly divisions: readonly Division[]
  readonly checks: Checks
  readonly decisions?: ReviewDecisions
}

/**
 * Compares an understood workbook with the ledger (比对): which project each row is, what changed, what looks wrong,
 * and the facts that accepting it would append. Stores nothing; the same input gives the same review.
 */
export function reviewReport(input: ReviewInput): Review {
  const { understanding } = input
  const { subject } = understanding
  const period = understanding.period.value
  const division = understanding.division.value
  const rows = understanding.rows.filter((row) => row.subject === subject)
  if (subject === undefined || rows.length === 0) return unread(input, hasRows(input) ? 'blocked' : 'refused')
  if (period === undefined || (division === undefined && subject === 'project'))
    return unread(input, 'blocked')
  const roles = findRoles(input.fields, input.checks.roles, subject)
  const known = readKnownLedger(input.ledger, subject, division, period)
  const context: ReviewContext = {
    understanding,
    subject,
    division,
    period,
    fields: new Map(
      input.fields.filter((field) => field.subject === subject).map((field) => [field.id, field]),
    ),
    divisions: input.divisions,
    roles,
    checks: input.checks,
    known,
  }
  const matching = matchRows({
    rows: rows.map((row) => reviewRow(row, roles, period)),
    known,
    period,
    roles,
    checks: input.checks,
    subject,
    answer: readAnswers(input.decisions),
  })
  return assemble(input, context, matching)
}

function assemble(input: ReviewInput, context: ReviewContext, matching: Matching): Review {
  const { known, division, period, subject } = context
  const idOf = identify(matching, known, subject)
  const mentions = new Mentions(known)
  const compared = matching.rows.map((matched) => compare(context, matched, idOf(matched), mentions))
  const identities = reviewIdentities({
    context,
    matching,
    idOf,
    incomplete: isIncomplete(context, matching),
  })
  const findings = withoutEchoes(input.understanding.findings, [
    ...unknownAnswers({ context, matching, idOf }, input.decisions),
    ...mixedSubjects(context),
    ...checkWhole(context, matching, compared, input.file),
    ...identities.findings,
    ...compared.flatMap((row) => [
      ...checkRow(context, row),
      ...checkStart(context, row),
      ...checkAgainstBefore(context, row),
    ]),
    ...checkUnits(context, compared),
  ])
  const changes = findChanges(context, compared)
  const verdict = statusOf(findings)
  const isSame =
    matching.missing.length === 0 &&
    compared.every((row) => statesTheSame(row, context)) &&
    // A cell that could not be read shows no change and is none the less not the same.
    verdict !== 'blocked' &&
    (known.current?.file === input.file || changes.length === 0)
  return {
    division,
    period,
    subject,
    status: isSame ? 'unchanged' : verdict,
    ...(known.current ? { corrects: known.current.entry } : {}),
    matches: matching.rows.map((matched) => ({
      sheet: matched.row.sheet,
      row: matched.row.row,
      ...(matched.row.column === undefined ? {} : { column: matched.row.column }),
      subject: idOf(matched),
      name: matched.row.name,
      by: matched.by,
    })),
    events: identities.events,
    changes,
    findings,
    facts: matching.rows.flatMap((matched) => factsOf(matched, idOf(matched), input.file, context)),
  }
}

/** Nothing can be compared: what the understanding found is all there is to say. */
function unread({ understanding }: ReviewInput, status: ReportStatus): Review {
  return {
    division: understanding.division.value,
    period: understanding.period.value,
    subject: understanding.subject,
    status,
    matches: [],
    events: [],
    changes: [],
    findings: understanding.findings,
    facts: [],
  }
}

/** There are rows, but nothing names their columns: that can be mended. */
const hasRows = ({ understanding }: ReviewInput): boolean =>
  understanding.findings.some((finding) => finding.class === 'layout.no-header')

const statusOf = (findings: readonly Finding[]): ReportStatus =>
  findings.some(({ severity }) => severity === 'error')
    ? 'blocked'
    : findings.some(({ severity }) => severity === 'doubt')
      ? 'needs-confirmation'
      : 'accepted'

/** The report that is corrected states the very same fields of the project: no column was mapped, lost or added since. */
function statesTheSame({ row, corrected }: ComparedRow, { fields }: ReviewContext): boolean {
  if (!corrected) return false
  const stated = [...row.values.keys()].filter((field) => !fields.get(field)?.derived)
  return stated.length === corrected.stated.size && stated.every((field) => corrected.stated.has(field))
}

/** Known rows keep their id; new ones get the next numbers in the order of the rows; one that repeats another has its id. */
function identify(matching: Matching, known: KnownLedger, subject: Subject): (row: MatchedRow) => SubjectId {
  const fresh = new Map<ReviewRow, SubjectId>()
  for (const { row, project, twin } of matching.rows) {
    if (!project && !twin) fresh.set(row, subjectId(subject, known.highest + fresh.size + 1))
  }
  return ({ row, project, twin }) => project?.subject ?? fresh.get(twin ?? row) ?? ''
}

function compare(
  context: ReviewContext,
  { row, project, foreign, twin }: MatchedRow,
  subject: SubjectId,
  mentions: Mentions,
): ComparedRow {
  const best = project?.best
  const [corrected, last] = twin ? mentions.next(subject) : [project?.current, project?.last]
  const isOfThisMonth = project?.current === best || (foreign && best?.period === context.period)
  const before = last ?? (twin || isOfThisMonth ? undefined : best)
  const remark = textOf(row, context.roles, 'remark') ?? ''
  const earlier = corrected ?? before
  const isNew = !earlier || textOf(earlier, context.roles, 'remark') !== remark
  const { explaining, former, succession, handover } = context.checks.words
  const reasons = [...explaining, ...former, ...succession, ...handover]
  return {
    row,
    subject,
    before,
    corrected,
    explained: isNew && reasons.some((word) => remark.includes(word)),
  }
}

function factsOf(
  { row }: MatchedRow,
  subject: SubjectId,
  file: FileName,
  { period, fields }: ReviewContext,
): Fact[] {
  return row.stated.values.flatMap((stated): Fact[] => {
    if (fields.get(stated.field)?.derived) return []
    const source = { file, sheet: row.sheet, cell: stated.cell }
    return [{ subject, field: stated.field, period: stated.period ?? period, value: stated.value, source }]
  })
}

function mixedSubjects(context: ReviewContext): readonly Finding[] {
  const { understanding, subject } = context
  const others = understanding.rows.filter((row) => row.subject !== subject).length
  if (others === 0) return []
  return tell(context, 'report.mixed-subjects', {
    message: {
      zh: `文件中另有 ${others} 行属于另一类表格，本次不接收`,
      en: `${others} rows belong to another kind of table and are not taken`,
    },
    remedy: { zh: '把两类表格分成两个文件报送', en: 'send the two kinds of table as two files' },
    values: { rows: others },
  })
}

/** What the understanding has told of a cell already is not told again. */
function withoutEchoes(told: readonly Finding[], findings: readonly Finding[]): Finding[] {
  const cellsOf = ({ at }: Finding) => at.cells ?? (at.cell === undefined ? [] : [at.cell])
  const key = (finding: Finding, cell: string) => `${finding.class} ${finding.at.sheet ?? ''} ${cell}`
  const known = new Set(told.flatMap((finding) => cellsOf(finding).map((cell) => key(finding, cell))))
  const isKnown = (finding: Finding) => cellsOf(finding).some((cell) => known.has(key(finding, cell)))
  return [...told, ...findings.filter((finding) => !isKnown(finding))]
}
