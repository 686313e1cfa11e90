import type { Board, BoardRow, Reminder, ReportLine } from '@groundbreak/contract'
import { getMonth, type Month } from '@groundbreak/core/calendar'
import type { EntryHead, LedgerView } from '@groundbreak/core/ledger'
import type { Region } from '@groundbreak/core/region'
import { appendNow } from './append-now.ts'
import type { Books } from './books.ts'
import { findClose } from './close-entry.ts'
import { Refusal } from './refusal.ts'
import { readReportBody } from './report-body.ts'

/** Who has reported a month, and who was reminded (报送情况). */
export function readBoard(region: Region, view: LedgerView, month: Month): Board {
  const reminders = view.heads().filter(({ kind, period }) => kind === 'reminder' && period === month)
  const close = findClose(view, month)
  return {
    month,
    ...(close ? { closed: { entry: close.number, at: close.at } } : {}),
    rows: region.divisions.map((division) => {
      const own = reminders.filter((head) => head.division === division.code)
      return { ...readRow(view, division.code, month), reminders: own.map(readReminder) }
    }),
  }
}

function readRow(view: LedgerView, division: string, month: Month): Omit<BoardRow, 'reminders'> {
  const statement = view.findStatement('project', division, month)
  if (!statement) return { division, state: 'missing', corrections: [] }
  const all = [...statement.superseded, statement.current].map((entry) => reportLine(view.index.head(entry)))
  return {
    division,
    state: all.length > 1 ? 'corrected' : 'reported',
    report: reportLine(view.index.head(statement.current)),
    corrections: all.slice(1),
  }
}

/** Accepted reports, newest first. */
export function listReports(
  view: LedgerView,
  wanted: { readonly month?: string; readonly division?: string },
): ReportLine[] {
  return view
    .heads()
    .filter(
      ({ kind, period, division }) =>
        kind === 'report' &&
        (wanted.month === undefined || period === wanted.month) &&
        (wanted.division === undefined || division === wanted.division),
    )
    .map(reportLine)
    .reverse()
}

export function reportLine(head: EntryHead): ReportLine {
  const body = readReportBody(head)
  return {
    entry: head.number,
    at: head.at,
    by: head.by,
    division: head.division ?? '',
    period: head.period ?? getMonth(head.at.slice(0, 7)),
    subject: head.subject ?? 'project',
    file: head.file ?? { name: '', sm3: '', bytes: 0 },
    rows: body.rows,
    facts: head.factCount,
    doubts: Object.fromEntries(
      body.findings.filter(({ severity }) => severity === 'doubt').map((found) => [found.class, found.count]),
    ),
    ...(head.reason === undefined ? {} : { reason: head.reason }),
    ...(body.corrects === undefined ? {} : { corrects: body.corrects }),
  }
}

/** Records that a division was reminded. How the message travels is the office's own matter. */
export async function remind(books: Books, region: Region, reminder: Reminder, by: string): Promise<void> {
  const { division, month, note } = reminder
  if (!region.divisions.some(({ code }) => code === division)) {
    throw new Refusal('division.unknown', 'invalid', {
      words: { zh: `没有代码为 ${division} 的地区`, en: `there is no division ${division}` },
      remedy: { zh: '从列表中选择', en: 'choose one from the list' },
    })
  }
  await appendNow(books, {
    kind: 'reminder',
    by,
    division,
    period: month,
    ...(note ? { reason: note } : {}),
    body: {},
    facts: [],
  })
}

const readReminder = (head: EntryHead): BoardRow['reminders'][number] => ({
  at: head.at,
  by: head.by,
  ...(head.reason === undefined ? {} : { note: head.reason }),
})
