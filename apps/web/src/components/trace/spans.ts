import type { SourceFragment } from '@groundbreak/contract'
import { findCell } from '../sheet/sheet-model.ts'

export interface Span {
  readonly rows: number
  readonly columns: number
}

/** Merged cells of a fragment as spans, counting only the rows and columns that are shown. Key `row,column` from 0. */
export function spansOf(fragment: SourceFragment): ReadonlyMap<string, Span | 'covered'> {
  const spans = new Map<string, Span | 'covered'>()
  const rows = fragment.rows.map((row) => row.row - 1)
  const columns = fragment.columns.map((column) => findCell(`${column.column}1`)?.column ?? -1)
  for (const merge of fragment.merges) {
    const inRows = rows.filter((row) => row >= merge.top && row <= merge.bottom)
    const inColumns = columns.filter((column) => column >= merge.left && column <= merge.right)
    for (const row of inRows) for (const column of inColumns) spans.set(`${row},${column}`, 'covered')
    const [firstRow] = inRows
    const [firstColumn] = inColumns
    if (firstRow === undefined || firstColumn === undefined) continue
    spans.set(`${firstRow},${firstColumn}`, { rows: inRows.length, columns: inColumns.length })
  }
  return spans
}
