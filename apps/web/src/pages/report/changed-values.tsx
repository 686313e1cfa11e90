import type { ValueChange } from '@groundbreak/core/report'
import { Fragment, useState } from 'react'
import { useFieldWords } from '../../api/field.ts'
import { PlaceButton } from '../../components/finding/place-button.tsx'
import { TableFrame } from '../../components/table/table-frame.tsx'
import { bilingual, useWords } from '../../i18n/language.tsx'

const words = bilingual(
  {
    field: '字段',
    before: '原来',
    after: '现在',
    cell: '单元格',
    more: (left: number) => `再看 ${left} 个项目`,
  },
  {
    field: 'Field',
    before: 'Before',
    after: 'Now',
    cell: 'Cell',
    more: (left) => `Show ${left} more projects`,
  },
)

const AT_ONCE = 60

interface ChangedValuesProps {
  changes: readonly ValueChange[]
  onPlace: (sheet: string, cell: string) => void
}

/** Values that differ, project by project. */
export function ChangedValues({ changes, onPlace }: ChangedValuesProps) {
  const t = useWords(words)
  const { label, value, find } = useFieldWords()
  const [most, setMost] = useState(AT_ONCE)
  const projects = byProject(changes)
  const isAmount = (change: ValueChange) => typeof (change.after ?? change.before) === 'number'
  const cellClass = (change: ValueChange) =>
    isAmount(change) && find(change.field)?.kind === 'money' ? 'numeric' : undefined
  return (
    <>
      <TableFrame>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t.field}</th>
              <th scope="col">{t.before}</th>
              <th scope="col">{t.after}</th>
              <th scope="col">{t.cell}</th>
            </tr>
          </thead>
          <tbody>
            {projects.slice(0, most).map(([subject, own]) => (
              <Fragment key={subject}>
                <tr className="group">
                  <th scope="rowgroup" colSpan={4}>
                    {own[0]?.name}
                  </th>
                </tr>
                {own.map((change) => (
                  <tr key={`${change.field}/${change.sheet}/${change.cell}`}>
                    <td>{label(change.field)}</td>
                    <td className={cellClass(change)}>{value(change.field, change.before)}</td>
                    <td className={cellClass(change)}>
                      <strong>{value(change.field, change.after)}</strong>
                    </td>
                    <td>
                      <PlaceButton
                        sheet={change.sheet}
                        cell={change.cell}
                        text={change.cell}
                        onPlace={onPlace}
                      />
                    </td>
                  </tr>
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </TableFrame>
      {projects.length > most ? (
        <button type="button" className="button finding-more" onClick={() => setMost(most + AT_ONCE)}>
          {t.more(projects.length - most)}
        </button>
      ) : null}
    </>
  )
}

function byProject(changes: readonly ValueChange[]): [string, ValueChange[]][] {
  const projects = new Map<string, ValueChange[]>()
  for (const change of changes) {
    const own = projects.get(change.subject)
    if (own) own.push(change)
    else projects.set(change.subject, [change])
  }
  return [...projects]
}
