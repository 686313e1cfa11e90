export type {
  Amount,
  Breakdown,
  Coverage,
  Indicator,
  IndicatorId,
  Measure,
  Measured,
  Show,
  Window,
} from './indicator.ts'
export { leadOf } from './lead-of.ts'
export type { MeasuredAt, Side } from './meter.ts'
export { Meter } from './meter.ts'
export { NO_VALUE, printMeasured } from './print-measured.ts'
export type { IndicatorGroup } from './read-indicator-groups.ts'
export { readIndicatorGroups } from './read-indicator-groups.ts'
export {
  INDICATOR_KEYS,
  ROUNDINGS,
  readIndicators,
  UNITS,
  WAYS,
  WINDOWS,
} from './read-indicators.ts'
export { NOT_STATED, Tally } from './tally.ts'
