import type { Division } from '@groundbreak/core/division'
import type { ReactNode } from 'react'
import { useSay } from '../../i18n/language.tsx'
import './map.css'

interface TileMapProps {
  label: string
  divisions: readonly Division[]
  /** What stands in a tile besides the name. */
  content: (division: Division) => ReactNode
  tone?: (division: Division) => string
  onChoose?: (division: Division) => void
}

/** A schematic map: one tile a division where the region pack puts it. No borders, no claim to geography. */
export function TileMap({ label, divisions, content, tone, onChoose }: TileMapProps) {
  const say = useSay()
  const tiles = divisions.flatMap((division) => (division.tile ? [division.tile] : []))
  const left = Math.min(...tiles.map(([column]) => column))
  const top = Math.min(...tiles.map(([, row]) => row))
  return (
    <ul className="tile-map plain-list" aria-label={label}>
      {divisions.map((division) => {
        const place = division.tile
          ? { gridColumn: division.tile[0] - left + 1, gridRow: division.tile[1] - top + 1 }
          : undefined
        const inner = (
          <>
            <span className="tile-name">{say(division.short)}</span>
            <span className="tile-content">{content(division)}</span>
          </>
        )
        return (
          <li key={division.code} className={`tile ${tone?.(division) ?? ''}`} style={place}>
            {onChoose ? (
              <button type="button" onClick={() => onChoose(division)}>
                {inner}
              </button>
            ) : (
              <div>{inner}</div>
            )}
          </li>
        )
      })}
    </ul>
  )
}
