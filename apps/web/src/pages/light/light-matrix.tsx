import type { LightTable, LightView } from '@groundbreak/contract'
import { useFieldWords } from '../../api/field.ts'
import { useRegion } from '../../api/region.tsx'
import { TableFrame } from '../../components/table/table-frame.tsx'
import '../../components/figure/figure.css'
import { LightMark } from '../../components/mark/light-mark.tsx'
import { bilingual, useSay, useWords } from '../../i18n/language.tsx'

const words = bilingual(
  { caption: '各地亮灯数，点数字看项目', all: '全市' },
  { caption: 'Lights by division: a number shows its projects', all: 'Whole region' },
)

interface Choice {
  readonly light: string
  readonly division: string | undefined
}

interface LightMatrixProps {
  table: LightTable
  lights: readonly LightView[]
  chosen: Choice
  onChoose: (choice: Choice) => void
}

/** Divisions down, lights across, numbers that choose. */
export function LightMatrix({ table, lights, chosen, onChoose }: LightMatrixProps) {
  const t = useWords(words)
  const say = useSay()
  const { divisions } = useRegion()
  const { label } = useFieldWords()
  const count = (light: string, division: string) =>
    table.counts.find((one) => one.light === light && one.division === division)?.count ?? 0
  const number = (light: string, division: string | undefined, value: number) => (
    <td key={light} className="numeric">
      {value === 0 ? (
        <span className="soft">0</span>
      ) : (
        <button
          type="button"
          className="figure"
          aria-pressed={chosen.light === light && chosen.division === division}
          onClick={() => onChoose({ light, division })}
        >
          {value}
        </button>
      )}
    </td>
  )
  return (
    <TableFrame className="light-matrix">
      <table className="table">
        <caption>{t.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{label('division')}</th>
            {lights.map((light) => (
              <th key={light.id} scope="col" className="numeric">
                <LightMark light={light.id} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {divisions.map((division) => (
            <tr key={division.code}>
              <th scope="row">{say(division.short)}</th>
              {lights.map((light) => number(light.id, division.code, count(light.id, division.code)))}
            </tr>
          ))}
          <tr className="total">
            <th scope="row">{t.all}</th>
            {lights.map((light) =>
              number(light.id, undefined, table.rows.filter((row) => row.light === light.id).length),
            )}
          </tr>
        </tbody>
      </table>
    </TableFrame>
  )
}
