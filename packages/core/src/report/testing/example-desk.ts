import { monthOrdinal } from '../../calendar/index.ts'
import type { Division } from '../../division/index.ts'
import type { FactValue, Field, FieldKind, Subject } from '../../field/index.ts'
import { LedgerIndex } from '../../ledger/index.ts'
import type { StatedRow, Understanding } from '../../workbook/index.ts'
import type { Checks, Review, RowDecision } from '../index.ts'
import { reviewReport, STANDARD_CHECKS } from '../index.ts'

/** One row as a clerk writes it; amounts in 万元. A name left out is a column the table does not have. */
export interface ExampleRow {
  readonly name: string
  readonly code?: string | null
  readonly credit?: string | null
  readonly company?: string | null
  readonly chain?: string | null
  readonly total?: number | null
  readonly plan?: number | null
  readonly month?: number | null
  readonly cumulative?: number | null
  readonly before?: number | null
  readonly sinceStart?: number | null
  readonly started?: boolean | null
  readonly planStart?: string | null
  readonly actualStart?: string | null
  readonly signed?: string | null
  readonly remark?: string | null
}

/** Column letter, kind and span of each field. */
const COLUMNS: Readonly<Record<keyof ExampleRow, readonly [string, FieldKind, Field['span']?]>> = {
  name: ['B', 'name'],
  code: ['C', 'code'],
  credit: ['D', 'credit-code'],
  company: ['E', 'text'],
  chain: ['F', 'choice'],
  total: ['G', 'money', 'whole'],
  plan: ['H', 'money', 'year-plan'],
  month: ['I', 'money', 'month'],
  cumulative: ['J', 'money', 'year-to-date'],
  before: ['K', 'money', 'before-year'],
  sinceStart: ['L', 'money', 'since-start'],
  started: ['M', 'boolean'],
  planStart: ['N', 'date'],
  actualStart: ['O', 'date'],
  signed: ['P', 'date'],
  remark: ['Q', 'text'],
}

const FIELDS: readonly Field[] = (['project', 'agreement'] as const).flatMap((subject) =>
  Object.entries(COLUMNS).map(([id, [, kind, span]]) => {
    const label = { zh: id, en: id }
    return { id, subject, kind, label, meaning: label, synonyms: [], ...(span ? { span } : {}) }
  }),
)

const DIVISIONS: readonly Division[] = ['east', 'west', 'north'].map((code) => {
  const name = { zh: `${code}旗`, en: code }
  return { code, name, short: name, aliases: [], group: 'county' }
})

/** Whose report it is and of which month; the other parts only where a test is about them. */
export interface ExampleReport {
  readonly division?: string
  readonly period: `${number}-${string}`
  readonly rows: readonly ExampleRow[]
  readonly subject?: Subject
  /** SM3 of the file; the same text is the same file. */
  readonly file?: string
  readonly answers?: readonly RowDecision[]
}

/** A small region's desk: reports are compared with the ledger, and may be accepted into it. */
export class ExampleDesk {
  readonly #index = new LedgerIndex()
  readonly #checks: Checks
  #files = 0

  constructor(checks: Checks = STANDARD_CHECKS) {
    this.#checks = checks
  }

  /** What a person would be shown; nothing is stored. */
  review(report: ExampleReport): Review {
    const file = report.file ?? `file ${this.#files}`
    this.#files += 1
    return reviewReport({
      understanding: understood(report),
      file,
      ledger: this.#index.asOf(),
      fields: FIELDS,
      divisions: DIVISIONS,
      checks: this.#checks,
      ...(report.answers ? { decisions: { identities: report.answers } } : {}),
    })
  }

  /** The same, and the report is accepted whatever it says. */
  accept(report: ExampleReport): Review {
    const review = this.review(report)
    const { subject = 'project', division, period } = report
    const sm3 = review.facts[0]?.source?.file ?? ''
    const number = this.#index.last + 1
    this.#index.apply({
      region: '1',
      number,
      kind: 'report',
      at: `2022-12-01T00:00:${String(number).padStart(2, '0')}.000Z`,
      by: 'clerk',
      ...(division === undefined ? {} : { division }),
      period,
      subject,
      file: { name: `${division} ${period}.xlsx`, sm3, bytes: 1 },
      body: {},
      facts: review.facts,
      previous: '',
      hash: '',
    })
    return review
  }

  /** Ids counted in a month. */
  members(period: `${number}-${string}`, subject: Subject = 'project'): readonly string[] {
    return this.#index.asOf().members(subject, period)
  }

  /** What counts as a value of a project in a month: 万元 for amounts. */
  value(subject: string, field: keyof ExampleRow, period: `${number}-${string}`): FactValue | undefined {
    const found = this.#index.asOf().findStated(subject, field, period)?.value
    return typeof found === 'number' ? found / FEN : found
  }
}

const FEN = 1_000_000

function understood({ division, period, rows, subject = 'project' }: ExampleReport): Understanding {
  monthOrdinal(period)
  return {
    file: `${division} ${period}.xlsx`,
    subject,
    division: { value: division, evidence: [] },
    period: { value: period, evidence: [] },
    tables: [],
    otherSheets: [],
    rows: rows.map((row, index) => statedRow(row, subject, index + 3)),
    findings: [],
  }
}

function statedRow(row: ExampleRow, subject: Subject, number: number): StatedRow {
  const values = Object.entries(row).flatMap(([field, written]) => {
    const [column] = COLUMNS[field as keyof ExampleRow]
    const value = typeof written === 'number' ? Math.round(written * FEN) : (written as FactValue)
    return [{ field, value, cell: `${column}${number}` }]
  })
  return { subject, sheet: '台账', row: number, values }
}
