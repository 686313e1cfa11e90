import { isMonth, type Month } from '../calendar/index.ts'
import type { Breakdown, IndicatorId } from '../indicator/index.ts'

/** What is printed of the indicator: its value, or its lead over the elapsed share of the year, or its growth without sign. */
export type Reading = 'value' | 'lead' | 'change'

/** Which figure of the ledger is meant: enough to compute it again and to open its trace. */
export interface FigureRef {
  readonly indicator: IndicatorId
  readonly month: Month
  readonly by?: Breakdown
  readonly member?: string
  readonly reading: Reading
}

/** Canonical text of a reference, e.g. `{lead completion_rate by=division member=150502 month=2022-10}`. */
export function printRef(ref: FigureRef): string {
  const words = [
    ...(ref.reading === 'value' ? [] : [ref.reading]),
    ref.indicator,
    ...(ref.by === undefined ? [] : [`by=${ref.by}`]),
    ...(ref.member === undefined ? [] : [`member=${ref.member}`]),
    `month=${ref.month}`,
  ]
  return `{${words.join(' ')}}`
}

const READINGS: readonly Reading[] = ['value', 'lead', 'change']

/** Reads what `printRef` wrote; without a month the given one is meant. `undefined` when it is no reference. */
export function readRef(text: string, month: Month): FigureRef | undefined {
  const inside = /^\{([^{}]+)\}$/.exec(text.trim())?.[1]
  if (inside === undefined) return undefined
  const words = inside.trim().split(/\s+/)
  const reading = READINGS.find((known) => known === words[0])
  if (reading !== undefined) words.shift()
  const [indicator, ...rest] = words
  if (indicator === undefined || indicator.includes('=')) return undefined
  const settings = new Map<string, string>()
  for (const word of rest) {
    const equals = word.indexOf('=')
    const name = word.slice(0, equals)
    if (equals < 1 || !['by', 'member', 'month'].includes(name) || settings.has(name)) return undefined
    settings.set(name, word.slice(equals + 1))
  }
  const stated = settings.get('month') ?? month
  if (!isMonth(stated)) return undefined
  const by = settings.get('by')
  const member = settings.get('member')
  return {
    indicator,
    month: stated,
    ...(by === undefined ? {} : { by }),
    ...(member === undefined ? {} : { member }),
    reading: reading ?? 'value',
  }
}
