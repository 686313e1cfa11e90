import type { Obstacle, RuleSet } from '@groundbreak/core/rule'
import { useSay } from '../../i18n/language.tsx'
import { DecisionTable } from './decision-table.tsx'
import { withCell } from './yaml-cell.ts'

interface DeskTablesProps {
  rules: RuleSet
  text: string
  onText: (text: string) => void
  obstacles: readonly Obstacle[]
}

/** The decision tables of the text as grids: a changed cell changes the text at its place. */
export function DeskTables({ rules, text, onText, obstacles }: DeskTablesProps) {
  const say = useSay()
  return rules.decisions.map(({ id, label, line, body }) => {
    if (body.kind !== 'table') return null
    const open = obstacles.some((obstacle) => obstacle.line === line)
    return (
      <article key={id} className={open ? 'decision open' : 'decision'}>
        <h2>{say(label)}</h2>
        <DecisionTable
          key={body.rows.map(({ cells }) => cells.map((cell) => cell.text).join('|')).join('\n')}
          table={{
            hit: body.hit,
            inputs: body.inputs.map((input) => input.label),
            outputs: body.outputs.map(({ name }) => name),
            rows: body.rows.map(({ cells, gives }) => ({
              when: cells.map((cell) => cell.text),
              gives: gives.map((one) => one.text),
            })),
          }}
          onChange={(row, column, value) => onText(withCell(text, { decision: id, row, column }, value))}
        />
      </article>
    )
  })
}
