export type SortKey = string | number | boolean | null | undefined

export interface Order {
  readonly column: string
  readonly descending: boolean
}

const chinese = new Intl.Collator('zh-CN', { numeric: true })

/** Rows in the order of a key. What has no value stands last, whichever the direction. */
export function orderRows<Row>(
  rows: readonly Row[],
  key: (row: Row) => SortKey,
  descending: boolean,
): readonly Row[] {
  const sign = descending ? -1 : 1
  return rows
    .map((row) => ({ row, key: key(row) ?? undefined }))
    .sort((one, other) => {
      if (one.key === undefined || other.key === undefined) {
        return Number(one.key === undefined) - Number(other.key === undefined)
      }
      return sign * compare(one.key, other.key)
    })
    .map(({ row }) => row)
}

function compare(one: string | number | boolean, other: string | number | boolean): number {
  if (typeof one === 'string' && typeof other === 'string') return chinese.compare(one, other)
  return Number(one) - Number(other)
}
