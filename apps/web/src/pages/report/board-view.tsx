import type { Board } from '@groundbreak/contract'
import { useState } from 'react'
import { bilingual, useWords } from '../../i18n/language.tsx'
import { useIsPast } from '../../view/address.ts'
import { BoardMap } from './board-map.tsx'
import { BoardTable } from './board-table.tsx'
import { RemindAll } from './remind-all.tsx'
import { stateWords } from './state-words.ts'

const words = bilingual(
  {
    closed: (entry: number) => `本月已封账（账本第 ${entry} 条）`,
    openMonth: '本月未封账',
  },
  {
    closed: (entry) => `Closed (ledger entry ${entry})`,
    openMonth: 'Not closed yet',
  },
)

const STATES = ['missing', 'reported', 'corrected'] as const

/** Who has reported: how many at a glance, then one by one, and where they lie. */
export function BoardView({ board }: { board: Board }) {
  const t = useWords(words)
  const states = useWords(stateWords)
  const isPast = useIsPast()
  const [chosen, setChosen] = useState<string>()
  const missing = board.rows.filter((row) => row.state === 'missing')
  return (
    <>
      <div className="row apart">
        <ul className="plain-list row board-summary">
          {STATES.map((state) => (
            <li key={state} className={`board-count ${state}`}>
              {states[state]} <strong>{board.rows.filter((row) => row.state === state).length}</strong>
            </li>
          ))}
          <li className="soft">{board.closed ? t.closed(board.closed.entry) : t.openMonth}</li>
        </ul>
        {isPast ? null : <RemindAll month={board.month} missing={missing} />}
      </div>
      <div className="board">
        <BoardTable board={board} chosen={chosen} />
        <BoardMap board={board} onChoose={setChosen} />
      </div>
    </>
  )
}
