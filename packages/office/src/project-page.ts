import type { LitRow, ProjectField, ProjectPage } from '@groundbreak/contract'
import type { Month } from '@groundbreak/core/calendar'
import type { FactValue, Field } from '@groundbreak/core/field'
import type { EntryHead, LedgerView, SubjectId } from '@groundbreak/core/ledger'
import type { Whence } from '@groundbreak/core/portfolio'
import type { Region } from '@groundbreak/core/region'
import type { ProjectEvent } from '@groundbreak/core/report'
import { printEvent } from './event-words.ts'
import { Refusal } from './refusal.ts'
import { readReportBody } from './report-body.ts'
import { reportedMonths } from './reported-months.ts'

/** Everything known of one project at a month (项目页). */
export function readProjectPage(
  region: Region,
  view: LedgerView,
  wanted: { readonly id: SubjectId; readonly month: Month },
  lightsOf: (subject: SubjectId) => readonly LitRow[],
): ProjectPage {
  const subject = view.speakerId(wanted.id)
  const months = reportedMonths(view, subject, wanted.month)
  const month = months.at(-1)
  if (month === undefined) throw unknownProject(wanted.id)
  const fields = region.fields.filter((field) => field.subject === 'project' && !field.derived)
  const told = (field: string) =>
    months.map((one) => ({ month: one, whence: view.findStated(subject, field, one) }))
  const name = fields.find(({ id }) => id === 'name')
  const events = eventsOf(view, subject)
  return {
    subject,
    name: textOf(name && view.findValue(subject, name, month)?.value) || subject,
    division: view.findDivision(subject, month) ?? '',
    month,
    asOf: view.asOf,
    fields: fields.map((field) => readField(view, subject, field, months)),
    curve: readCurve(region, view, subject, months),
    permits: fields.flatMap((field) => readPermit(view, subject, field, month)),
    problems: told('problem').flatMap(({ month: one, whence }) =>
      typeof whence?.value === 'string' && whence.value !== ''
        ? [{ month: one, text: whence.value, whence }]
        : [],
    ),
    events,
    lights: [...lightsOf(subject)],
    sources: sourcesOf(view, subject, months),
  }
}

function readField(
  view: LedgerView,
  subject: SubjectId,
  field: Field,
  months: readonly Month[],
): ProjectField {
  const last = months.at(-1)
  const whence = last && view.findValue(subject, field, last)
  const history = months.flatMap((month) => view.findStated(subject, field.id, month) ?? [])
  return { field: field.id, ...(whence ? { whence } : {}), history }
}

/** Plan against done: the fields that the pack says hold them. */
function readCurve(
  region: Region,
  view: LedgerView,
  subject: SubjectId,
  months: readonly Month[],
): ProjectPage['curve'] {
  const ofSpan = (span: Field['span']) =>
    region.fields.find(
      (field) => field.subject === 'project' && field.kind === 'money' && field.span === span,
    )
  const [plan, done, single] = [ofSpan('year-plan'), ofSpan('year-to-date'), ofSpan('month')]
  const amount = (field: Field | undefined, month: Month): number | null => {
    const value = field && view.findValue(subject, field, month)?.value
    return typeof value === 'number' ? value : null
  }
  return months.map((month) => ({
    month,
    plan: amount(plan, month),
    done: amount(done, month),
    doneThisMonth: amount(single, month),
  }))
}

function readPermit(
  view: LedgerView,
  subject: SubjectId,
  field: Field,
  month: Month,
): ProjectPage['permits'] {
  if (field.kind !== 'permit' || field.step === undefined) return []
  const whence = view.findValue(subject, field, month)
  const value: FactValue = whence?.value ?? null
  return [{ step: field.step, label: field.label, value, ...(whence ? { whence } : {}) }]
}

/** What became of the project, as the reports told when they were accepted. */
function eventsOf(view: LedgerView, subject: SubjectId): ProjectPage['events'] {
  return view.heads().flatMap((head) => {
    if (head.kind !== 'report' || head.period === undefined) return []
    const { period, number } = head
    return readReportBody(head)
      .events.filter((event) => subjectsOf(event).some((id) => view.speakerId(id) === subject))
      .map((event) => ({ month: period, entry: number, kind: event.kind, words: printEvent(event) }))
  })
}

function subjectsOf(event: ProjectEvent): readonly SubjectId[] {
  switch (event.kind) {
    case 'split':
      return [event.from, ...event.into]
    case 'merged':
      return [...event.from, event.into]
    case 'reported-twice':
      return [event.subject, event.other]
    default:
      return [event.subject]
  }
}

function sourcesOf(view: LedgerView, subject: SubjectId, months: readonly Month[]): ProjectPage['sources'] {
  const found = new Map<number, { head: EntryHead; month: Month }>()
  for (const month of months) {
    const whence: Whence | undefined = view.findStated(subject, 'name', month)
    if (whence) found.set(whence.entry, { head: view.index.head(whence.entry), month })
  }
  return [...found.values()].flatMap(({ head, month }) =>
    head.file ? [{ file: head.file.sm3, fileName: head.file.name, month, entry: head.number }] : [],
  )
}

const textOf = (value: FactValue | undefined): string => (typeof value === 'string' ? value : '')

const unknownProject = (id: string): Refusal =>
  new Refusal('project.unknown', 'missing', {
    words: { zh: `到该月为止没有项目 ${id}`, en: `there is no project ${id} up to that month` },
    remedy: {
      zh: '从项目列表进入，或换一个月份',
      en: 'open it from the list of projects, or choose another month',
    },
  })
