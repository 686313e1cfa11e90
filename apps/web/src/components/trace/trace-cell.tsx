import type { TraceRow } from '@groundbreak/core/trace'
import { useState } from 'react'
import { useFieldWords } from '../../api/field.ts'
import { bilingual, useWords } from '../../i18n/language.tsx'
import { Go } from '../shell/go.tsx'
import { SourceCell } from './source-cell.tsx'

const words = bilingual(
  { inputs: '用到的值', none: '没有来源单元格（在程序中录入）', page: '打开项目页' },
  { inputs: 'Values used', none: 'No cell: typed into the program', page: 'Open the project page' },
)

/** One project of a trace: each value used, and the cell it was read from. */
export function TraceCell({ row }: { row: TraceRow }) {
  const t = useWords(words)
  const { label, value } = useFieldWords()
  // what was added up is what people ask for; where rows are counted, what made them count
  const [chosen, setChosen] = useState(() => {
    const added = row.inputs.findIndex((input) => input.whence?.source && input.value === row.amount)
    return added >= 0 ? added : row.inputs.findIndex((input) => input.whence?.source)
  })
  const whence = row.inputs[chosen]?.whence
  return (
    <div className="stack">
      <div className="row apart">
        <h3>{row.name}</h3>
        <Go to={`/projects/${row.subject}`}>{t.page}</Go>
      </div>
      <div>
        <h4>{t.inputs}</h4>
        <ul className="trace-inputs plain-list">
          {row.inputs.map((input, index) => (
            <li key={input.field}>
              <button
                type="button"
                className="chip"
                aria-pressed={index === chosen}
                onClick={() => setChosen(index)}
              >
                {label(input.field)} <strong>{value(input.field, input.value)}</strong>
              </button>
            </li>
          ))}
        </ul>
      </div>
      {whence ? <SourceCell whence={whence} /> : <p className="soft">{t.none}</p>}
    </div>
  )
}
