import type { LightTable } from '@groundbreak/contract'
import { useFieldWords } from '../../api/field.ts'
import { useRegion } from '../../api/region.tsx'
import { LightMark } from '../../components/mark/light-mark.tsx'
import { bilingual, useSay, useWords } from '../../i18n/language.tsx'

const words = bilingual({ rule: '条文', all: '全部' }, { rule: 'Rule', all: 'all' })

interface LightChoiceProps {
  table: LightTable
  light: string
  rule: string | undefined
  onRule: (rule: string | undefined) => void
  division: string | undefined
  onDivision: (division: string | undefined) => void
}

export function LightChoice({ table, light, rule, onRule, division, onDivision }: LightChoiceProps) {
  const t = useWords(words)
  const say = useSay()
  const { divisions } = useRegion()
  const { label } = useFieldWords()
  const rules = new Map(
    table.rows.flatMap((row) =>
      row.light === light ? row.causes.map((cause) => [cause.rule, say(cause.label)] as const) : [],
    ),
  )
  return (
    <div className="row toolbar">
      <h2>
        <LightMark light={light} />
      </h2>
      <label className="labelled beside">
        <span className="label">{t.rule}</span>
        <select
          className="select"
          value={rule ?? ''}
          onChange={(event) => onRule(event.target.value || undefined)}
        >
          <option value="">{t.all}</option>
          {[...rules].map(([id, label]) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label className="labelled beside">
        <span className="label">{label('division')}</span>
        <select
          className="select"
          value={division ?? ''}
          onChange={(event) => onDivision(event.target.value || undefined)}
        >
          <option value="">{t.all}</option>
          {divisions.map((one) => (
            <option key={one.code} value={one.code}>
              {say(one.short)}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
