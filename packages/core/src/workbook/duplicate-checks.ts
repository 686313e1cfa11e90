import type { FieldKind } from '../field/index.ts'
import type { Finding } from '../finding/index.ts'
import { finding } from './findings.ts'
import { type ReadColumn, rowOf, type TableValues } from './table-values.ts'
import { TextTable } from './text-table.ts'

interface Spot {
  readonly sheet: string
  readonly cell: string
  /** The row it stands in, to know the same pair of rows again. */
  readonly place: string
}

/** Codes that stand on more than one row of the file, and projects whose names do. */
export function duplicateFindings(file: string, tables: readonly TableValues[]): Finding[] {
  const codes = repeated(tables, 'code')
  const told = new Set(codes.map(([, spots]) => placesOf(spots)))
  const names = repeated(
    tables.filter(({ lexicon }) => lexicon.subject === 'project'),
    'name',
  ).filter(([, spots]) => !told.has(placesOf(spots)))
  return [
    ...codes.map(([code, spots]) => duplicateFinding(file, 'value.duplicate-code', code, spots)),
    ...bySheets(names).map((group) => {
      const spots = group.flatMap(([, found]) => found)
      const shown = group.map(([name]) => name)
      const more = shown.length > SHOWN ? ` … (${shown.length})` : ''
      return duplicateFinding(file, 'value.duplicate-name', shown.slice(0, SHOWN).join('、') + more, spots)
    }),
  ]
}

const SHOWN = 5
type Repeated = readonly [written: string, spots: readonly Spot[]]

const placesOf = (spots: readonly Spot[]): string => spots.map(({ place }) => place).join()

function repeated(tables: readonly TableValues[], kind: FieldKind): Repeated[] {
  const seen = new TextTable()
  const places = new Map<string, Spot[]>()
  eachText(tables, kind, (text) => {
    if (!seen.add(text)) places.set(text, [])
  })
  // most texts stand once: only those that repeat are worth a place
  if (places.size === 0) return []
  eachText(tables, kind, (text, table, column, index) => {
    const spots = places.get(text)
    if (spots === undefined) return
    const row = rowOf(table, column, index)
    const sheet = table.sheet.name
    spots.push({ sheet, cell: table.sheet.address(row, column.column), place: `${sheet}!${row}` })
  })
  return [...places]
}

function eachText(
  tables: readonly TableValues[],
  kind: FieldKind,
  visit: (text: string, table: TableValues, column: ReadColumn, index: number) => void,
): void {
  for (const table of tables) {
    for (const column of table.columns) {
      if (column.claim.field.kind !== kind) continue
      column.results.forEach((text, index) => {
        if (typeof text === 'string') visit(text, table, column, index)
      })
    }
  }
}

/** A sheet that repeats part of another one is told once, not project by project. */
function bySheets(names: readonly Repeated[]): Repeated[][] {
  const groups = new Map<string, Repeated[]>()
  for (const name of names) {
    const sheets = [...new Set(name[1].map(({ sheet }) => sheet))]
    const key = sheets.length > 1 ? sheets.join('\n') : placesOf(name[1])
    groups.set(key, [...(groups.get(key) ?? []), name])
  }
  return [...groups.values()]
}

function duplicateFinding(
  file: string,
  name: 'value.duplicate-code' | 'value.duplicate-name',
  written: string,
  spots: readonly Spot[],
): Finding {
  const [first] = spots
  const shown = spots
    .slice(0, 20)
    .map(({ sheet, cell }) => (sheet === first?.sheet ? cell : `${sheet}!${cell}`))
    .join('、')
  const at = first ? { sheet: first.sheet, cell: first.cell } : {}
  return finding(name, { file, ...at, cells: spots.map(({ cell }) => cell) }, { written, cells: shown })
}
