interface PlainDate {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly dayOfWeek: number
  readonly weekOfYear: number
  readonly daysInMonth: number
  add(duration: { days?: number; months?: number }): PlainDate
  toString(): string
}

/** The calendar of the machine, as oracle for ours. */
export const { Temporal } = globalThis as unknown as {
  Temporal: { PlainDate: new (year: number, month: number, day: number) => PlainDate }
}
