import { compare } from '../../quantity/index.ts'
import type { TableCell, TextTable } from './table.ts'
import { type Verdict, verdict } from './verdict.ts'

const COUNTING = /^(序\s*号|编\s*号|No\.?)$/i
const RANK = /^(位次|名次|排名|排序|名 次)$/

/** Checks columns that number the rows (序号) and columns of places (位次), by themselves: a place follows the one above. */
export function checkOrder(text: string, table: TextTable): Verdict[] {
  return table.heads.flatMap((head, column) => {
    if (COUNTING.test(head)) return checkCounting(text, table, column)
    return RANK.test(head) ? checkPlaces(text, table, column) : []
  })
}

function checkCounting(text: string, { rows }: TextTable, column: number): Verdict[] {
  const numbered = rows.flatMap((row) => wholeOf(row[column]) ?? [])
  return numbered.flatMap(({ cell, number }, index) =>
    number === index + 1
      ? []
      : [verdict(text, cell, 'table-order', 'does-not-fit', `第${index + 1}行的序号应为${index + 1}`)],
  )
}

/** 1, 2, 2, 4 or 1, 2, 2, 3; equal places only where some rate is the same; a new group begins with 1. */
function checkPlaces(text: string, { rows }: TextTable, column: number): Verdict[] {
  const found: Verdict[] = []
  let place = 0
  let before: { readonly row: readonly TableCell[]; readonly number: number } | undefined
  for (const row of rows) {
    const rank = wholeOf(row[column])
    if (rank === undefined) continue
    const { cell, number } = rank
    place += 1
    const isFirstToo = before?.number === 1 && mayShare(before.row, row)
    const isNewGroup = number === 1 && before !== undefined && !isFirstToo
    if (isNewGroup) place = 1
    const isNext = number === place || number === (before?.number ?? 0) + 1
    const isShared = before !== undefined && number === before.number && mayShare(before.row, row)
    if (!isNext && !isShared) {
      const expected = before === undefined ? '1' : `${before.number + 1}（并列时为${before.number}）`
      found.push(verdict(text, cell, 'table-order', 'does-not-fit', `上一位次之后应为${expected}`))
    }
    before = { row, number: isNext || isShared ? number : place }
  }
  return found
}

/** Two rows print the same rate, or there is none to tell them apart. */
function mayShare(one: readonly TableCell[], other: readonly TableCell[]): boolean {
  const rates = one.flatMap((cell, index) => (cell.percent ? [[cell, other[index]] as const] : []))
  return (
    rates.length === 0 ||
    rates.some(([a, b]) => a.value !== undefined && b?.value !== undefined && compare(a.value, b.value) === 0)
  )
}

function wholeOf(cell: TableCell | undefined): { cell: TableCell; number: number } | undefined {
  if (cell?.value === undefined || cell.percent || cell.value.bottom !== 1n) return undefined
  return { cell, number: Number(cell.value.top) }
}
