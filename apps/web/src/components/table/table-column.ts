import type { ReactNode } from 'react'
import type { SortKey } from './order.ts'

export interface TableColumn<Row> {
  readonly id: string
  readonly heading: ReactNode
  readonly cell: (row: Row) => ReactNode
  readonly numeric?: boolean
  /** What the column is sorted by; without it, it cannot be sorted. */
  readonly sortKey?: (row: Row) => SortKey
  readonly rowHead?: boolean
}
