import type { RowRole, TableUnderstanding } from '@groundbreak/core/workbook'
import { roleWords } from '../../components/sheet/role-words.ts'
import { bilingual, useWords } from '../../i18n/language.tsx'

const words = bilingual(
  { rows: '行', hidden: (count: number) => `其中隐藏 ${count} 行`, jump: (row: number) => `第 ${row} 行` },
  { rows: 'Rows', hidden: (count) => `${count} of them hidden`, jump: (row) => `row ${row}` },
)

const SHOWN: readonly RowRole[] = ['project', 'total', 'of-which', 'group', 'header', 'unit', 'title', 'note']
/** Rows named one by one; more are only counted. */
const NAMED = 6

interface RowRolesProps {
  table: TableUnderstanding
  onPlace: (sheet: string, cell: string) => void
}

/** What the rows of a table were taken for: projects, totals, groups, headings, notes. */
export function RowRoles({ table, onPlace }: RowRolesProps) {
  const t = useWords(words)
  const roles = useWords(roleWords)
  const of = (role: RowRole) => table.rows.filter((row) => row.role === role)
  const hidden = table.rows.filter((row) => row.hidden && row.role === 'project').length
  return (
    <p className="small row-roles">
      <span className="soft">{t.rows}：</span>
      {SHOWN.map((role) => {
        const rows = of(role)
        if (rows.length === 0) return null
        return (
          <span key={role}>
            {roles[role]} <strong>{rows.length}</strong>
            {role !== 'project' && rows.length <= NAMED
              ? rows.map(({ row }) => (
                  <button
                    key={row}
                    type="button"
                    className="link-button"
                    onClick={() => onPlace(table.sheet, `A${row}`)}
                  >
                    {t.jump(row)}
                  </button>
                ))
              : null}
          </span>
        )
      })}
      {hidden > 0 ? <span>{t.hidden(hidden)}</span> : null}
    </p>
  )
}
