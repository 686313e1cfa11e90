import type { Division } from '../division/index.ts'
import type { ColumnMatch } from './column-match.ts'
import { findDivisions } from './division-words.ts'
import { findChoiceIn, readGroupLabel } from './group-label.ts'
import type { Lexicon } from './lexicon.ts'
import type { BodyRows } from './row-roles.ts'
import type { Sheet } from './sheet.ts'
import type { TableArea } from './table-layout.ts'
import type { Standing } from './table-values.ts'
import { foldText, nameMark } from './text-folding.ts'

/** What stands above or beside each project row without a column of its own: group headings, the sheet's name, marks. */
export function standingByRow(
  area: TableArea,
  body: BodyRows,
  lexicon: Lexicon,
  matches: readonly ColumnMatch[],
  divisions: readonly Division[] = [],
): (readonly Standing[])[] {
  const whole = sheetStatements(area, lexicon, divisions)
  const marks = markStatements(area, body, lexicon)
  const name = matches.find((match) => match.claim?.field.kind === 'name')?.path.column
  let open: { depth: number; standing: Standing }[] = []
  let next = 0
  return body.projects.map((row) => {
    for (let sum = body.sums[next]; sum && sum.row < row; sum = body.sums[next]) {
      next += 1
      if (sum.role !== 'group') continue
      const { depth, says } = sum
      open = open.filter((one) => one.depth < depth)
      const spot = spotOf(area.sheet, sum.row, sum.labelColumn)
      for (const said of says) open.push({ depth, standing: { ...said, ...spot } })
    }
    const above = open.map(({ standing }) => standing)
    const marked = name === undefined ? undefined : marks.get(nameMark(area.sheet.text(row, name)))
    return marked || whole.length > 0 ? [...above, ...(marked ? [marked] : []), ...whole] : above
  })
}

/** A sheet or a title called 自治区重大项目 says the level of its rows; one called after a division where they lie. */
function sheetStatements(area: TableArea, lexicon: Lexicon, divisions: readonly Division[]): Standing[] {
  const titles = area.preface.flatMap((row) => titleOf(area.sheet, row)).reverse()
  const place = titles.at(-1) ?? spotOf(area.sheet, area.block.top, area.paths[0]?.column ?? 0)
  const said: Standing[] = titles.flatMap((title) =>
    readGroupLabel(title.written, lexicon, divisions).map((one) => ({ ...one, ...title })),
  )
  said.push(...readGroupLabel(area.sheet.name, lexicon, divisions).map((one) => ({ ...one, ...place })))
  if (lexicon.fields.has('division')) {
    for (const title of titles) {
      const [only, second] = findDivisions(title.written, divisions)
      if (only && !second) said.push({ field: 'division', value: only.code, ...title })
    }
  }
  return said.filter((one, at) => said.findIndex(({ field }) => field === one.field) === at)
}

/** The first text of a row above the headings. */
function titleOf(sheet: Sheet, row: number): Spot[] {
  for (const column of sheet.filledColumns) {
    if (sheet.kind(row, column) === 'text') return [spotOf(sheet, row, column)]
  }
  return []
}

type Spot = Pick<Standing, 'cell' | 'written'>

const spotOf = (sheet: Sheet, row: number, column: number): Spot => ({
  cell: sheet.address(row, column),
  written: sheet.text(row, column),
})

const MARK_NOTE =
  /(?:带|标|注|有|加)?["“(（]?([★☆▲△●○◆◇■□※*＊#])["”)）]?(?:号|标记)?(?:的|者)?(?:项目)?(?:为|是|表示|:|：)(.+)$/u

/** 带★为自治区重大项目: what a mark before the name stands for, as a note says. */
function markStatements(area: TableArea, body: BodyRows, lexicon: Lexicon): ReadonlyMap<string, Standing> {
  const marks = new Map<string, Standing>()
  const rows = [...area.preface]
  body.roles.forEach((role, index) => {
    if (role === 'note') rows.push(body.first + index)
  })
  for (const row of rows) {
    for (let column = 0; column < Math.min(area.sheet.columnCount, 20); column += 1) {
      if (area.sheet.kind(row, column) !== 'text') continue
      const note = MARK_NOTE.exec(foldText(area.sheet.text(row, column)))
      const said = note?.[2] && findChoiceIn(note[2], lexicon)
      if (note?.[1] && said) marks.set(note[1], { ...said, ...spotOf(area.sheet, row, column) })
    }
  }
  return marks
}
