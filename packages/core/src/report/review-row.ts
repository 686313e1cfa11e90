import type { Month } from '../calendar/index.ts'
import type { FactValue, FieldId } from '../field/index.ts'
import type { Words } from '../finding/index.ts'
import type { StatedRow, StatedValue } from '../workbook/index.ts'
import type { Role } from './checks.ts'
import type { Roles } from './roles.ts'

/** A row of the workbook with its values about the month of the report at hand. */
export interface ReviewRow {
  readonly stated: StatedRow
  readonly sheet: string
  readonly row: number
  /** Where other projects can stand in the same row. */
  readonly column?: string
  readonly name: string
  /** Every value the row states, derived ones and those of other months included. */
  readonly values: ReadonlyMap<FieldId, StatedValue>
}

/** Values about other months (months as columns) are left out: they become facts, but aren't compared here. */
export function reviewRow(stated: StatedRow, roles: Roles, period: Month | undefined): ReviewRow {
  const values = new Map<FieldId, StatedValue>()
  for (const value of stated.values) {
    if (value.period === undefined || value.period === period) values.set(value.field, value)
  }
  const name = roles.name === undefined ? undefined : values.get(roles.name)?.value
  return {
    stated,
    sheet: stated.sheet,
    row: stated.row,
    ...(stated.column === undefined ? {} : { column: stated.column }),
    name: typeof name === 'string' ? name : '',
    values,
  }
}

/** Values by field, of a row in the workbook or of one in the ledger. */
export interface Valued {
  readonly values: ReadonlyMap<FieldId, StatedValue | FactValue>
}

/** Value of a role. `undefined`: no such column; null: the cell says nothing. */
export function statedOf(holder: Valued, roles: Roles, role: Role): FactValue | undefined {
  const field = roles[role]
  if (field === undefined) return undefined
  const found = holder.values.get(field)
  return typeof found === 'object' && found !== null ? found.value : found
}

/** An amount in fen, `undefined` when the role states none. */
export function amountOf(holder: Valued, roles: Roles, role: Role): number | undefined {
  const value = statedOf(holder, roles, role)
  return typeof value === 'number' ? value : undefined
}

/** A text, `undefined` when it is blank or not there. */
export function textOf(holder: Valued, roles: Roles, role: Role): string | undefined {
  const value = statedOf(holder, roles, role)
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** Cells of these roles in a row, as far as it has them. */
export function cellsOf(row: ReviewRow, roles: Roles, ...wanted: readonly Role[]): readonly string[] {
  return wanted.flatMap((role) => {
    const field = roles[role]
    const cell = field === undefined ? undefined : row.values.get(field)?.cell
    return cell === undefined ? [] : [cell]
  })
}

/** Cell of the row's name, else of whatever it states first. */
export const nameCell = (row: ReviewRow, roles: Roles): string =>
  cellsOf(row, roles, 'name')[0] ?? row.stated.values[0]?.cell ?? `A${row.row}`

/** Where a row stands, as messages write it. */
export function placeWords(row: ReviewRow, roles: Roles): Words {
  const cell = nameCell(row, roles)
  return row.sheet === ''
    ? { zh: ` ${cell} `, en: cell }
    : { zh: `“${row.sheet}”${cell} `, en: `sheet "${row.sheet}", ${cell}` }
}
