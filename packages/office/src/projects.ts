import type { ProjectColumn, ProjectExport, ProjectPage, ProjectTable } from '@groundbreak/contract'
import type { Month } from '@groundbreak/core/calendar'
import type { FieldId } from '@groundbreak/core/field'
import type { AsOf, LedgerView } from '@groundbreak/core/ledger'
import { type Column, type Portfolio, slicePortfolio } from '@groundbreak/core/portfolio'
import type { Region } from '@groundbreak/core/region'
import type { Books } from './books.ts'
import type { Figures } from './figures.ts'
import type { Lenses } from './lenses.ts'
import type { NamedFile } from './marked-workbook.ts'
import { pinyinOf } from './pinyin.ts'
import { exportProjects } from './project-export.ts'
import { readProjectPage } from './project-page.ts'

/** Projects of a month as lists, pages and exports (项目). */
export class Projects {
  readonly #books: Books
  readonly #region: Region
  readonly #lenses: Lenses
  readonly #figures: Figures
  #last: { readonly key: string; readonly table: ProjectTable } | undefined

  constructor(parts: { books: Books; region: Region; lenses: Lenses; figures: Figures }) {
    this.#books = parts.books
    this.#region = parts.region
    this.#lenses = parts.lenses
    this.#figures = parts.figures
  }

  table(month: Month, asOf?: AsOf): ProjectTable {
    const view = this.#books.view(asOf)
    const key = `${view.asOf} ${month}`
    if (this.#last?.key === key) return this.#last.table
    const table = this.#buildTable(view, month)
    this.#last = { key, table }
    return table
  }

  /** @throws Refusal when there is no such project */
  page(id: string, month: Month, asOf?: AsOf): ProjectPage {
    const view = this.#books.view(asOf)
    return readProjectPage(this.#region, view, { id, month }, (subject) =>
      this.#figures.lights(month, view.asOf).rows.filter((row) => row.subject === subject),
    )
  }

  async exportList(wanted: ProjectExport, asOf?: AsOf): Promise<NamedFile> {
    return exportProjects(this.#region, this.table(wanted.month, asOf), wanted)
  }

  #buildTable(view: LedgerView, month: Month): ProjectTable {
    const slice = slicePortfolio(this.#lenses.portfolio(view), month)
    const lights = new Map(this.#figures.lights(month, view.asOf).rows.map((row) => [row.subject, row.light]))
    const subjects = Array.from(slice.subject, (index) => slice.subjects[index] ?? '')
    const names = textsOf(slice, 'name').map((name) => pinyinOf(name))
    return {
      month,
      asOf: view.asOf,
      subjects,
      columns: [...slice.columns].flatMap(([field, column]) => columnOf(field, column, slice.rowCount)),
      pinyin: names.map(({ full }) => full),
      initials: names.map(({ initials }) => initials),
      lights: subjects.map((subject) => lights.get(subject) ?? ''),
    }
  }
}

function textsOf({ columns, rowCount }: Portfolio, field: FieldId): string[] {
  const column = columns.get(field)
  return Array.from({ length: rowCount }, (_, row) =>
    column?.kind === 'code' ? (column.words[column.codes[row] ?? -1] ?? '') : '',
  )
}

/** The column of one month as plain arrays; left out when nobody states the field. */
function columnOf(field: FieldId | 'division', column: Column, rowCount: number): ProjectColumn[] {
  const rows = Array.from({ length: rowCount }, (_, row) => row)
  switch (column.kind) {
    case 'number': {
      const values = rows.map((row) => noNumber(column.numbers[row]))
      return values.every((value) => value === null) ? [] : [{ field, kind: 'number', values }]
    }
    case 'flag': {
      const values = rows.map((row) => (column.flags[row] === 2 ? null : column.flags[row] === 1))
      return values.every((value) => value === null) ? [] : [{ field, kind: 'flag', values }]
    }
    case 'code':
      return codesOf(field, column, rows)
  }
}

/** Words of other months are left out: codes count anew. */
function codesOf(
  field: FieldId | 'division',
  column: Extract<Column, { kind: 'code' }>,
  rows: readonly number[],
): ProjectColumn[] {
  const words: string[] = []
  const fresh = new Map<number, number>()
  const codes = rows.map((row) => {
    const code = column.codes[row] ?? -1
    if (code === -1) return -1
    const known = fresh.get(code)
    if (known !== undefined) return known
    const made = words.push(column.words[code] ?? '') - 1
    fresh.set(code, made)
    return made
  })
  return words.length === 0 ? [] : [{ field, kind: 'code', words, codes }]
}

const noNumber = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value
