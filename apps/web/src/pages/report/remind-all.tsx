import { type BoardRow, call } from '@groundbreak/contract'
import type { Month } from '@groundbreak/core/calendar'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { currentActor } from '../../api/actor.ts'
import { useBar } from '../../api/bar.ts'
import { refusalWords } from '../../api/refusal.ts'
import { useToast } from '../../components/feedback/toast.tsx'
import { bilingual, useSay, useWords } from '../../i18n/language.tsx'
import { plural } from '../../i18n/plural.ts'

const words = bilingual(
  {
    remind: (count: number) => `提醒未报的 ${count} 个`,
    done: (count: number) => `${count} 条提醒已记入账本`,
  },
  {
    remind: (count) => `Remind the ${count} missing`,
    done: (count) => `${plural(count, 'reminder')} entered in the ledger`,
  },
)

/** One reminder for everybody who has not reported. */
export function RemindAll({ month, missing }: { month: Month; missing: readonly BoardRow[] }) {
  const t = useWords(words)
  const say = useSay()
  const toast = useToast()
  const client = useQueryClient()
  const remind = useMutation({
    mutationFn: async () => {
      for (const { division } of missing) {
        await call('POST /api/reminders', { body: { month, division } }, { actor: currentActor() })
      }
    },
    onSuccess: () => toast({ text: t.done(missing.length) }),
    onError: (error) => toast({ text: say(refusalWords(error)) }),
    onSettled: () => client.invalidateQueries(),
  })
  const isBarred = useBar('remind') !== undefined
  if (missing.length < 2 || isBarred) return null
  return (
    <button type="button" className="button" disabled={remind.isPending} onClick={() => remind.mutate()}>
      {t.remind(missing.length)}
    </button>
  )
}
