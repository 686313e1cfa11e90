import type { Month } from '@groundbreak/core/calendar'
import type { Division } from '@groundbreak/core/division'
import type { Field } from '@groundbreak/core/field'
import type { Words } from '@groundbreak/core/finding'
import type { Breakdown, IndicatorGroup, IndicatorId, Measure, Show } from '@groundbreak/core/indicator'
import type { Actor, Role } from '@groundbreak/core/role'

/** The region a server works for, as its pack says: everything the screens need to know once. */
export interface RegionView {
  readonly code: string
  readonly name: Words
  readonly short: Words
  /** Shown on every screen when the data are invented. */
  readonly notice?: Words
  /** Divisions with their schematic tiles, in the pack's order. */
  readonly divisions: readonly Division[]
  readonly groups: readonly { readonly id: string; readonly label: Words }[]
  readonly fields: readonly Field[]
  readonly breakdowns: readonly { readonly id: Breakdown; readonly label: Words }[]
  readonly indicators: readonly IndicatorView[]
  /** Indicators that are looked at together; those in none stand alone. */
  readonly indicatorGroups: readonly IndicatorGroup[]
  readonly lights: readonly LightView[]
  readonly leagues: readonly LeagueView[]
  /** Permit steps in the order of the pack. */
  readonly permits: readonly { readonly id: string; readonly label: Words }[]
  /** Months with at least one accepted report (as known then), oldest first. */
  readonly months: readonly Month[]
  /** The month a screen opens with; undefined while nothing was reported. */
  readonly month?: Month
  /** IANA name: times are shown in it. */
  readonly timezone: string
  /** Today in that time zone, for date fields. */
  readonly today: string
  /** Number of the last ledger entry. */
  readonly lastEntry: number
  /** Persons one may act as while there are no accounts. */
  readonly actors: readonly Actor[]
  /** What they may do. */
  readonly roles: readonly Role[]
}

export interface IndicatorView {
  readonly id: IndicatorId
  readonly label: Words
  readonly definition: Words
  readonly unit: Show['unit']
  /** How it is measured: an elapsed share is the same for every member of a breakdown. */
  readonly kind: Measure['kind']
}

export interface LightView {
  readonly id: string
  readonly label: Words
  /** `red`, `yellow`, `green` …: shape and word belong to it, never colour alone. */
  readonly shape: 'circle' | 'triangle' | 'square' | 'diamond' | 'ring'
  readonly order: number
}

export interface LeagueView {
  readonly id: string
  readonly label: Words
  readonly indicator: IndicatorId
}
