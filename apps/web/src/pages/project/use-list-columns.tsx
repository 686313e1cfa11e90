import type { ProjectColumn, ProjectTable } from '@groundbreak/contract'
import { useCallback, useMemo } from 'react'
import { useFieldWords } from '../../api/field.ts'
import { useRegion } from '../../api/region.tsx'
import { printAmount, printUnit } from '../../components/figure/amount.ts'
import { LightMark } from '../../components/mark/light-mark.tsx'
import { Go } from '../../components/shell/go.tsx'
import type { LongTableColumn } from '../../components/table/long-table.tsx'
import { bilingual, useLanguage, useWords } from '../../i18n/language.tsx'
import { useParameter } from '../../view/address.ts'
import { findColumn, type Slot, sortKeyAt, valueAt } from './project-rows.ts'

const words = bilingual({ light: '亮灯' }, { light: 'Light' })

const MOST_AT_FIRST = 10
const WIDTH: Record<string, number> = {
  name: 330,
  money: 130,
  date: 110,
  permit: 84,
  boolean: 90,
  text: 190,
  choice: 130,
}

/** Stated by more projects than not: worth a column at first sight. */
function isMostlyStated(column: ProjectColumn | undefined): boolean {
  if (!column) return false
  const stated =
    column.kind === 'code'
      ? column.codes.filter((code) => code >= 0).length
      : column.values.filter((value: unknown) => value !== null).length
  const all = column.kind === 'code' ? column.codes.length : column.values.length
  return stated * 2 > all
}

/** Columns the list shows: those of the address, at first the name, the division, the light and the leading fields. */
export function useListColumns(table: ProjectTable) {
  const t = useWords(words)
  const { language } = useLanguage()
  const { fields, lights } = useRegion()
  const fieldWords = useFieldWords()
  const [chosen, setChosen] = useParameter('columns')
  const name = fields.find((field) => field.kind === 'name')?.id ?? ''
  const shown = useMemo(() => {
    if (chosen) return chosen.split(',')
    const leading = fields.filter(
      (field) =>
        ['money', 'choice', 'boolean'].includes(field.kind) && isMostlyStated(findColumn(table, field.id)),
    )
    return [name, 'division', 'light', ...leading.map((field) => field.id)].slice(0, MOST_AT_FIRST)
  }, [chosen, fields, table, name])

  const columns = useMemo(() => {
    const order = new Map(lights.map((light) => [light.id, light.order]))
    return shown.map((id): LongTableColumn<Slot> => {
      if (id === 'light') {
        return {
          id,
          heading: t.light,
          width: 100,
          sortKey: (slot) => order.get(table.lights[slot] ?? ''),
          cell: (slot) => <LightMark light={table.lights[slot] ?? ''} />,
        }
      }
      const column = findColumn(table, id)
      const field = fieldWords.find(id)
      const isMoney = field?.kind === 'money'
      const text = (slot: Slot) => {
        const value = valueAt(column, slot)
        if (id === 'division') return fieldWords.division(value === null ? undefined : String(value))
        if (isMoney && typeof value === 'number') return printAmount(value, '万元')
        return fieldWords.value(id, value)
      }
      return {
        id,
        heading:
          id === 'division'
            ? fieldWords.label(id)
            : `${fieldWords.label(id)}${isMoney ? ` (${printUnit('万元', language)})` : ''}`,
        width: id === 'division' ? 110 : (WIDTH[field?.kind ?? ''] ?? 120),
        numeric: column?.kind === 'number',
        sortKey: (slot) => sortKeyAt(column, slot),
        cell: (slot) =>
          id === name ? (
            <Go to={`/projects/${table.subjects[slot]}`}>{text(slot)}</Go>
          ) : (
            <span title={text(slot)}>{text(slot)}</span>
          ),
      }
    })
  }, [shown, table, fieldWords, lights, language, t, name])

  const choose = useCallback((ids: readonly string[]) => setChosen(ids.join(',') || undefined), [setChosen])
  return { columns, shown, choose }
}
