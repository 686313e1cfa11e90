export type {
  BulletinContext,
  LeagueLine,
  LeagueTable,
  ListedProject,
  LitProject,
  Member,
} from './context.ts'
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
export type { FigureRef, Reading } from './figure-ref.ts'
export { printRef, readRef } from './figure-ref.ts'
