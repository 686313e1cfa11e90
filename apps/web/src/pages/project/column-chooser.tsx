import type { ProjectTable } from '@groundbreak/contract'
import { useFieldWords } from '../../api/field.ts'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { bilingual, useWords } from '../../i18n/language.tsx'

const words = bilingual(
  { columns: '选择列', light: '亮灯', first: '恢复初始', done: '完成' },
  { columns: 'Choose columns', light: 'Light', first: 'As at first', done: 'Done' },
)

interface ColumnChooserProps {
  table: ProjectTable
  shown: readonly string[]
  open: boolean
  onOpen: (open: boolean) => void
  onChoose: (columns: readonly string[]) => void
}

export function ColumnChooser({ table, shown, open, onOpen, onChoose }: ColumnChooserProps) {
  const t = useWords(words)
  const { label } = useFieldWords()
  const ids = ['light', ...table.columns.map((column) => column.field)]
  const name = (id: string) => (id === 'light' ? t.light : label(id))
  const toggle = (id: string) =>
    onChoose(shown.includes(id) ? shown.filter((one) => one !== id) : [...shown, id])
  return (
    <>
      <button type="button" className="button" onClick={() => onOpen(true)}>
        {t.columns}
      </button>
      {open ? (
        <Dialog
          title={t.columns}
          onClose={() => onOpen(false)}
          actions={
            <>
              <button type="button" className="button" onClick={() => onChoose([])}>
                {t.first}
              </button>
              <button type="button" className="button primary" onClick={() => onOpen(false)}>
                {t.done}
              </button>
            </>
          }
        >
          <ul className="column-choices plain-list">
            {ids.map((id) => (
              <li key={id}>
                <label className="check">
                  <input type="checkbox" checked={shown.includes(id)} onChange={() => toggle(id)} />
                  {name(id)}
                </label>
              </li>
            ))}
          </ul>
        </Dialog>
      ) : null}
    </>
  )
}
