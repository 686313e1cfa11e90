import type { ProjectTable } from '@groundbreak/contract'
import { call } from '@groundbreak/contract'
import { useMutation } from '@tanstack/react-query'
import { currentActor } from '../../api/actor.ts'
import { refusalWords } from '../../api/refusal.ts'
import { useWhen } from '../../api/region.tsx'
import { saveBlob } from '../../api/save-blob.ts'
import { useToast } from '../../components/feedback/toast.tsx'
import { bilingual, useSay, useWords } from '../../i18n/language.tsx'
import type { Slot } from './project-rows.ts'

const words = bilingual(
  { save: '导出 Excel', name: '项目清单' },
  { save: 'Export to Excel', name: 'projects' },
)

interface ExportButtonProps {
  table: ProjectTable
  columns: readonly string[]
  /** In the order shown. */
  slots: () => readonly Slot[]
}

/** The list as it is shown, as a workbook. */
export function ExportButton({ table, columns, slots }: ExportButtonProps) {
  const t = useWords(words)
  const say = useSay()
  const toast = useToast()
  const { month, asOf } = useWhen()
  const save = useMutation({
    mutationFn: () =>
      call(
        'POST /api/projects/export',
        {
          body: {
            month,
            ...(asOf === undefined ? {} : { asOf }),
            columns,
            subjects: slots().flatMap((slot) => table.subjects[slot] ?? []),
          },
        },
        { actor: currentActor() },
      ),
    onSuccess: (blob) => saveBlob(blob, `${t.name}-${month}.xlsx`),
    onError: (error) => toast({ text: say(refusalWords(error)) }),
  })
  return (
    <button type="button" className="button" disabled={save.isPending} onClick={() => save.mutate()}>
      {t.save}
    </button>
  )
}
