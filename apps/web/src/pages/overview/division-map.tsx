import { useAnswer } from '../../api/ask.ts'
import { useRegion, useWhen } from '../../api/region.tsx'
import { MeasuredFigure } from '../../components/figure/measured-figure.tsx'
import { TileMap } from '../../components/map/tile-map.tsx'
import { bilingual, useWords } from '../../i18n/language.tsx'

const words = bilingual(
  { map: (label: string) => `示意图：${label}`, note: '示意图只表示相对位置，不是地图。' },
  { map: (label) => `Schematic: ${label}`, note: 'The schematic shows relative position; it is not a map.' },
)

export function DivisionMap({ indicator, label }: { indicator: string; label: string }) {
  const t = useWords(words)
  const { divisions } = useRegion()
  const { month, asOf } = useWhen()
  const { data } = useAnswer('GET /api/indicators', { query: { month, by: 'division', asOf } })
  return (
    <div className="stack tight">
      <TileMap
        label={t.map(label)}
        divisions={divisions}
        content={(division) => {
          const figure = data?.measured.find((one) => one.member === division.code && one.id === indicator)
          return figure ? <MeasuredFigure figure={figure} by="division" /> : '—'
        }}
      />
      <p className="soft small">{t.note}</p>
    </div>
  )
}
