export type { Trace, TraceRow } from './trace.ts'
