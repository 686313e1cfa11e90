import type { Measured } from '@groundbreak/core/indicator'
import { useRegion, useWhen } from '../../api/region.tsx'
import { TileMap } from '../../components/map/tile-map.tsx'
import { bilingual, useSay, useWords } from '../../i18n/language.tsx'
import { MemberCourse } from './member-course.tsx'

const words = bilingual(
  { map: (label: string) => `示意图：${label}`, note: '示意图只表示相对位置，不是地图。' },
  { map: (label) => `Schematic: ${label}`, note: 'The schematic shows relative position; it is not a map.' },
)

interface DivisionMapProps {
  label: string
  courseOf: (member: string) => readonly Measured[]
}

/** The divisions where they lie, each with its figure and course. */
export function DivisionMap({ label, courseOf }: DivisionMapProps) {
  const t = useWords(words)
  const say = useSay()
  const { divisions } = useRegion()
  const { month } = useWhen()
  return (
    <div className="stack tight">
      <TileMap
        label={t.map(label)}
        divisions={divisions}
        content={(division) => (
          <MemberCourse
            label={say(division.short)}
            points={courseOf(division.code)}
            month={month}
            by="division"
          />
        )}
      />
      <p className="soft small">{t.note}</p>
    </div>
  )
}
