// biome-ignore-all lint/a11y/useSemanticElements: a sheet with merged cells drawn only where in sight cannot be a table element
// biome-ignore-all lint/a11y/useFocusableInteractive: focus stays on the grid, cells are its active descendants
import type { CSSProperties } from 'react'
import { useWords } from '../../i18n/language.tsx'
import { roleWords } from './role-words.ts'
import { type CellAt, cellAddress, ROW_HEIGHT, type SheetModel } from './sheet-model.ts'

interface SheetRowProps {
  id: string
  sheet: SheetModel
  row: number
  columns: readonly number[]
  edges: readonly number[]
  merges: SheetModel['merges']
  head: number
  margin: number
  chosen: number | undefined
  onChoose: (cell: CellAt) => void
}

export function SheetRow(props: SheetRowProps) {
  const { sheet, row, edges, margin } = props
  const t = useWords(roleWords)
  const role = sheet.role(row)
  const hidden = sheet.hiddenRows.has(row)
  return (
    <div
      role="row"
      aria-rowindex={row + 1}
      className={`sheet-row ${role ? `is-${role}` : ''} ${hidden ? 'hidden-line' : ''}`}
      style={{ top: props.head + row * ROW_HEIGHT, height: ROW_HEIGHT }}
    >
      <span
        className="sheet-number"
        role="rowheader"
        title={hidden ? t.hiddenRow : undefined}
        style={{ width: margin }}
      >
        <span>{row + 1}</span>
        <span className="sheet-role">{role && role !== 'empty' ? t[role] : ''}</span>
      </span>
      {cellsOfRow(props).map(({ column, right, bottom }) => {
        const address = cellAddress({ row, column })
        const left = edges[column] ?? 0
        const style: CSSProperties = {
          left: margin + left,
          width: (edges[right + 1] ?? left) - left,
          height: (bottom - row + 1) * ROW_HEIGHT,
        }
        const comment = sheet.comment(row, column)
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys
          <span
            key={column}
            id={`${props.id}-${address}`}
            role="gridcell"
            aria-colindex={column + 1}
            aria-selected={props.chosen === column}
            className={cellClass(sheet, row, column, bottom > row || right > column)}
            style={style}
            title={comment}
            onClick={() => props.onChoose({ row, column })}
          >
            {sheet.text(row, column)}
          </span>
        )
      })}
    </div>
  )
}

function cellClass(sheet: SheetModel, row: number, column: number, merged: boolean): string {
  const classes = ['sheet-cell']
  if (sheet.isNumber(row, column)) classes.push('is-number')
  if (merged) classes.push('is-merged')
  if (sheet.role(row) === 'project' || sheet.role(row) === 'header') classes.push(sheet.tint(column) ?? '')
  if (sheet.hiddenColumns.has(column)) classes.push('hidden-line')
  const mark = sheet.mark(row, column)
  if (mark) classes.push(`marked ${mark}`)
  if (sheet.comment(row, column)) classes.push('has-comment')
  return classes.join(' ')
}

/** Cells of this row that are drawn: a merged cell is drawn once, at its upper left corner. */
function cellsOfRow({
  row,
  columns,
  merges,
}: SheetRowProps): { column: number; right: number; bottom: number }[] {
  const own = merges.filter((merge) => merge.top === row)
  const drawn = own.map((merge) => ({ column: merge.left, right: merge.right, bottom: merge.bottom }))
  for (const column of columns) {
    const covered = merges.some(
      (merge) => row >= merge.top && row <= merge.bottom && column >= merge.left && column <= merge.right,
    )
    if (!covered) drawn.push({ column, right: column, bottom: row })
  }
  return drawn
}
