import type { ReceivedView } from '@groundbreak/contract'
import type { ColumnUnderstanding, TableUnderstanding } from '@groundbreak/core/workbook'
import { useState } from 'react'
import { Failure } from '../../api/answered.tsx'
import { useFieldWords } from '../../api/field.ts'
import { TableFrame } from '../../components/table/table-frame.tsx'
import { printMonth } from '../../i18n/dates.ts'
import { bilingual, useLanguage, useWords } from '../../i18n/language.tsx'
import { FieldChooser } from './field-chooser.tsx'

const words = bilingual(
  {
    column: '列',
    path: '表头',
    field: '读作',
    unit: '单位',
    change: '改',
    none: '未读懂',
    ignored: '忽略',
    derived: '推算，只核对',
    hidden: '隐藏列',
    layout: '按本单位的版式',
    content: '按内容认出',
    where: { header: '表头', caption: '表上方', format: '数字格式', cell: '单元格', given: '人工指定' },
  },
  {
    column: 'Col.',
    path: 'Heading',
    field: 'Read as',
    unit: 'Unit',
    change: 'change',
    none: 'not understood',
    ignored: 'ignored',
    derived: 'derived, checked only',
    hidden: 'hidden column',
    layout: 'by this division’s layout',
    content: 'by its content',
    where: {
      header: 'heading',
      caption: 'above the table',
      format: 'number format',
      cell: 'cell',
      given: 'given',
    },
  },
)

interface ColumnTableProps {
  received: ReceivedView
  table: TableUnderstanding
  onPlace: (sheet: string, cell: string) => void
}

/** Per column the path of headings, the field, the unit and where each was read; what was not understood comes first. */
export function ColumnTable({ received, table, onPlace }: ColumnTableProps) {
  const t = useWords(words)
  const [open, setOpen] = useState<string>()
  const [error, setError] = useState<Error>()
  const unknownFirst = [
    ...table.columns.filter(isUnknown),
    ...table.columns.filter((column) => !isUnknown(column)),
  ]
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
              <tr key={column.column} className={isUnknown(column) ? 'not-understood' : undefined}>
                <th scope="row">
                  <button
                    type="button"
                    className="link-button mono"
                    onClick={() =>
                      onPlace(table.sheet, `${column.column}${table.headerRows[0] ?? table.firstRow}`)
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
                  <ReadAs column={column} />{' '}
                  {isUnknown(column) || open === column.column ? (
                    <FieldChooser
                      received={received}
                      sheet={table.sheet}
                      column={column}
                      subject={table.subject}
                      onDone={() => setOpen(undefined)}
                      onError={setError}
                    />
                  ) : (
                    <button
                      type="button"
                      className="link-button small"
                      onClick={() => setOpen(column.column)}
                    >
                      {t.change}
                    </button>
                  )}
                </td>
                <td>
                  {column.unit ? (
                    <>
                      {column.unit.unit} <span className="soft small">{t.where[column.unit.where]}</span>
                    </>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </>
  )
}

const isUnknown = (column: ColumnUnderstanding): boolean =>
  column.by === 'none' && column.field === undefined && column.fields.length === 0

function ReadAs({ column }: { column: ColumnUnderstanding }) {
  const t = useWords(words)
  const { language } = useLanguage()
  const { label } = useFieldWords()
  if (column.by === 'ignored') return <span className="soft">{t.ignored}</span>
  const ids = column.field === undefined ? column.fields : [column.field]
  if (ids.length === 0) {
    return column.by === 'derived' ? <span className="soft">{t.derived}</span> : <strong>{t.none}</strong>
  }
  return (
    <>
      {ids.map(label).join('、')}
      {column.period ? <span className="soft"> {printMonth(column.period, language)}</span> : null}{' '}
      {column.by === 'layout' ? <span className="soft small">{t.layout}</span> : null}
      {column.by === 'content' ? <span className="soft small">{t.content}</span> : null}
      {column.by === 'derived' ? <span className="soft small">{t.derived}</span> : null}
    </>
  )
}
