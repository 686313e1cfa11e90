export type { LeadArithmetic, Trace, TraceRow } from './trace.ts'
export { traceFigure } from './trace-figure.ts'
