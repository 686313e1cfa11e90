import { addMonths, type Day, isMonth, type Month, monthOfYear, yearOf } from '../calendar/index.ts'
import type { Finding } from '../finding/index.ts'
import type { Breakdown, Measured } from '../indicator/index.ts'
import type { BulletinContext, Member } from './context.ts'
import type { FigureRun, Run } from './document.ts'
import { type FigureRef, printRef, type Reading } from './figure-ref.ts'
import { noValue, partialFigure, unknownName } from './findings.ts'
import { chineseDay } from './numerals.ts'
import type { Binding } from './template-text.ts'

/** Where a binding stands: the bulletin's month, and inside a repetition the member or row at hand. */
export interface Scope {
  readonly context: BulletinContext
  readonly issuedOn: Day
  readonly by?: Breakdown
  readonly member?: string
  /** Topic at hand of a list that is told by topics. */
  readonly topic?: { readonly list: string; readonly id: string }
  /** Columns of the row at hand, printed as `{.name}`. */
  readonly row: ReadonlyMap<string, string>
  /** What the annexes that are printed are called, by id: 附件2. */
  readonly annexes: ReadonlyMap<string, string>
  readonly note: (finding: Finding) => void
  /** Told of every figure of the whole region that some projects do not state. */
  readonly notePartial: (measured: Measured) => void
}

/** One repetition: its scope, the id it adds to a paragraph's, and the group it belongs to. */
export interface RowScope {
  readonly key: string
  readonly group?: { readonly id: string; readonly label: string }
  readonly scope: Scope
}

/** A row at hand: a figure named in it is still the member's or the region's. */
export const withRow = (scope: Scope, columns: Readonly<Record<string, string>>): Scope => ({
  ...scope,
  row: new Map(Object.entries(columns)),
})

export const NO_VALUE = '—'

export const textRun = (text: string): Run => ({ kind: 'text', text })

/** Words every template may print, apart from figures. */
export function documentWord(name: string, { context, issuedOn }: Scope): string | undefined {
  const month = monthOfYear(context.month)
  switch (name) {
    case 'year':
      return String(yearOf(context.month))
    case 'month':
      return String(month)
    case 'period':
      return month === 1 ? '1月' : `1—${month}月`
    case 'next_month':
      return String(monthOfYear(addMonths(context.month, 1)))
    case 'report_month':
      return String(monthOfYear(addMonths(context.month, 2)))
    case 'region':
      return context.region.name.zh
    case 'office':
      return context.region.office.zh
    case 'issued':
      return chineseDay(issuedOn)
    case 'issued_year':
      return issuedOn.slice(0, 4)
    default:
      return undefined
  }
}

/** The figure a binding means: what it says itself, else the member at hand, else the whole region. */
export function refOf(binding: Binding, indicator: string, reading: Reading, scope: Scope): FigureRef {
  const whole = binding.settings.get('of') === 'region'
  const by = binding.settings.get('by') ?? (whole ? undefined : scope.by)
  const member = binding.settings.get('member') ?? (whole ? undefined : scope.member)
  return {
    indicator,
    month: monthOf(binding.settings.get('month'), scope.context.month),
    ...(by === undefined || member === undefined ? {} : { by, member }),
    reading,
  }
}

/** A month as written in a binding: `2022-09`, or months from the bulletin's: `-1`. */
export function monthOf(setting: string | undefined, month: Month): Month {
  if (setting === undefined) return month
  if (isMonth(setting)) return setting
  return /^[+-]?[0-9]{1,3}$/.test(setting) ? addMonths(month, Number(setting)) : month
}

/** The measured value; an indicator the pack doesn't know is noted. */
export function measure(ref: FigureRef, scope: Scope): Measured | undefined {
  const { indicator, month, by, member } = ref
  const found = scope.context.measure(indicator, {
    month,
    ...(by === undefined ? {} : { by }),
    ...(member === undefined ? {} : { member }),
  })
  if (found === undefined) scope.note(unknownName('indicator', indicator))
  else if (found.coverage) {
    scope.note(partialFigure(found.label, printRef(ref), found.coverage))
    if (member === undefined && found.value !== null) scope.notePartial(found)
  }
  return found
}

/** The value as a bound figure. */
export function figureRun(ref: FigureRef, scope: Scope): FigureRun {
  const measured = measure(ref, scope)
  if (measured === undefined) return { kind: 'figure', text: NO_VALUE, ref, value: null }
  if (measured.value === null) scope.note(noValue(measured.label.zh, printRef(ref)))
  return { kind: 'figure', text: measured.shown, ref, value: measured.value }
}

export function membersOf(scope: Scope, by: Breakdown, group: string | undefined): Member[] {
  return scope.context.members(by).filter((member) => group === undefined || member.group?.id === group)
}
