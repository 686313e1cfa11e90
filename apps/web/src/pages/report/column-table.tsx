import type { ReceivedView } from '@groundbreak/contract'
import type { ColumnUnderstanding, TableUnderstanding } from '@groundbreak/core/workbook'
import { useEffect, useRef, useState } from 'react'
import { Failure } from '../../api/answered.tsx'
import { type CellAt, columnLetters } from '../../components/sheet/sheet-model.ts'
import { TableFrame } from '../../components/table/table-frame.tsx'
import { bilingual, useWords } from '../../i18n/language.tsx'
import { columnWords, isUnknown, useReadAs } from './column-words.ts'
import { FieldChooser } from './field-chooser.tsx'

const words = bilingual(
  {
    column: '列',
    path: '表头',
    field: '读作',
    unit: '单位',
    change: '改',
    changeOf: (column: string) => `改 ${column} 列的读法`,
    hidden: '隐藏列',
  },
  {
    column: 'Col.',
    path: 'Heading',
    field: 'Read as',
    unit: 'Unit',
    change: 'change',
    changeOf: (column) => `Change what column ${column} is read as`,
    hidden: 'hidden column',
  },
)

interface ColumnTableProps {
  received: ReceivedView
  table: TableUnderstanding
  /** Cell chosen in the sheet: its column is marked here. */
  chosen: { readonly sheet: string; readonly cell: CellAt | undefined }
  onPlace: (sheet: string, cell: string) => void
}

/** Per column the path of headings, the field, the unit and where each was read; what was not understood comes first. */
export function ColumnTable({ received, table, chosen, onPlace }: ColumnTableProps) {
  const t = useWords(words)
  const [error, setError] = useState<Error>()
  const unknownFirst = [
    ...table.columns.filter(isUnknown),
    ...table.columns.filter((column) => !isUnknown(column)),
  ]
  const letters = chosen.sheet === table.sheet && chosen.cell ? columnLetters(chosen.cell.column) : undefined
  return (
    <>
      {error ? <Failure error={error} /> : null}
      <TableFrame>
        <table className="table understood-columns">
          <thead>
            <tr>
              <th scope="col">{t.column}</th>
              <th scope="col">{t.path}</th>
              <th scope="col">{t.field}</th>
              <th scope="col">{t.unit}</th>
            </tr>
          </thead>
          <tbody>
            {unknownFirst.map((column) => (
              <ColumnRow
                key={column.column}
                received={received}
                table={table}
                column={column}
                isChosen={column.column === letters}
                onPlace={onPlace}
                onError={setError}
              />
            ))}
          </tbody>
        </table>
      </TableFrame>
    </>
  )
}

interface ColumnRowProps {
  received: ReceivedView
  table: TableUnderstanding
  column: ColumnUnderstanding
  isChosen: boolean
  onPlace: (sheet: string, cell: string) => void
  onError: (error: Error | undefined) => void
}

function ColumnRow({ received, table, column, isChosen, onPlace, onError }: ColumnRowProps) {
  const t = useWords(words)
  const where = useWords(columnWords)
  const readAs = useReadAs()
  const [open, setOpen] = useState(false)
  const line = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    if (isChosen) line.current?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])
  const unknown = isUnknown(column)
  const how = column.by === 'layout' || column.by === 'content' ? where[column.by] : undefined
  return (
    <tr ref={line} className={`${unknown ? 'not-understood' : ''} ${isChosen ? 'chosen' : ''}`}>
      <th scope="row">
        <button
          type="button"
          className="link-button mono"
          onClick={() =>
            onPlace(
              table.sheet,
              column.cells?.[0] ?? `${column.column}${table.headerRows[0] ?? table.firstRow}`,
            )
          }
        >
          {column.column}
        </button>
      </th>
      <td>
        {column.path.join(' › ')}
        {column.hidden ? <span className="badge warn">{t.hidden}</span> : null}
      </td>
      <td>
        {unknown ? <strong>{readAs(column)}</strong> : readAs(column)}{' '}
        {how ? <span className="soft small">{how}</span> : null}{' '}
        {unknown || open ? (
          <FieldChooser
            received={received}
            sheet={table.sheet}
            column={column}
            subject={table.subject}
            onDone={() => setOpen(false)}
            onError={onError}
          />
        ) : (
          <button
            type="button"
            className="link-button small"
            aria-label={t.changeOf(column.column)}
            onClick={() => setOpen(true)}
          >
            {t.change}
          </button>
        )}
      </td>
      <td>
        {column.unit ? (
          <>
            {column.unit.unit} <span className="soft small">{where.where[column.unit.where]}</span>
          </>
        ) : null}
      </td>
    </tr>
  )
}
