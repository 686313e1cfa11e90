import { type Month, monthFromOrdinal } from '@groundbreak/core/calendar'
import type { FactValue, Field, Subject } from '@groundbreak/core/field'
import type { LedgerView, SubjectId } from '@groundbreak/core/ledger'
import { traceValue } from '@groundbreak/core/portfolio'

/** One value a report states, with its cell: the line `groundbreak facts` prints. */
export interface StatedFact {
  readonly project: SubjectId
  readonly name: string
  readonly division: string
  readonly field: string
  readonly period: Month
  /** Exact; money in fen. */
  readonly value: FactValue
  readonly source?: StatedSource
  /** Set when the value follows from others by a rule of the pack. */
  readonly derived?: true
}

interface StatedSource {
  readonly file: string
  readonly sm3: string
  readonly sheet: string
  readonly cell: string
  readonly cells?: readonly string[]
}

const LETTERS: Readonly<Record<string, string>> = { done: 'D', pending: 'P', 'not-needed': 'N' }

/**
 * What the reports of a month state, division by division, row by row (当月上报数). Columns about other months come
 * with the month they are about.
 */
export function* statedFacts(
  view: LedgerView,
  fields: readonly Field[],
  month: Month,
  subject: Subject,
): Generator<StatedFact> {
  for (const statement of view.statements()) {
    if (statement.period !== month || statement.subject !== subject) continue
    const { from, to } = view.index.rowsOf(statement.current)
    for (let row = from; row < to; row += 1) yield* factsOfRow(view, fields, row, statement.division ?? '')
  }
}

function* factsOfRow(
  view: LedgerView,
  fields: readonly Field[],
  row: number,
  division: string,
): Generator<StatedFact> {
  const { index } = view
  const head = index.head(index.rowEntry.at(row))
  const period = monthFromOrdinal(index.rowMonth.at(row))
  const subject = index.subjects.word(index.rowSubject.at(row))
  const stated = new Map<string, StatedFact>()
  for (let fact = index.rowFirst.at(row); fact < index.rowEnd(row); fact += 1) {
    const field = index.facts.fields.word(index.facts.field.at(fact))
    const cell = index.facts.source(fact)
    const source = cell && {
      file: head.file?.name ?? cell.file,
      sm3: cell.file,
      sheet: cell.sheet,
      cell: cell.cell,
    }
    stated.set(field, {
      project: subject,
      name: '',
      division,
      field,
      period,
      value: index.facts.value(fact),
      ...(source ? { source } : {}),
    })
  }
  const named = stated.get('name')?.value ?? view.findStated(subject, 'name', head.period ?? period)?.value
  const name = String(named ?? '')
  for (const fact of stated.values()) yield { ...fact, name }
  if (period !== head.period) return
  const base = { project: subject, name, division, period }
  yield* permitLetters(stated, fields, base)
  yield* derivedFlags(view, stated, fields, base)
}

type Base = Pick<StatedFact, 'project' | 'name' | 'division' | 'period'>

/** All permit steps in one word, one letter a step in the pack's order, when each is known. */
function* permitLetters(
  stated: ReadonlyMap<string, StatedFact>,
  fields: readonly Field[],
  base: Base,
): Generator<StatedFact> {
  const steps = fields.filter(({ kind }) => kind === 'permit').map(({ id }) => stated.get(id))
  const letters = steps.map((step) => LETTERS[String(step?.value)])
  if (steps.length === 0 || letters.includes(undefined)) return
  const sources = steps.flatMap((step) => (step?.source ? [step.source] : []))
  const [first] = sources
  const cells = [...new Set(sources.map(({ cell }) => cell))]
  yield {
    ...base,
    field: 'permits',
    value: letters.join(''),
    ...(first ? { source: { ...first, cells } } : {}),
    derived: true,
  }
}

/** Yes-or-no fields that no column states and a rule of the pack finds. */
function* derivedFlags(
  view: LedgerView,
  stated: ReadonlyMap<string, StatedFact>,
  fields: readonly Field[],
  base: Base,
): Generator<StatedFact> {
  for (const field of fields) {
    if (field.fallback === undefined || (stated.get(field.id)?.value ?? null) !== null) continue
    const traced = traceValue(view, fields, { subject: base.project, field, month: base.period })
    if (traced?.rule === undefined || traced.value === null) continue
    // What takes the month before to know is not stated by the reports of this one.
    if (traced.inputs.some(({ month }) => month !== base.period)) continue
    const sources = traced.inputs.flatMap(({ whence }) => (whence.source ? [whence.source] : []))
    const [first] = sources
    yield {
      ...base,
      field: field.id,
      value: traced.value,
      ...(first
        ? {
            source: {
              file: first.fileName,
              sm3: first.file,
              sheet: first.sheet,
              cell: first.cell,
              cells: [...new Set(sources.map(({ cell }) => cell))],
            },
          }
        : {}),
      derived: true,
    }
  }
}
