import type { SourceFragment } from '@groundbreak/contract'
import { useEffect, useRef } from 'react'
import { bilingual, useWords } from '../../i18n/language.tsx'
import { findCell } from '../sheet/sheet-model.ts'
import { spansOf } from './spans.ts'

const words = bilingual(
  {
    caption: (sheet: string, cell: string) => `${sheet ? `工作表“${sheet}”中` : ''}单元格 ${cell} 附近`,
  },
  { caption: (sheet, cell) => `${sheet ? `Sheet "${sheet}" around` : 'Around'} cell ${cell}` },
)

/** A few rows of a kept workbook under their headings, as a table; the cell in question is marked. */
export function SourceSheet({ fragment }: { fragment: SourceFragment }) {
  const t = useWords(words)
  const marked = useRef<HTMLTableCellElement>(null)
  const chosen = findCell(fragment.cell)
  const spans = spansOf(fragment)
  const columns = fragment.columns.map((column) => findCell(`${column.column}1`)?.column ?? -1)
  useEffect(() => {
    marked.current?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [])
  return (
    <section
      className="source-sheet"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
      tabIndex={0}
      aria-label={t.caption(fragment.sheet, fragment.cell)}
    >
      <table>
        <caption className="only-read">{t.caption(fragment.sheet, fragment.cell)}</caption>
        <thead>
          <tr>
            <td />
            {fragment.columns.map((column, index) => (
              <th
                key={column.column}
                className={columns[index] === chosen?.column ? 'here' : undefined}
                scope="col"
              >
                {column.column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fragment.rows.map((row, at) => (
            <tr key={row.row} className={gapBefore(fragment, at) ? 'after-gap' : undefined}>
              <th scope="row" className={row.row - 1 === chosen?.row ? 'here' : undefined}>
                {row.row}
              </th>
              {columns.map((column, index) => {
                const span = spans.get(`${row.row - 1},${column}`)
                if (span === 'covered') return null
                const cell = row.cells[index]
                const isChosen = row.row - 1 === chosen?.row && column === chosen?.column
                return (
                  <td
                    key={fragment.columns[index]?.column}
                    ref={isChosen ? marked : undefined}
                    rowSpan={span?.rows}
                    colSpan={span?.columns}
                    className={`${cell?.kind === 'number' ? 'numeric' : ''} ${isChosen ? 'marked-cell' : ''}`}
                  >
                    {cell?.text}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const gapBefore = (fragment: SourceFragment, at: number): boolean => {
  const before = fragment.rows[at - 1]
  const row = fragment.rows[at]
  return before !== undefined && row !== undefined && row.row > before.row + 1
}
