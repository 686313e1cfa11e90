import type { Day } from '@groundbreak/core/calendar'

/** The day of a moment in a time zone. */
export const dayIn = (timezone: string, moment: Date): Day =>
  new Intl.DateTimeFormat('en-CA', { timeZone: timezone }).format(moment) as Day
