import type { ProjectField, ProjectPage } from '@groundbreak/contract'
import type { Whence } from '@groundbreak/core/portfolio'
import { useState } from 'react'
import { useActorName } from '../../api/actor-name.ts'
import { useFieldWords } from '../../api/field.ts'
import { useTime } from '../../api/time.ts'
import { TableFrame } from '../../components/table/table-frame.tsx'
import { printMonth } from '../../i18n/dates.ts'
import { bilingual, useLanguage, useWords } from '../../i18n/language.tsx'

const words = bilingual(
  {
    title: '全部字段',
    silent: (names: string) => `从未报送：${names}`,
    field: '字段',
    value: '现值',
    source: '来源',
    history: (count: number) => `历次 ${count}`,
    statement: (entry: number, by: string, at: string) => `第 ${entry} 条 · ${by} · ${at}`,
  },
  {
    title: 'All fields',
    silent: (names) => `Never reported: ${names}`,
    field: 'Field',
    value: 'Value',
    source: 'Source',
    history: (count) => `History ${count}`,
    statement: (entry, by, at) => `entry ${entry} · ${by} · ${at}`,
  },
)

interface ProjectFieldsProps {
  project: ProjectPage
  onSource: (whence: Whence) => void
}

/** Every field with the cell it came from and everything ever stated about it. */
export function ProjectFields({ project, onSource }: ProjectFieldsProps) {
  const t = useWords(words)
  const { label } = useFieldWords()
  const stated = project.fields.filter((field) => field.history.length > 0)
  const silent = project.fields.filter((field) => field.history.length === 0)
  return (
    <section>
      <h2>{t.title}</h2>
      <TableFrame>
        <table className="table project-fields">
          <thead>
            <tr>
              <th scope="col">{t.field}</th>
              <th scope="col">{t.value}</th>
              <th scope="col">{t.source}</th>
            </tr>
          </thead>
          <tbody>
            {stated.map((field) => (
              <FieldRows key={field.field} field={field} onSource={onSource} />
            ))}
          </tbody>
        </table>
      </TableFrame>
      {silent.length > 0 ? (
        <p className="soft small">{t.silent(silent.map((field) => label(field.field)).join('、'))}</p>
      ) : null}
    </section>
  )
}

function FieldRows({ field, onSource }: { field: ProjectField; onSource: (whence: Whence) => void }) {
  const t = useWords(words)
  const { language } = useLanguage()
  const printTime = useTime()
  const actorName = useActorName()
  const { label, value } = useFieldWords()
  const [open, setOpen] = useState(false)
  const { whence, history } = field
  return (
    <>
      <tr>
        <td>{label(field.field)}</td>
        <td>{value(field.field, whence?.value ?? null)}</td>
        <td>
          <span className="source-of-field">
            {whence ? <SourceButton whence={whence} onSource={onSource} /> : '—'}
            {history.length > 1 ? (
              <button
                type="button"
                className="link-button small no-print"
                aria-expanded={open}
                onClick={() => setOpen(!open)}
              >
                {t.history(history.length)}
              </button>
            ) : null}
          </span>
        </td>
      </tr>
      {open
        ? history.map((statement) => (
            <tr key={`${statement.entry}/${statement.period}`} className="group">
              <td>{printMonth(statement.period, language)}</td>
              <td>{value(field.field, statement.value)}</td>
              <td>
                <SourceButton whence={statement} onSource={onSource} />{' '}
                <span className="soft small">
                  {t.statement(statement.entry, actorName(statement.by), printTime(statement.at))}
                </span>
              </td>
            </tr>
          ))
        : null}
    </>
  )
}

export function SourceButton({ whence, onSource }: { whence: Whence; onSource: (whence: Whence) => void }) {
  const { source } = whence
  if (!source) return <span className="soft">{whence.by}</span>
  return (
    <button type="button" className="link-button" title={source.fileName} onClick={() => onSource(whence)}>
      <span className="sheet-name">{source.sheet ? `${source.sheet}!` : ''}</span>
      {source.cell}
    </button>
  )
}
