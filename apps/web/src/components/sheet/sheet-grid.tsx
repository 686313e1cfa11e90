// biome-ignore-all lint/a11y/useSemanticElements: a sheet with merged cells drawn only where in sight cannot be a table element
// biome-ignore-all lint/a11y/useFocusableInteractive: focus stays on the grid, cells are its active descendants
import { type KeyboardEvent, useEffect, useId, useMemo, useRef } from 'react'
import { bilingual, useWords } from '../../i18n/language.tsx'
import { useSight } from '../table/use-window.ts'
import type { SheetModel } from './sheet-model.ts'
import {
  type CellAt,
  cellAddress,
  columnEdges,
  columnLetters,
  edgeBefore,
  meets,
  ROW_HEIGHT,
} from './sheet-model.ts'
import { SheetRow } from './sheet-row.tsx'
import './sheet.css'

const words = bilingual(
  { sheet: (name: string) => `工作表“${name}”，方向键移动`, row: '行' },
  { sheet: (name: string) => `Sheet "${name}", arrow keys move`, row: 'Row' },
)

const HEAD = 24
const MARGIN = 96
const MOVES: Record<string, CellAt> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
  PageUp: { row: -15, column: 0 },
  PageDown: { row: 15, column: 0 },
}

interface SheetGridProps {
  sheet: SheetModel
  chosen: CellAt | undefined
  onChoose: (cell: CellAt) => void
  /** Told which rows are in sight, from 0, so that they can be fetched. */
  onSight?: (top: number, bottom: number) => void
}

const within = (value: number, count: number) => Math.max(0, Math.min(count - 1, value))

/** The workbook as the clerk wrote it: only what is in sight is drawn, merged cells and hidden rows included. */
export function SheetGrid({ sheet, chosen, onChoose, onSight }: SheetGridProps) {
  const t = useWords(words)
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const sight = useSight(box)
  const edges = useMemo(() => columnEdges(sheet), [sheet])
  const seen = {
    top: within(Math.floor(sight.top / ROW_HEIGHT) - 4, sheet.rowCount),
    bottom: within(Math.ceil((sight.top + sight.height) / ROW_HEIGHT) + 4, sheet.rowCount),
    left: within(edgeBefore(edges, sight.left) - 1, sheet.columnCount),
    right: within(edgeBefore(edges, sight.left + sight.width) + 1, sheet.columnCount),
  }
  const merges = sheet.merges.filter((merge) => meets(merge, seen))
  const rows = rowsToDraw(seen.top, seen.bottom, merges)
  const columns = Array.from({ length: seen.right - seen.left + 1 }, (_, index) => seen.left + index)

  useEffect(() => {
    if (chosen && box.current) bringIntoSight(box.current, chosen, edges)
  }, [chosen, edges])

  useEffect(() => {
    onSight?.(seen.top, seen.bottom)
  }, [onSight, seen.top, seen.bottom])

  const move = (event: KeyboardEvent) => {
    const step = MOVES[event.key]
    if (!step) return
    event.preventDefault()
    const from = chosen ?? { row: 0, column: 0 }
    onChoose({
      row: within(from.row + step.row, sheet.rowCount),
      column: within(from.column + step.column, sheet.columnCount),
    })
  }
  const width = (edges[sheet.columnCount] ?? 0) + MARGIN
  return (
    <div
      ref={box}
      className="sheet"
      role="grid"
      aria-label={t.sheet(sheet.name)}
      aria-rowcount={sheet.rowCount}
      aria-colcount={sheet.columnCount}
      aria-activedescendant={chosen ? `${id}-${cellAddress(chosen)}` : undefined}
      tabIndex={0}
      onKeyDown={move}
    >
      <div
        className="sheet-canvas"
        role="presentation"
        style={{ width, height: sheet.rowCount * ROW_HEIGHT + HEAD }}
      >
        <div className="sheet-heads" role="row" style={{ width, height: HEAD }}>
          <span className="sheet-corner" role="columnheader" style={{ width: MARGIN }}>
            <span className="only-read">{t.row}</span>
          </span>
          {columns.map((column) => (
            <span
              key={column}
              role="columnheader"
              className={`sheet-head ${sheet.tint(column) ?? ''} ${sheet.hiddenColumns.has(column) ? 'hidden-line' : ''}`}
              style={{
                left: MARGIN + (edges[column] ?? 0),
                width: (edges[column + 1] ?? 0) - (edges[column] ?? 0),
              }}
            >
              {columnLetters(column)}
            </span>
          ))}
        </div>
        {rows.map((row) => (
          <SheetRow
            key={row}
            id={id}
            sheet={sheet}
            row={row}
            columns={columns}
            edges={edges}
            merges={merges}
            head={HEAD}
            margin={MARGIN}
            chosen={chosen?.row === row ? chosen.column : undefined}
            onChoose={onChoose}
          />
        ))}
      </div>
    </div>
  )
}

/** Rows in sight, and the first rows of merged cells that reach into it. */
function rowsToDraw(top: number, bottom: number, merges: SheetModel['merges']): number[] {
  const rows = new Set(merges.map((merge) => merge.top))
  for (let row = top; row <= bottom; row += 1) rows.add(row)
  return [...rows].sort((one, other) => one - other)
}

function bringIntoSight(box: HTMLElement, cell: CellAt, edges: readonly number[]): void {
  const top = cell.row * ROW_HEIGHT
  const left = edges[cell.column] ?? 0
  const right = edges[cell.column + 1] ?? left
  if (top < box.scrollTop || top + ROW_HEIGHT * 2 > box.scrollTop + box.clientHeight - HEAD) {
    box.scrollTop = Math.max(0, top - box.clientHeight / 3)
  }
  if (left < box.scrollLeft || right + MARGIN > box.scrollLeft + box.clientWidth) {
    box.scrollLeft = Math.max(0, left - box.clientWidth / 3)
  }
}
