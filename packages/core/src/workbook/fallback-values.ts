import type { FactValue, Fallback, Field, FieldId } from '../field/index.ts'
import { findDivisions } from './division-words.ts'
import type { StatedColumn } from './stated-table.ts'
import type { TableValues } from './table-values.ts'

const PERMIT = /^permit\./

/** A column with its cells as the clerk wrote them. */
export interface WrittenColumn {
  readonly column: StatedColumn
  readonly written: (index: number) => string
}

/** A value that follows from another, which is its source. */
interface Following {
  readonly value: FactValue
  readonly source: WrittenColumn
}

/**
 * Values of fields without a column that follow from others of the row (推定), in the order of the pack. Their cells are
 * those of what they follow from.
 */
export function fallbackColumns(
  table: TableValues,
  stated: readonly WrittenColumn[],
  isOpen: (field: Field) => boolean,
): StatedColumn[] {
  const known = [...stated]
  const found: StatedColumn[] = []
  for (const field of table.lexicon.fields.values()) {
    if (!field.fallback || !isOpen(field)) continue
    const columns = fallbackColumn(table, known, field, field.fallback)
    found.push(...columns.map(({ column }) => column))
    known.push(...columns)
  }
  return found
}

function fallbackColumn(
  table: TableValues,
  known: readonly WrittenColumn[],
  { id }: Field,
  rules: readonly Fallback[],
): WrittenColumn[] {
  const follow = rules.map((rule) => follower(rule, table, known))
  if (follow.every((one) => one === undefined)) return []
  const columns = new Map<WrittenColumn, (FactValue | undefined)[]>()
  for (let index = 0; index < table.rows.length; index += 1) {
    for (const one of follow) {
      const following = one?.(index)
      if (!following) continue
      const values = columns.get(following.source) ?? Array<FactValue | undefined>(table.rows.length)
      columns.set(following.source, values)
      values[index] = following.value
      break
    }
  }
  return [...columns].map(([{ column, written }, values]) => ({
    column: { ...column, field: id, values },
    written,
  }))
}

type Follower = (index: number) => Following | undefined

/** `undefined` when the table has nothing that the rule could follow from. */
function follower(rule: Fallback, table: TableValues, known: readonly WrittenColumn[]): Follower | undefined {
  switch (rule.kind) {
    case 'permits': {
      const permits = known.filter(({ column }) => PERMIT.test(column.field))
      return permits.length === 0 ? undefined : (index) => ofPermits(permits, index)
    }
    case 'counts': {
      const [done, required] = [finder(known, rule.done), finder(known, rule.required)]
      return done && required && ((index) => ofCounts(done(index), required(index)))
    }
    // A workbook holds one month: the portfolio, which knows the month before, finds it.
    case 'increase':
      return undefined
    default: {
      const find = finder(known, rule.field)
      if (!find) return undefined
      return (index) => {
        const source = find(index)
        return source && ofSource(rule, source, source.source.written(index), table)
      }
    }
  }
}

/** The first column that states the field in a row. */
function finder(known: readonly WrittenColumn[], field: FieldId): Follower | undefined {
  const columns = known.filter(({ column }) => column.field === field)
  if (columns.length === 0) return undefined
  return (index) => {
    for (const source of columns) {
      const value = source.column.values[index]
      if (value !== undefined) return { value, source }
    }
    return undefined
  }
}

/** A step that says nothing leaves it open, here as in the portfolio. */
function ofPermits(permits: readonly WrittenColumn[], index: number): Following | undefined {
  let first: WrittenColumn | undefined
  let isOpen = false
  for (const source of permits) {
    const value = source.column.values[index]
    if (value === undefined) continue
    if (value === 'pending') return { value: false, source }
    first ??= source
    isOpen ||= value === null
  }
  return first && !isOpen ? { value: true, source: first } : undefined
}

const ofCounts = (done: Following | undefined, required: Following | undefined): Following | undefined =>
  typeof done?.value === 'number' && typeof required?.value === 'number'
    ? { value: done.value >= required.value, source: done.source }
    : undefined

function ofSource(
  rule: Extract<Fallback, { kind: 'date-present' | 'division-in' }>,
  { value, source }: Following,
  written: string,
  { divisions }: TableValues,
): Following | undefined {
  if (rule.kind === 'division-in') {
    const [only, second] = findDivisions(written, divisions)
    return only && !second ? { value: only.code, source } : undefined
  }
  if (typeof value === 'string') return { value: true, source }
  if (rule.no.includes(written.trim())) return { value: false, source }
  return rule.blank === undefined ? undefined : { value: rule.blank, source }
}
