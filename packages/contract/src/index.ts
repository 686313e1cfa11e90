export type { Api, BodyOf, Endpoint, Importing, ParamsOf, QueryOf, ResultOf } from './api.ts'
export type { Board, BoardRow, Reminder, ReportLine } from './board.ts'
export type {
  BulletinCheck,
  BulletinComparison,
  BulletinDraft,
  BulletinEdits,
  BulletinIssue,
  BulletinLine,
  BulletinRegeneration,
  BulletinView,
  Verdict,
} from './bulletin.ts'
export type { CallOptions, Sent } from './call.ts'
export { call, pathTo, RefusedRequest } from './call.ts'
export type { CloseLine, CloseRequest, CloseView } from './closing.ts'
export type { IndicatorCourse, IndicatorTable } from './indicator.ts'
export type { LeagueTable } from './league.ts'
export type { EntryLine, EntryPage, GlossaryTerm, Verification } from './ledger.ts'
export type { ExcuseLine, ExcuseRequest, LightAnswer, LightCause, LightTable, LitRow } from './light.ts'
export type { ProjectColumn, ProjectExport, ProjectField, ProjectPage, ProjectTable } from './project.ts'
export type {
  AcceptResult,
  Answers,
  ColumnAnswer,
  ReceivedEvent,
  ReceivedLine,
  ReceivedStage,
  ReceivedView,
  ReviewView,
  SheetCell,
  SheetColumn,
  SheetRow,
  SheetWindow,
  UnderstandingView,
} from './received.ts'
export type { Refused } from './refusal.ts'
export type { IndicatorView, LeagueView, LightView, RegionView } from './region.ts'
export type {
  BackTestView,
  EnteredLine,
  EnteredView,
  ExplanationView,
  LadderView,
  RuleDecisionView,
  RuleDraft,
  RuleExampleView,
  RuleInputView,
  RuleLine,
  RuleProposal,
  RuleRecordsView,
  RuleTrialView,
  RuleView,
  ScoredLineView,
  ScoreLineView,
  StandingsView,
  TextPlace,
} from './rule.ts'
export { exampleView, ladderView, linesOf, scoreLines, tableView } from './rule-view.ts'
export type { SourceFragment } from './source.ts'
