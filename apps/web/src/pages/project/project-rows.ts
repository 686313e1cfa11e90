import type { ProjectColumn, ProjectTable } from '@groundbreak/contract'
import type { Field } from '@groundbreak/core/field'
import type { SortKey } from '../../components/table/order.ts'

/** Column a list may show: a field of the pack, the division or the light. */
export type ColumnId = string

/** A row of the list is the slot of a project in the table's columns. */
export type Slot = number

export function findColumn(table: ProjectTable, id: ColumnId): ProjectColumn | undefined {
  return table.columns.find((column) => column.field === id)
}

/** What a project states in a column; null when nothing was stated. */
export function valueAt(column: ProjectColumn | undefined, slot: Slot): string | number | boolean | null {
  if (!column) return null
  if (column.kind !== 'code') return column.values[slot] ?? null
  const code = column.codes[slot] ?? -1
  return code < 0 ? null : (column.words[code] ?? null)
}

export const sortKeyAt = (column: ProjectColumn | undefined, slot: Slot): SortKey => valueAt(column, slot)

export interface Wanted {
  readonly text: string
  readonly light: string | undefined
  /** Column → value it must have. */
  readonly values: Readonly<Record<ColumnId, string>>
}

/** Slots of the projects that are wanted: words of the name or company, pinyin, or initials, and every filter. */
export function findSlots(table: ProjectTable, fields: readonly Field[], wanted: Wanted): Slot[] {
  const words = wanted.text.trim().toLowerCase().split(/\s+/).filter(Boolean)
  const searched = fields
    .filter((field) => ['name', 'code', 'credit-code'].includes(field.kind) || field.id === 'company')
    .map((field) => findColumn(table, field.id))
  const filters = Object.entries(wanted.values).map(([id, value]) => ({
    column: findColumn(table, id),
    value,
  }))
  const fits = (slot: Slot) =>
    (wanted.light === undefined || (table.lights[slot] ?? '') === wanted.light) &&
    filters.every(({ column, value }) => String(valueAt(column, slot) ?? '') === value) &&
    words.every(
      (word) =>
        searched.some((column) =>
          String(valueAt(column, slot) ?? '')
            .toLowerCase()
            .includes(word),
        ) ||
        (table.pinyin[slot] ?? '').includes(word) ||
        (table.initials[slot] ?? '').includes(word),
    )
  return table.subjects.map((_, slot) => slot).filter(fits)
}

const MOST_CHOICES = 40

/** Columns worth filtering by: few different words, several projects each; the division before all others. */
export function filterColumns(table: ProjectTable): Extract<ProjectColumn, { kind: 'code' }>[] {
  const columns = table.columns.filter(
    (column): column is Extract<ProjectColumn, { kind: 'code' }> =>
      column.kind === 'code' &&
      column.words.length > 1 &&
      column.words.length <= MOST_CHOICES &&
      column.words.length * 3 <= table.subjects.length,
  )
  return columns.sort((one, other) => Number(other.field === 'division') - Number(one.field === 'division'))
}
