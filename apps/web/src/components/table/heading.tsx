import { bilingual, useWords } from '../../i18n/language.tsx'
import type { Order } from './order.ts'
import type { TableColumn } from './table-column.ts'

const words = bilingual(
  { ascending: '升序', descending: '降序', sortBy: '排序' },
  { ascending: 'ascending', descending: 'descending', sortBy: 'sort' },
)

interface HeadingProps<Row> {
  column: TableColumn<Row>
  order: Order | undefined
  onOrder: (order: Order) => void
}

/** A column heading; a button when the column can be sorted. */
export function Heading<Row>({ column, order, onOrder }: HeadingProps<Row>) {
  const t = useWords(words)
  const className = column.numeric ? 'numeric' : undefined
  if (!column.sortKey) {
    return (
      <th scope="col" className={className}>
        {column.heading}
      </th>
    )
  }
  const chosen = order?.column === column.id
  const descending = chosen ? !order.descending : (column.numeric ?? false)
  return (
    <th
      scope="col"
      className={className}
      aria-sort={chosen ? (order.descending ? 'descending' : 'ascending') : 'none'}
    >
      <button
        type="button"
        className="sort"
        title={`${t.sortBy}: ${descending ? t.descending : t.ascending}`}
        onClick={() => onOrder({ column: column.id, descending })}
      >
        {column.heading} <span aria-hidden="true">{chosen ? (order.descending ? '▾' : '▴') : '·'}</span>
      </button>
    </th>
  )
}
