import type { ReadColumn } from './table-values.ts'

const NUMBER = /^(?:([0-9]{1,3})(?:、|[.．](?![0-9]))|（([0-9]{1,3})）)\s*/

/**
 * Names without the running numbers written before them (1、甲项目), when every name of the table has one and they count
 * on, or begin anew. A table that numbers its rows in a column of their own keeps its names as they are.
 */
export function withoutRunningNumbers(column: ReadColumn): ReadColumn {
  let before = 0
  const counted = column.results.every((result) => {
    const found = typeof result === 'string' ? NUMBER.exec(result) : null
    const number = Number(found?.[1] ?? found?.[2])
    const goesOn = number === before + 1 || number === 1
    before = number
    return goesOn
  })
  if (!counted || column.results.length < 2) return column
  const results = column.results.map((result) =>
    typeof result === 'string' ? result.replace(NUMBER, '') : result,
  )
  return { ...column, results }
}
