import type { Trace } from '@groundbreak/core/trace'
import type { Board, Reminder, ReportLine } from './board.ts'
import type {
  BulletinCheck,
  BulletinComparison,
  BulletinDraft,
  BulletinEdits,
  BulletinIssue,
  BulletinLine,
  BulletinRegeneration,
  BulletinView,
} from './bulletin.ts'
import type { CloseLine, CloseRequest, CloseView } from './closing.ts'
import type { IndicatorCourse, IndicatorTable } from './indicator.ts'
import type { LeagueTable } from './league.ts'
import type { EntryPage, GlossaryTerm, Verification } from './ledger.ts'
import type { ExcuseLine, ExcuseRequest, LightTable, LitRow } from './light.ts'
import type { ProjectExport, ProjectPage, ProjectTable } from './project.ts'
import type {
  AcceptResult,
  Answers,
  ColumnAnswer,
  ReceivedLine,
  ReceivedView,
  SheetWindow,
} from './received.ts'
import type { RegionView } from './region.ts'
import type {
  BackTestView,
  EnteredView,
  ExplanationView,
  RuleDraft,
  RuleLine,
  RuleProposal,
  RuleRecordsView,
  RuleTrialView,
  RuleView,
  StandingsView,
} from './rule.ts'
import type { SourceFragment } from './source.ts'

/** Figures as they were known then: an ISO time or day, or the number of a ledger entry. */
interface AsOf {
  readonly asOf?: string | undefined
}

/**
 * The HTTP interface in one table: method and path → what is sent and what comes back. Server and web are both
 * compiled against it. The region is the one the server was started for. Every query value travels as text.
 * An answer of 400 and above has a `Refused` as body. Files travel as `multipart/form-data`, field `file`.
 */
export interface Api {
  'GET /api/health': {
    result: {
      readonly ok: true
      readonly version: string
      readonly importing?: Importing
      /** How the last nightly backup and its trial went; absent where none is made, or none was yet. */
      readonly backup?: {
        readonly at: string
        readonly ok: boolean
        readonly entries?: number
        readonly because?: string
      }
    }
  }
  'GET /api/region': { query: AsOf; result: RegionView }
  'GET /api/glossary': { result: readonly GlossaryTerm[] }

  'GET /api/board': { query: { readonly month: string } & AsOf; result: Board }
  'POST /api/reminders': { body: Reminder; result: Board }
  'GET /api/reports': {
    query: { readonly month?: string | undefined; readonly division?: string | undefined } & AsOf
    result: readonly ReportLine[]
  }

  'GET /api/received': { result: readonly ReceivedLine[] }
  'POST /api/received': { body: FormData; result: readonly ReceivedLine[] }
  /** Server-sent events, see `ReceivedEvent`. */
  'GET /api/received/events': { result: never }
  'GET /api/received/:id': { params: { readonly id: string }; result: ReceivedView }
  'DELETE /api/received/:id': { params: { readonly id: string }; result: ReceivedLine }
  'GET /api/received/:id/sheets/:sheet': {
    params: { readonly id: string; readonly sheet: string }
    /** 1-based rows; at most 400 at once. */
    query: { readonly top?: string | undefined; readonly bottom?: string | undefined }
    result: SheetWindow
  }
  'POST /api/received/:id/columns': {
    params: { readonly id: string }
    body: ColumnAnswer
    result: ReceivedView
  }
  'POST /api/received/:id/answers': { params: { readonly id: string }; body: Answers; result: ReceivedView }
  'POST /api/received/:id/accept': {
    params: { readonly id: string }
    body: { readonly reason?: string | undefined }
    result: AcceptResult
  }
  'GET /api/received/:id/marked': {
    params: { readonly id: string }
    query: { readonly lang?: 'zh' | 'en' | undefined }
    result: Blob
  }

  'GET /api/indicators': {
    query: { readonly month: string; readonly by?: string | undefined } & AsOf
    result: IndicatorTable
  }
  'GET /api/indicators/course': {
    query: { readonly id: string; readonly by?: string | undefined } & AsOf
    result: IndicatorCourse
  }
  'GET /api/projects': { query: { readonly month: string } & AsOf; result: ProjectTable }
  'GET /api/projects/:id': {
    params: { readonly id: string }
    query: { readonly month: string } & AsOf
    result: ProjectPage
  }
  'POST /api/projects/export': { body: ProjectExport; result: Blob }

  'GET /api/lights': { query: { readonly month: string } & AsOf; result: LightTable }
  'GET /api/lights/:subject': {
    params: { readonly subject: string }
    query: { readonly month: string } & AsOf
    result: LitRow
  }
  'POST /api/lights/:subject/answers': {
    params: { readonly subject: string }
    body: { readonly month: string; readonly rule: string; readonly text: string }
    result: LitRow
  }
  'POST /api/lights/:subject/answers/:entry/decision': {
    params: { readonly subject: string; readonly entry: string }
    body: { readonly month: string; readonly text: string }
    result: LitRow
  }
  'GET /api/excuses': { query: AsOf; result: readonly ExcuseLine[] }
  'POST /api/excuses': { body: ExcuseRequest; result: readonly ExcuseLine[] }
  /** By somebody who did not ask for it. */
  'POST /api/excuses/:entry/approval': { params: { readonly entry: string }; result: readonly ExcuseLine[] }
  'GET /api/rules/:id/entered': {
    params: { readonly id: string }
    query: { readonly month: string } & AsOf
    result: EnteredView
  }
  /** Inputs of rules that no workbook states. */
  'POST /api/rules/:id/entered': {
    params: { readonly id: string }
    body: {
      readonly month: string
      readonly subject: string
      readonly period: string
      readonly values: Readonly<Record<string, unknown>>
    }
    result: StandingsView
  }
  'GET /api/leagues': { query: { readonly month: string } & AsOf; result: readonly LeagueTable[] }

  /** Rule sets in force in a month. */
  'GET /api/rules': { query: { readonly month: string } & AsOf; result: readonly RuleLine[] }
  /** Published rule sets that any region may put in force. */
  'GET /api/mechanisms': { result: readonly RuleLine[] }
  'GET /api/rules/:id': {
    params: { readonly id: string }
    query: { readonly month: string } & AsOf
    result: RuleView
  }
  'GET /api/rules/:id/standings': {
    params: { readonly id: string }
    query: { readonly month: string } & AsOf
    result: StandingsView
  }
  'GET /api/rules/:id/explanation': {
    params: { readonly id: string }
    query: { readonly month: string; readonly decision: string; readonly subject: string } & AsOf
    result: ExplanationView
  }
  /** Reads a text as a rule set and works its examples; nothing is kept. */
  'POST /api/rules/trial': { body: { readonly text: string }; result: RuleTrialView }
  'POST /api/rules/:id/back-test': {
    params: { readonly id: string }
    body: { readonly text: string; readonly decision: string }
    result: BackTestView
  }
  /** What the rule set is told of every subject in every month reported: the browser works changed texts over it. */
  'GET /api/rules/:id/records': { params: { readonly id: string }; result: RuleRecordsView }
  'PUT /api/rules/:id/draft': { params: { readonly id: string }; body: RuleProposal; result: RuleDraft }
  'DELETE /api/rules/:id/draft': { params: { readonly id: string }; result: { readonly ok: true } }
  /** By somebody who did not write the draft. */
  'POST /api/rules/:id/in-force': { params: { readonly id: string }; result: RuleLine }

  'GET /api/closes': { query: AsOf; result: readonly CloseLine[] }
  'POST /api/closes': { body: CloseRequest; result: CloseView }
  'GET /api/closes/:month': { params: { readonly month: string }; query: AsOf; result: CloseView }

  'GET /api/bulletins': { query: AsOf; result: readonly BulletinLine[] }
  /** As of an earlier time: as it would have been composed then, without anybody's edits. */
  'GET /api/bulletins/draft': { query: { readonly month: string } & AsOf; result: BulletinDraft }
  'PUT /api/bulletins/draft': { body: BulletinEdits; result: BulletinDraft }
  /** The draft as a document, not issued. */
  'GET /api/bulletins/draft/file': {
    query: { readonly month: string; readonly kind: 'docx' | 'pdf' | 'xlsx' } & AsOf
    result: Blob
  }
  'POST /api/bulletins': { body: BulletinIssue; result: BulletinLine }
  'GET /api/bulletins/:number': { params: { readonly number: string }; result: BulletinView }
  'GET /api/bulletins/:number/file': {
    params: { readonly number: string }
    query: { readonly kind: 'docx' | 'pdf' | 'xlsx' }
    result: Blob
  }
  'POST /api/bulletins/:number/regenerate': {
    params: { readonly number: string }
    result: BulletinRegeneration
  }
  'GET /api/bulletins/compare': {
    query: { readonly a: string; readonly b: string }
    result: BulletinComparison
  }
  /** Text, or a .docx as multipart. */
  'POST /api/bulletins/check': {
    query: { readonly month?: string | undefined } & AsOf
    body: { readonly text: string } | FormData
    result: BulletinCheck
  }

  'GET /api/trace': {
    query: {
      readonly indicator: string
      readonly month: string
      readonly by?: string | undefined
      readonly member?: string | undefined
      /** `lead`: the rate's lead over the elapsed share of the year, as bulletins print it. */
      readonly reading?: 'lead' | undefined
    } & AsOf
    result: Trace
  }
  'GET /api/sources/:file/fragment': {
    params: { readonly file: string }
    query: { readonly sheet: string; readonly cell: string }
    result: SourceFragment
  }
  /** The kept file, byte for byte. */
  'GET /api/sources/:file': { params: { readonly file: string }; result: Blob }

  'GET /api/ledger': {
    query: { readonly before?: string | undefined; readonly count?: string | undefined } & AsOf
    result: EntryPage
  }
  'POST /api/ledger/verify': { result: Verification }
}

/** Set while the demonstration is being imported on the first start. */
export interface Importing {
  readonly done: number
  readonly total: number
}

export type Endpoint = keyof Api
export type ParamsOf<E extends Endpoint> = Api[E] extends { params: infer P } ? P : undefined
export type QueryOf<E extends Endpoint> = Api[E] extends { query: infer Q } ? Q : undefined
export type BodyOf<E extends Endpoint> = Api[E] extends { body: infer B } ? B : undefined
export type ResultOf<E extends Endpoint> = Api[E] extends { result: infer R } ? R : never
