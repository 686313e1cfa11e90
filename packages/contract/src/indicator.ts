import type { Month } from '@groundbreak/core/calendar'
import type { Words } from '@groundbreak/core/finding'
import type { Breakdown, IndicatorId, Measured } from '@groundbreak/core/indicator'

export interface IndicatorTable {
  readonly month: Month
  readonly asOf: number
  readonly by?: Breakdown
  /** Members of the breakdown in the order to show; empty for the whole region. */
  readonly members: readonly { readonly id: string; readonly label: Words }[]
  readonly measured: readonly Measured[]
}

/** One indicator over the months of the ledger. */
export interface IndicatorCourse {
  readonly id: IndicatorId
  readonly asOf: number
  readonly by?: Breakdown
  readonly points: readonly Measured[]
}
