import type { ProjectTable } from '@groundbreak/contract'
import { useEffect, useState } from 'react'
import { useFieldWords } from '../../api/field.ts'
import { useRegion } from '../../api/region.tsx'
import { bilingual, useSay, useWords } from '../../i18n/language.tsx'
import { filterColumns } from './project-rows.ts'
import type { Filters } from './use-filters.ts'

const words = bilingual(
  {
    search: '查找',
    hint: '名称、单位、代码或拼音首字母',
    all: '全部',
    light: '亮灯',
    more: '更多条件',
  },
  {
    search: 'Search',
    hint: 'Name, company, code or pinyin initials',
    all: 'all',
    light: 'Light',
    more: 'More filters',
  },
)

const ALWAYS = 4

export function ProjectFilters({ table, filters }: { table: ProjectTable; filters: Filters }) {
  const t = useWords(words)
  const say = useSay()
  const { lights } = useRegion()
  const { label, value, division } = useFieldWords()
  const columns = filterColumns(table)
  const { wanted } = filters
  const select = (column: (typeof columns)[number]) => (
    <label key={column.field} className="labelled">
      <span className="label">{label(column.field)}</span>
      <select
        className="select"
        value={wanted.values[column.field] ?? ''}
        onChange={(event) => filters.filter(column.field, event.target.value || undefined)}
      >
        <option value="">{t.all}</option>
        {column.words.map((word) => (
          <option key={word} value={word}>
            {column.field === 'division' ? division(word) : value(column.field, word)}
          </option>
        ))}
      </select>
    </label>
  )
  const rest = columns.slice(ALWAYS)
  return (
    <div className="row project-filters">
      <SearchBox label={t.search} hint={t.hint} text={wanted.text} onSearch={filters.search} />
      <label className="labelled">
        <span className="label">{t.light}</span>
        <select
          className="select"
          value={wanted.light ?? ''}
          onChange={(event) => filters.chooseLight(event.target.value || undefined)}
        >
          <option value="">{t.all}</option>
          {lights.map((light) => (
            <option key={light.id} value={light.id}>
              {say(light.label)}
            </option>
          ))}
        </select>
      </label>
      {columns.slice(0, ALWAYS).map(select)}
      {rest.length > 0 ? (
        <details
          className="more-filters"
          open={rest.some((column) => wanted.values[column.field] !== undefined)}
        >
          <summary>{t.more}</summary>
          <div className="row">{rest.map(select)}</div>
        </details>
      ) : null}
    </div>
  )
}

interface SearchBoxProps {
  label: string
  hint: string
  text: string
  onSearch: (text: string) => void
}

const PAUSE_MS = 150

function SearchBox({ label, hint, text, onSearch }: SearchBoxProps) {
  const [typed, setTyped] = useState(text)
  useEffect(() => setTyped(text), [text])
  useEffect(() => {
    if (typed === text) return
    const timer = setTimeout(() => onSearch(typed), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed, text, onSearch])
  return (
    <label className="labelled search-box">
      <span className="label">{label}</span>
      <input
        className="input"
        type="search"
        placeholder={hint}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </label>
  )
}
