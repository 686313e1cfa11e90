import { addMonths, type Month, monthOf, yearOf } from '../calendar/index.ts'
import type { Finding } from '../finding/index.ts'
import { finding } from './findings.ts'
import { findTime, monthOfMention, type TimeMention } from './recognised-time.ts'
import type { Recognised } from './understanding.ts'

export type Where = Recognised<Month>['evidence'][number]['where']

/** A text that may say which month or division is reported. */
export interface Clue {
  readonly where: Where
  readonly text: string
  readonly sheet?: string
  readonly cell?: string
}

type Evidence = Recognised<Month>['evidence'][number]

const WEIGHT: Readonly<Record<Where, number>> = {
  given: 100,
  title: 4,
  'sheet-name': 3,
  'file-name': 3,
  header: 2,
  cell: 1,
  projects: 1,
}

interface Read extends Clue {
  readonly mention: TimeMention
}

/**
 * The month a file reports. Clues that name a month without a year borrow the year other clues agree on.
 * @param latestStart latest actual start in the rows: when no clue names a year, the report cannot lie before it
 */
export function recognisePeriod(
  clues: readonly Clue[],
  given: Month | undefined,
  latestStart: string | undefined,
): Recognised<Month> {
  const read = clues.flatMap((clue): Read[] => {
    const mention = findTime(clue.text)
    return mention ? [{ ...clue, mention }] : []
  })
  const strong = read.filter(({ mention }) => !mention.filledIn)
  const year =
    commonYear(strong) ?? commonYear(read) ?? (given && yearOf(given)) ?? inferredYear(strong, latestStart)
  const evidence: Evidence[] = given ? [{ value: given, where: 'given', text: given }] : []
  for (const one of strong) {
    const month = monthOfMention(one.mention, year)
    if (month) evidence.push(evidenceOf(one, month))
  }
  if (evidence.length === 0) {
    for (const one of read.filter(({ mention }) => mention.filledIn)) {
      const month = monthOfFilling(one.mention, year)
      if (month) evidence.push({ ...evidenceOf(one, month), where: 'cell' })
    }
  }
  evidence.sort((a, b) => WEIGHT[b.where] - WEIGHT[a.where])
  return { value: heaviest(evidence), evidence }
}

function evidenceOf(clue: Clue, value: Month): Evidence {
  return {
    value,
    where: clue.where,
    text: clue.text,
    ...(clue.sheet !== undefined && { sheet: clue.sheet }),
    ...(clue.cell !== undefined && { cell: clue.cell }),
  }
}

function commonYear(read: readonly Read[]): number | undefined {
  const votes = new Map<number, number>()
  for (const { mention, where } of read) {
    if (mention.year === undefined) continue
    votes.set(
      mention.year,
      (votes.get(mention.year) ?? 0) + WEIGHT[where] * (mention.month === undefined ? 1 : 3),
    )
  }
  return [...votes].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0]
}

function inferredYear(strong: readonly Read[], latestStart: string | undefined): number | undefined {
  const month = strong.find(({ mention }) => mention.month !== undefined)?.mention.month
  if (month === undefined || latestStart === undefined) return undefined
  const startYear = Number(latestStart.slice(0, 4))
  const startMonth = latestStart.length >= 7 ? Number(latestStart.slice(5, 7)) : 1
  return month >= startMonth ? startYear : startYear + 1
}

/** A paper filled in during the first days of a month reports the month before. */
function monthOfFilling(mention: TimeMention, year: number | undefined): Month | undefined {
  const known = mention.year ?? year
  if (known === undefined || mention.month === undefined) return undefined
  const month = monthOf(known, mention.month)
  return mention.day !== undefined && mention.day <= 12 ? addMonths(month, -1) : month
}

function heaviest(evidence: readonly Evidence[]): Month | undefined {
  const votes = new Map<Month, number>()
  const seen = new Set<string>()
  for (const { value, where } of evidence) {
    if (seen.has(`${value} ${where}`)) continue
    seen.add(`${value} ${where}`)
    votes.set(value, (votes.get(value) ?? 0) + WEIGHT[where])
  }
  return [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1))[0]?.[0]
}

/** A finding when the places that say the month do not agree. */
export function periodFindings(file: string, period: Recognised<Month>, asked: boolean): Finding[] {
  if (period.value === undefined) return asked ? [finding('report.period-unknown', { file })] : []
  const months = [...new Set(period.evidence.map(({ value }) => value))]
  if (months.length < 2) return []
  const outside = period.evidence.find(({ where }) => where === 'given' || where === 'file-name')
  const culprit =
    period.evidence.find(({ value, cell }) => cell !== undefined && value !== outside?.value) ??
    period.evidence.find(({ value }) => value !== period.value)
  const said = period.evidence
    .map(({ value, text, cell }) => `“${text}”${cell ? `(${cell})` : ''} → ${value}`)
    .join('；')
  return [
    finding(
      'report.period-mismatch',
      { file, ...(culprit?.sheet && { sheet: culprit.sheet }), ...(culprit?.cell && { cell: culprit.cell }) },
      { said },
    ),
  ]
}
