import { ladderView, scoreLines, type TextPlace, tableView } from '@groundbreak/contract'
import type { Obstacle, RuleSet } from '@groundbreak/core/rule'
import { useSay } from '../../i18n/language.tsx'
import { DecisionTable } from './decision-table.tsx'
import { LadderGrid } from './ladder-grid.tsx'
import { ScoreSheet } from './score-sheet.tsx'
import { withCell } from './yaml-cell.ts'

interface DeskTablesProps {
  rules: RuleSet
  text: string
  onText: (text: string) => void
  obstacles: readonly Obstacle[]
}

/** Tables, score sheets and ladders of the text as grids: a changed cell changes the text at its place. */
export function DeskTables({ rules, text, onText, obstacles }: DeskTablesProps) {
  const say = useSay()
  return rules.decisions.map(({ id, label, line, body }) => {
    if (body.kind !== 'table' && body.kind !== 'score' && body.kind !== 'ladder') return null
    const open = obstacles.some((obstacle) => obstacle.line === line)
    const change = (place: TextPlace, value: string) => onText(withCell(text, id, place, value))
    return (
      <article key={id} className={open ? 'decision open' : 'decision'}>
        <h2>{say(label)}</h2>
        {body.kind === 'table' ? (
          <DecisionTable table={tableView(body)} onChange={change} />
        ) : body.kind === 'score' ? (
          <ScoreSheet lines={scoreLines(body)} onChange={change} />
        ) : (
          <LadderGrid ladder={ladderView(body)} onChange={change} />
        )}
      </article>
    )
  })
}
