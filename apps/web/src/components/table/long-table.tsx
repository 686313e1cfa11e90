import { memo, type ReactNode, useMemo, useRef } from 'react'
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
const BLOCK = 10

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
  // whole blocks, so that most movements change nothing in the page
  const top = Math.floor(sight.top / ROW_HEIGHT / BLOCK) * BLOCK - BLOCK
  const bottom = Math.ceil((sight.top + sight.height) / ROW_HEIGHT / BLOCK) * BLOCK + BLOCK
  const first = printing ? 0 : Math.max(0, top)
  const last = printing ? ordered.length : Math.min(ordered.length, bottom)
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
            <LongRow key={rowKey(row)} row={row} place={first + index + 2} columns={columns} />
          ))}
          <Gap height={(ordered.length - last) * ROW_HEIGHT} />
        </tbody>
      </table>
    </section>
  )
}

interface LongRowProps<Row> {
  row: Row
  /** Counted from 1, the heading being the first. */
  place: number
  columns: readonly LongTableColumn<Row>[]
}

/** Drawn once, however often the box is scrolled while the row stays in it. */
const LongRow = memo(function LongRow<Row>({ row, place, columns }: LongRowProps<Row>) {
  return (
    <tr aria-rowindex={place} style={{ height: ROW_HEIGHT }}>
      {columns.map((column) => (
        <td key={column.id} className={column.numeric ? 'numeric' : undefined}>
          {column.cell(row)}
        </td>
      ))}
    </tr>
  )
}) as <Row>(props: LongRowProps<Row>) => ReactNode

function Gap({ height }: { height: number }) {
  if (height <= 0) return null
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row of nothing takes no focus
    <tr aria-hidden="true" className="gap">
      <td style={{ height }} />
    </tr>
  )
}
