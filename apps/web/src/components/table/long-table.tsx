import { useMemo, useRef } from 'react'
import { Heading } from './heading.tsx'
import { type Order, orderRows } from './order.ts'
import type { TableColumn } from './table-column.ts'
import { usePrinting, useSight } from './use-window.ts'
import './long-table.css'

export interface LongTableColumn<Row> extends TableColumn<Row> {
  /** In pixels. */
  readonly width: number
}

interface LongTableProps<Row> {
  label: string
  columns: readonly LongTableColumn<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  order: Order | undefined
  onOrder: (order: Order) => void
}

const ROW_HEIGHT = 31
const SPARE = 12

/** A table of ten thousand rows: only those in sight are drawn, all of them on paper. */
export function LongTable<Row>({ label, columns, rows, rowKey, order, onOrder }: LongTableProps<Row>) {
  const box = useRef<HTMLElement>(null)
  const sight = useSight(box)
  const printing = usePrinting()
  const by = columns.find((column) => column.id === order?.column)?.sortKey
  const ordered = useMemo(
    () => (order && by ? orderRows(rows, by, order.descending) : rows),
    [rows, by, order],
  )
  const first = printing ? 0 : Math.max(0, Math.floor(sight.top / ROW_HEIGHT) - SPARE)
  const last = printing
    ? ordered.length
    : Math.min(ordered.length, Math.ceil((sight.top + sight.height) / ROW_HEIGHT) + SPARE)
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
    <section ref={box} className="long-table" aria-label={label} tabIndex={0}>
      <table className="table" style={{ width }} aria-rowcount={ordered.length + 1}>
        <colgroup>
          {columns.map((column) => (
            <col key={column.id} style={{ width: column.width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <Heading key={column.id} column={column} order={order} onOrder={onOrder} />
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap height={first * ROW_HEIGHT} />
          {ordered.slice(first, last).map((row, index) => (
            <tr key={rowKey(row)} aria-rowindex={first + index + 2} style={{ height: ROW_HEIGHT }}>
              {columns.map((column) => (
                <td key={column.id} className={column.numeric ? 'numeric' : undefined}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
          <Gap height={(ordered.length - last) * ROW_HEIGHT} />
        </tbody>
      </table>
    </section>
  )
}

function Gap({ height }: { height: number }) {
  if (height <= 0) return null
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row of nothing takes no focus
    <tr aria-hidden="true" className="gap">
      <td style={{ height }} />
    </tr>
  )
}
