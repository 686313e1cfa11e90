import type { Board, BoardRow } from '@groundbreak/contract'
import { useRegion } from '../../api/region.tsx'
import { TileMap } from '../../components/map/tile-map.tsx'
import { bilingual, useWords } from '../../i18n/language.tsx'
import { stateWords } from './state-words.ts'

const words = bilingual(
  { map: '报送示意图，点一格看那一行' },
  { map: 'Schematic of reporting: a tile shows its row' },
)

const TONE: Record<BoardRow['state'], string> = { missing: 'waiting', reported: 'good', corrected: 'warn' }

interface BoardMapProps {
  board: Board
  onChoose: (division: string) => void
}

export function BoardMap({ board, onChoose }: BoardMapProps) {
  const t = useWords(words)
  const states = useWords(stateWords)
  const { divisions } = useRegion()
  const stateOf = (code: string) => board.rows.find((row) => row.division === code)?.state ?? 'missing'
  return (
    <TileMap
      label={t.map}
      divisions={divisions}
      tone={(division) => TONE[stateOf(division.code)]}
      content={(division) => <span className="small">{states[stateOf(division.code)]}</span>}
      onChoose={(division) => onChoose(division.code)}
    />
  )
}
