import type { Month } from '@groundbreak/core/calendar'
import type { DivisionCode } from '@groundbreak/core/division'
import type { Words } from '@groundbreak/core/finding'
import type { Measured } from '@groundbreak/core/indicator'

/** One league table (排名): groups ranked apart, ties share a rank. */
export interface LeagueTable {
  readonly id: string
  readonly label: Words
  readonly month: Month
  readonly asOf: number
  readonly groups: readonly {
    readonly group: string
    readonly label: Words
    readonly rows: readonly {
      readonly division: DivisionCode
      readonly rank: number | null
      readonly tied: boolean
      readonly measured: Measured
      /** Rank last month; undefined when it had none. */
      readonly before?: number
      readonly measuredBefore?: Measured
    }[]
  }[]
}
