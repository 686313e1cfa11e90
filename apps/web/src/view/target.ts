import type { Reading } from '@groundbreak/core/bulletin'
import { isMonth, type Month } from '@groundbreak/core/calendar'
import type { Measured } from '@groundbreak/core/indicator'

/** A figure whose trace may be opened. */
export interface Target {
  readonly indicator: string
  /** `lead`: the lead of the rate over the elapsed share of the year; the others have the trace of the figure itself. */
  readonly reading?: Reading | undefined
  readonly month: Month
  readonly by?: string | undefined
  readonly member?: string | undefined
  /** Ledger entry it was read up to, when it is not the time looked at: a closed month, an issued bulletin. */
  readonly asOf?: number | undefined
}

const LEAD = 'lead:'

/** As it stands in the address: `completion_rate,2022-10,division,150502@74`, `lead:completion_rate,2022-10`. */
export const writeTarget = ({ indicator, reading, month, by, member, asOf }: Target): string =>
  [
    reading === 'lead' ? `${LEAD}${indicator}` : indicator,
    month,
    ...(by !== undefined && member !== undefined ? [by, member] : []),
  ].join(',') + (asOf === undefined ? '' : `@${asOf}`)

/** `undefined` when the address holds no figure. */
export function readTarget(text: string): Target | undefined {
  // a member's name may hold anything, so the entry is looked for at the end
  const [, figure = text, entry] = /^(.*)@([0-9]{1,9})$/.exec(text) ?? []
  const [named, month, by, ...member] = figure.split(',')
  const isLead = named?.startsWith(LEAD)
  const indicator = isLead ? named?.slice(LEAD.length) : named
  if (!indicator || month === undefined || !isMonth(month)) return undefined
  return {
    indicator,
    ...(isLead ? { reading: 'lead' } : {}),
    month,
    by,
    member: by === undefined ? undefined : member.join(','),
    asOf: entry === undefined ? undefined : Number(entry),
  }
}

/** What the trace of a measured figure is asked with. */
export const targetOf = (figure: Measured, by?: string, asOf?: number): Target => ({
  indicator: figure.id,
  month: figure.month,
  ...(figure.member === undefined ? {} : { by, member: figure.member }),
  asOf,
})
