import type { Heading } from './heading.ts'
import type { Clue } from './period-recognition.ts'
import type { Sheet, Workbook } from './sheet.ts'
import type { TableArea } from './table-layout.ts'
import { titleTexts } from './title-texts.ts'

const COVER_ROWS = 40

/** Every text that may say which division reports, and which month. */
export function gatherClues(
  file: string,
  workbook: Workbook,
  { areas, left }: { readonly areas: readonly TableArea[]; readonly left: readonly TableArea[] },
): Clue[] {
  const base = file.split(/[\\/]/).at(-1) ?? file
  const clues: Clue[] = [{ where: 'file-name', text: base.replace(/\.[A-Za-z]{2,5}$/, '') }]
  for (const sheet of workbook.sheets) {
    const own = areas.filter((area) => area.whole === sheet)
    if (own.length === 0 && left.some((area) => area.whole === sheet)) continue
    if (sheet.rowCount > 0 && !sheet.hidden && sheet.name !== '') {
      clues.push({ where: 'sheet-name', text: sheet.name, sheet: sheet.name })
    }
    if (own.length === 0 && !sheet.hidden) clues.push(...textsOf(sheet, coverRows(sheet)))
    for (const area of own) {
      clues.push(...textsOf(sheet, area.preface), ...headingClues(area))
    }
  }
  return clues
}

/** 1-9月累计完成 speaks of the month reported; 7-9月 and 10月15日 are stretches of their own. */
const isReported = ({ key, firstMonth }: Heading): boolean =>
  (firstMonth === undefined || firstMonth === 1) &&
  /完成|投资|累计|月$|到位/.test(key) &&
  !/计划|同期|上年|去年|旬|周|月日/.test(key)

function coverRows(sheet: Sheet): number[] {
  return Array.from({ length: Math.min(sheet.rowCount, COVER_ROWS) }, (_, row) => row)
}

const textsOf = (sheet: Sheet, rows: readonly number[]): Clue[] =>
  titleTexts(sheet, rows).map(({ text, row, column }) => ({
    where: 'title',
    text,
    sheet: sheet.name,
    cell: sheet.address(row, column),
  }))

/** 1-10月累计 in a heading tells the month, unless headings name several months: then months are columns. */
function headingClues(area: TableArea): Clue[] {
  const ranges: { text: string; month: number; cell: string }[] = []
  const singles: typeof ranges = []
  const years: Clue[] = []
  const said = area.paths.flatMap(({ headings }) =>
    headings.flatMap(({ month, year }) => (month && year) || []),
  )
  const latest = Math.max(...said)
  for (const path of area.paths) {
    path.headings.forEach((heading, index) => {
      const cell = area.sheet.address(path.rows[index] ?? 0, path.origins[index] ?? path.column)
      const earlier = heading.year !== undefined && heading.year < latest
      if (heading.month !== undefined && !earlier && isReported(heading)) {
        const list = heading.firstMonth === undefined ? singles : ranges
        list.push({ text: heading.text, month: heading.month, cell })
      } else if (heading.year !== undefined && /计划|任务|目标/.test(heading.key)) {
        years.push({ where: 'header', text: heading.text, sheet: area.sheet.name, cell })
      }
    })
  }
  const spoken = ranges.length > 0 ? ranges : singles
  const months = new Set([...ranges, ...singles].map(({ month }) => month))
  const seen = new Set<string>()
  const clues =
    months.size === 1
      ? spoken.map(({ text, cell }): Clue => ({ where: 'header', text, sheet: area.sheet.name, cell }))
      : []
  return [...clues, ...years].filter(({ cell = '' }) => !seen.has(cell) && seen.add(cell))
}
