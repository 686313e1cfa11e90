export type { ProjectEvent, ReportStatus, Review, RowMatch, ValueChange } from './review.ts'
