import type { Division, DivisionCode } from '../division/index.ts'
import type { Finding } from '../finding/index.ts'
import { findDivisions } from './division-words.ts'
import { finding } from './findings.ts'
import type { Clue } from './period-recognition.ts'
import type { Recognised } from './understanding.ts'

type Evidence = Recognised<DivisionCode>['evidence'][number]

const ORDER = ['given', 'title', 'cell', 'sheet-name', 'file-name', 'projects', 'header']

/** A column that names several divisions is the city's; a project's code keeps the division that once filed it. */
const LEAST_SHARE = { cell: 0.9, projects: 0.6 } as const

/** Codes of divisions counted in some column, with a cell that shows it. */
export interface CodeCount {
  readonly code: DivisionCode
  readonly rows: number
  readonly share: number
  readonly where: 'cell' | 'projects'
  readonly sheet: string
  readonly cell: string
}

/** The division that reports: by titles, sheet and file names, a column of divisions, or the codes of its projects. */
export function recogniseDivision(
  clues: readonly Clue[],
  counts: readonly CodeCount[],
  divisions: readonly Division[],
  given: DivisionCode | undefined,
): Recognised<DivisionCode> {
  const evidence: Evidence[] = given ? [{ value: given, where: 'given', text: given }] : []
  for (const clue of clues) {
    const found = findDivisions(clue.text, divisions)
    const [only] = found
    if (!only || found.length > 1) continue
    evidence.push({
      value: only.code,
      where: clue.where,
      text: clue.text,
      ...(clue.sheet !== undefined && { sheet: clue.sheet }),
      ...(clue.cell !== undefined && { cell: clue.cell }),
    })
  }
  for (const count of counts) {
    if (count.share < LEAST_SHARE[count.where] || count.rows < 2) continue
    evidence.push({
      value: count.code,
      where: count.where,
      text: `${count.code} × ${count.rows}`,
      sheet: count.sheet,
      cell: count.cell,
    })
  }
  evidence.sort((a, b) => ORDER.indexOf(a.where) - ORDER.indexOf(b.where))
  return { value: chosen(evidence), evidence }
}

/** The strongest evidence, unless that kind of evidence names several divisions: then the file holds several. */
function chosen(evidence: readonly Evidence[]): DivisionCode | undefined {
  for (const where of ORDER) {
    const named = [...new Set(evidence.filter((one) => one.where === where).map(({ value }) => value))]
    if (named.length === 1) return named[0]
    if (named.length > 1) return undefined
  }
  return undefined
}

/** A finding when the places that name the division do not agree, or none does. */
export function divisionFindings(
  file: string,
  division: Recognised<DivisionCode>,
  divisions: readonly Division[],
  severalExpected: boolean,
): Finding[] {
  const named = [...new Set(division.evidence.map(({ value }) => value))]
  if (severalExpected) return []
  if (division.value === undefined && named.length === 0)
    return [finding('report.division-unknown', { file })]
  if (named.length < 2) return []
  const outside = division.evidence.find(({ where }) => where === 'given' || where === 'file-name')
  const culprit = division.evidence.find(({ value, cell }) => cell !== undefined && value !== outside?.value)
  const nameOf = (code: DivisionCode): string => divisions.find((one) => one.code === code)?.short.zh ?? code
  const said = division.evidence
    .map(({ value, text, cell }) => `“${text}”${cell ? `(${cell})` : ''} → ${nameOf(value)}`)
    .join('；')
  return [
    finding(
      'report.division-mismatch',
      { file, ...(culprit?.sheet && { sheet: culprit.sheet }), ...(culprit?.cell && { cell: culprit.cell }) },
      { said },
    ),
  ]
}
