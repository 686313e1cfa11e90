import { type ReactNode, useState } from 'react'
import { Heading } from './heading.tsx'
import { type Order, orderRows } from './order.ts'
import type { TableColumn } from './table-column.ts'
import { TableFrame } from './table-frame.tsx'

interface TableProps<Row> {
  caption?: ReactNode
  columns: readonly TableColumn<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  rowClass?: (row: Row) => string | undefined
  firstOrder?: Order
  /** Rows that stay below the others however these are ordered. */
  totals?: readonly Row[]
}

/** A plain table for up to a few hundred rows; headings sort when they can. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, columns, rows, rowKey, rowClass, firstOrder, totals = [] } = props
  const [order, setOrder] = useState<Order | undefined>(firstOrder)
  const by = columns.find((column) => column.id === order?.column)?.sortKey
  const shown = order && by ? orderRows(rows, by, order.descending) : rows
  return (
    <TableFrame>
      <table className="table">
        {caption ? <caption>{caption}</caption> : null}
        <thead>
          <tr>
            {columns.map((column) => (
              <Heading key={column.id} column={column} order={order} onOrder={setOrder} />
            ))}
          </tr>
        </thead>
        <tbody>
          {[...shown, ...totals].map((row, index) => (
            <tr key={rowKey(row)} className={index < shown.length ? rowClass?.(row) : 'total'}>
              {columns.map((column) =>
                column.rowHead ? (
                  <th key={column.id} scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.id} className={column.numeric ? 'numeric' : undefined}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}
