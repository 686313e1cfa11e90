import { isMonth, type Month } from '@groundbreak/core/calendar'
import type { Measured } from '@groundbreak/core/indicator'

/** A figure whose trace may be opened. */
export interface Target {
  readonly indicator: string
  readonly month: Month
  readonly by?: string | undefined
  readonly member?: string | undefined
}

/** As it stands in the address: `completion_rate,2022-10,division,150502`. */
export const writeTarget = ({ indicator, month, by, member }: Target): string =>
  [indicator, month, ...(by !== undefined && member !== undefined ? [by, member] : [])].join(',')

/** `undefined` when the address holds no figure. */
export function readTarget(text: string): Target | undefined {
  const [indicator, month, by, member] = text.split(',')
  if (!indicator || month === undefined || !isMonth(month)) return undefined
  return { indicator, month, by, member }
}

/** What the trace of a measured figure is asked with. */
export const targetOf = (figure: Measured, by?: string): Target => ({
  indicator: figure.id,
  month: figure.month,
  ...(figure.member === undefined ? {} : { by, member: figure.member }),
})
