import type { RuleDecisionView, TextPlace } from '@groundbreak/contract'
import { TableFrame } from '../../components/table/table-frame.tsx'
import { bilingual, useSay, useWords } from '../../i18n/language.tsx'
import { DeskCell } from './desk-cell.tsx'
import { RuleValue } from './rule-value.tsx'

type TableView = NonNullable<RuleDecisionView['table']>

const words = bilingual(
  { row: '行', cell: (row: number, column: string) => `第 ${row} 行，${column}` },
  { row: 'Row', cell: (row, column) => `row ${row}, ${column}` },
)

interface DecisionTableProps {
  table: TableView
  /** Makes conditions and results editable; told where in the decision's text. */
  onChange?: (place: TextPlace, text: string) => void
}

/** A decision table as the standard draws it: conditions left, results right, hit policy in the corner. */
export function DecisionTable({ table, onChange }: DecisionTableProps) {
  const t = useWords(words)
  const say = useSay()
  const { hit, inputs, outputs, rows } = table
  // several results of a row stand under their names
  const resultPlace = (row: number, column: number): TextPlace => [
    'table',
    'rows',
    row,
    'then',
    ...(outputs.length > 1 ? [outputs[column] ?? ''] : []),
  ]
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
            <tr key={index}>
              <th scope="row">{index + 1}</th>
              {row.when.map((text, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: so are its cells
                <td key={column}>
                  {onChange ? (
                    <DeskCell
                      label={t.cell(index + 1, say(inputs[column] ?? { zh: '', en: '' }))}
                      text={text}
                      onChange={(value) => onChange(['table', 'rows', index, 'when', column], value)}
                    />
                  ) : (
                    <code>{text}</code>
                  )}
                </td>
              ))}
              {row.gives.map((text, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: so are its results
                <td key={column} className="output">
                  {onChange ? (
                    <DeskCell
                      label={t.cell(index + 1, outputs[column] ?? '')}
                      text={text}
                      onChange={(value) => onChange(resultPlace(index, column), value)}
                    />
                  ) : (
                    <RuleValue cell={{ value: text, shown: text }} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}
