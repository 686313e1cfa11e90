export type { Breakdown, IndicatorId, Measured, Show } from './indicator.ts'
