export type { Trace, TraceRow } from './trace.ts'
export { traceFigure } from './trace-figure.ts'
