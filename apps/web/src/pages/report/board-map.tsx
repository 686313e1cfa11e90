import type { Board, BoardRow } from '@groundbreak/contract'
import { useRegion } from '../../api/region.tsx'
import { TileMap } from '../../components/map/tile-map.tsx'
import { bilingual, useWords } from '../../i18n/language.tsx'

const words = bilingual(
  { map: '报送示意图', missing: '○ 未报', reported: '● 已报', corrected: '◐ 已更正' },
  { map: 'Schematic of reporting', missing: '○ missing', reported: '● reported', corrected: '◐ corrected' },
)

const TONE: Record<BoardRow['state'], string> = { missing: 'waiting', reported: 'good', corrected: 'warn' }

export function BoardMap({ board }: { board: Board }) {
  const t = useWords(words)
  const { divisions } = useRegion()
  const stateOf = (code: string) => board.rows.find((row) => row.division === code)?.state ?? 'missing'
  return (
    <TileMap
      label={t.map}
      divisions={divisions}
      tone={(division) => TONE[stateOf(division.code)]}
      content={(division) => <span className="small">{t[stateOf(division.code)]}</span>}
    />
  )
}
