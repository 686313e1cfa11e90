import type { RuleDecisionView } from '@groundbreak/contract'
import { TableFrame } from '../../components/table/table-frame.tsx'
import { bilingual, useSay, useWords } from '../../i18n/language.tsx'
import { RuleValue } from './rule-value.tsx'

type TableView = NonNullable<RuleDecisionView['table']>

const words = bilingual(
  { row: '行', cell: (row: number, column: string) => `第 ${row} 行，${column}` },
  { row: 'Row', cell: (row, column) => `row ${row}, ${column}` },
)

interface DecisionTableProps {
  table: TableView
  /** Makes the conditions editable. */
  onChange?: (row: number, column: number, text: string) => void
  /** Rows at which something is wrong, from 1. */
  marked?: readonly number[]
}

/** A decision table as the standard draws it: conditions left, results right, hit policy in the corner. */
export function DecisionTable({ table, onChange, marked = [] }: DecisionTableProps) {
  const t = useWords(words)
  const say = useSay()
  const { hit, inputs, outputs, rows } = table
  return (
    <TableFrame>
      <table className="table decision-table">
        <thead>
          <tr>
            <th scope="col" title={t.row}>
              {hit}
            </th>
            {inputs.map((label) => (
              <th scope="col" key={label.en}>
                {say(label)}
              </th>
            ))}
            {outputs.map((name) => (
              <th scope="col" key={name} className="output">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a table are known by their place only
            <tr key={index} className={marked.includes(index + 1) ? 'marked' : undefined}>
              <th scope="row">{index + 1}</th>
              {row.when.map((text, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: so are its cells
                <td key={column}>
                  {onChange ? (
                    <input
                      className="input cell"
                      aria-label={t.cell(index + 1, say(inputs[column] ?? { zh: '', en: '' }))}
                      defaultValue={text}
                      onBlur={(event) => {
                        if (event.target.value !== text) onChange(index, column, event.target.value)
                      }}
                      onKeyDown={(event) => {
                        if (event.key === 'Enter') event.currentTarget.blur()
                      }}
                    />
                  ) : (
                    <code>{text}</code>
                  )}
                </td>
              ))}
              {row.gives.map((text, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: so are its results
                <td key={column} className="output">
                  <RuleValue cell={{ value: text, shown: text }} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}
