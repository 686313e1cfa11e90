export type { TextFigure } from './check/check.ts'
export { checkBulletin, uncheckedFigures } from './check/check.ts'
export type { CheckContext, LedgerFigure } from './check/ledger-figure.ts'
export { ledgerFigures } from './check/ledger-figures.ts'
export type { Claim, Verdict, VerdictKind } from './check/verdict.ts'
export type { BulletinDifference } from './compare.ts'
export { compareBulletins } from './compare.ts'
export type { ComposeOptions } from './compose.ts'
export { composeBulletin } from './compose.ts'
export type {
  BulletinContext,
  LeagueLine,
  LeagueTable,
  ListedProject,
  LitProject,
  Member,
  ProjectListId,
} from './context.ts'
export { PROJECT_LISTS } from './context.ts'
export type {
  Annex,
  Block,
  BulletinDocument,
  FigureRun,
  Heading,
  Paragraph,
  RedHead,
  Run,
  Table,
  TableColumn,
  TableRow,
} from './document.ts'
export type { BulletinEdit } from './edits.ts'
export { editableText } from './edits.ts'
export type { FigureRef, Reading } from './figure-ref.ts'
export { printRef, readRef } from './figure-ref.ts'
export { printAsText } from './print-text.ts'
export { ROW_COLUMNS } from './rows.ts'
export { figuresOf } from './runs.ts'
export type { BulletinTemplate, TemplateNames } from './template.ts'
export { readBulletinTemplate, TEMPLATE_KEYS, templateNames } from './template.ts'
