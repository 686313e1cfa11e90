import { call, type ReceivedLine } from '@groundbreak/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { currentActor } from '../../api/actor.ts'
import { useIsBarred } from '../../api/bar.ts'
import { refusalWords } from '../../api/refusal.ts'
import { useToast } from '../../components/feedback/toast.tsx'
import { bilingual, useSay, useWords } from '../../i18n/language.tsx'

const words = bilingual(
  {
    accept: (count: number) => `接收没有疑问的 ${count} 份`,
    done: (count: number) => `已接收 ${count} 份`,
  },
  {
    accept: (count) => `Accept the ${count} without doubts`,
    done: (count) => `${count} accepted`,
  },
)

/** Accepts, oldest month first, every file in which there is nothing to mend or confirm. */
export function AcceptAll({ lines }: { lines: readonly ReceivedLine[] }) {
  const t = useWords(words)
  const say = useSay()
  const toast = useToast()
  const client = useQueryClient()
  const isBarred = useIsBarred()
  const clean = lines
    .filter(
      (line) => line.stage === 'ready' && line.status === 'accepted' && !isBarred('report', line.division),
    )
    .sort((one, other) => (one.period ?? '').localeCompare(other.period ?? ''))
  const accept = useMutation({
    mutationFn: async () => {
      for (const line of clean) {
        await call(
          'POST /api/received/:id/accept',
          { params: { id: line.id }, body: {} },
          { actor: currentActor() },
        )
      }
    },
    onSuccess: () => toast({ text: t.done(clean.length) }),
    onError: (error) => toast({ text: say(refusalWords(error)) }),
    onSettled: () => client.invalidateQueries(),
  })
  if (clean.length < 2) return null
  return (
    <button
      type="button"
      className="button primary"
      disabled={accept.isPending}
      onClick={() => accept.mutate()}
    >
      {t.accept(clean.length)}
    </button>
  )
}
