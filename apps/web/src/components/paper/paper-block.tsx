import type { Block, Run, Table } from '@groundbreak/core/bulletin'
import type { ReactNode } from 'react'
import { bilingual, useWords } from '../../i18n/language.tsx'
import { Figure } from '../figure/figure.tsx'

const words = bilingual({ edit: '改文字', edited: '已改' }, { edit: 'Edit prose', edited: 'edited' })

interface PaperBlockProps {
  block: Block
  asOf: number
  onEdit: ((paragraph: string) => void) | undefined
}

export function PaperBlock({ block, asOf, onEdit }: PaperBlockProps) {
  const t = useWords(words)
  switch (block.kind) {
    case 'page-break':
      return <hr className="paper-break" />
    case 'heading':
      return (
        <PaperHeading level={block.level}>
          <Runs runs={block.runs} asOf={asOf} />
        </PaperHeading>
      )
    case 'paragraph':
      return (
        <p className={`paper-paragraph ${block.look} ${block.edited ? 'edited' : ''}`}>
          <Runs runs={block.runs} asOf={asOf} />
          {block.edited ? <span className="badge warn no-print">{t.edited}</span> : null}
          {onEdit ? (
            <button type="button" className="button paper-edit" onClick={() => onEdit(block.id)}>
              {t.edit}
            </button>
          ) : null}
        </p>
      )
    case 'table':
      return <PaperTable table={block} asOf={asOf} />
  }
}

const ELEMENT = { 1: 'h3', 2: 'h4', 3: 'h5', 4: 'h6' } as const

function PaperHeading({ level, children }: { level: 1 | 2 | 3 | 4; children: ReactNode }) {
  const Element = ELEMENT[level]
  return <Element className={`paper-heading level-${level}`}>{children}</Element>
}

export function Runs({ runs, asOf }: { runs: readonly Run[]; asOf: number }) {
  return runs.map((run, index) => {
    if (run.kind === 'figure') {
      // biome-ignore lint/suspicious/noArrayIndexKey: runs of a paragraph have an order and no other name
      return <Figure key={index} target={{ ...run.ref, asOf }} text={run.text} className="bound" />
    }
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    return run.bold ? <strong key={index}>{run.text}</strong> : <span key={index}>{run.text}</span>
  })
}

function PaperTable({ table, asOf }: { table: Table; asOf: number }) {
  return (
    <figure className="paper-table">
      <figcaption>
        <strong>{table.title}</strong>
        {table.unit ? <span className="paper-unit">{table.unit}</span> : null}
      </figcaption>
      <div className="paper-table-frame">
        <table>
          <thead>
            <tr>
              {table.columns.map((column) => (
                <th key={column.head} scope="col">
                  {column.head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a printed table have an order and no other name
              <tr key={at} className={`is-${row.kind}`}>
                {row.cells.map((cell, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                  <td key={column} style={{ textAlign: table.columns[column]?.align ?? 'left' }}>
                    <Runs runs={cell} asOf={asOf} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  )
}
