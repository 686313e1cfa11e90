import type { ProjectTable } from '@groundbreak/contract'
import { useDeferredValue, useMemo, useState } from 'react'
import { useRegion } from '../../api/region.tsx'
import { Empty } from '../../components/feedback/notice.tsx'
import { PrintButton } from '../../components/shell/print-button.tsx'
import { LandscapePaper } from '../../components/table/landscape-paper.tsx'
import { LongTable } from '../../components/table/long-table.tsx'
import { type Order, orderRows } from '../../components/table/order.ts'
import { bilingual, useWords } from '../../i18n/language.tsx'
import { plural } from '../../i18n/plural.ts'
import { useParameter } from '../../view/address.ts'
import { ColumnChooser } from './column-chooser.tsx'
import { ExportButton } from './export-button.tsx'
import { ProjectFilters } from './project-filters.tsx'
import { findSlots, type Slot } from './project-rows.ts'
import { useFilters } from './use-filters.ts'
import { useListColumns } from './use-list-columns.tsx'

const words = bilingual(
  {
    list: '项目清单',
    found: (shown: number, all: number) =>
      shown === all ? `共 ${all} 个项目` : `${all} 个项目中的 ${shown} 个`,
    none: '没有符合条件的项目',
    clear: '清除条件',
  },
  {
    list: 'List of projects',
    found: (shown, all) => (shown === all ? plural(all, 'project') : `${shown} of ${plural(all, 'project')}`),
    none: 'No project fits',
    clear: 'Clear the filters',
  },
)

export function ProjectList({ table }: { table: ProjectTable }) {
  const t = useWords(words)
  const { fields } = useRegion()
  const filters = useFilters()
  const wanted = useDeferredValue(filters.wanted)
  const slots = useMemo(() => findSlots(table, fields, wanted), [table, fields, wanted])
  const [sort, setSort] = useParameter('sort')
  const order: Order | undefined = useMemo(
    () => (sort ? { column: sort.replace(/^-/, ''), descending: sort.startsWith('-') } : undefined),
    [sort],
  )
  const { columns, shown, choose } = useListColumns(table)
  const [choosing, setChoosing] = useState(false)
  const inOrder = (): readonly Slot[] => {
    const by = columns.find((column) => column.id === order?.column)?.sortKey
    return order && by ? orderRows(slots, by, order.descending) : slots
  }
  return (
    <>
      <div className="toolbar stack tight">
        <ProjectFilters table={table} filters={filters} />
        <div className="row apart">
          <span role="status">{t.found(slots.length, table.subjects.length)}</span>
          <span className="row">
            <PrintButton />
            <ExportButton table={table} columns={shown} slots={inOrder} />
            <ColumnChooser
              table={table}
              shown={shown}
              open={choosing}
              onOpen={setChoosing}
              onChoose={choose}
            />
          </span>
        </div>
      </div>
      {slots.length === 0 ? (
        <Empty title={t.none}>
          <button type="button" className="button" onClick={filters.clear}>
            {t.clear}
          </button>
        </Empty>
      ) : (
        <>
          <LandscapePaper />
          <LongTable
            label={t.list}
            columns={columns}
            rows={slots}
            rowKey={(slot) => table.subjects[slot] ?? ''}
            order={order}
            onOrder={(next) => setSort(`${next.descending ? '-' : ''}${next.column}`)}
          />
        </>
      )}
    </>
  )
}
