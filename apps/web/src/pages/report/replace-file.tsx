import { call, type ReceivedView } from '@groundbreak/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { useLocation } from 'wouter'
import { currentActor } from '../../api/actor.ts'
import { refusalWords } from '../../api/refusal.ts'
import { useToast } from '../../components/feedback/toast.tsx'
import { bilingual, useSay, useWords } from '../../i18n/language.tsx'
import { useHref } from '../../view/address.ts'
import { KINDS } from './kinds.ts'

const words = bilingual(
  { choose: '换成改好的文件', replaced: '已换成新文件，原来的一份已取消' },
  { choose: 'Send the mended file', replaced: 'The new file stands in its place; the old one is cancelled' },
)

/** Sends a mended workbook in place of this one. */
export function ReplaceFile({ received }: { received: ReceivedView }) {
  const t = useWords(words)
  const say = useSay()
  const toast = useToast()
  const client = useQueryClient()
  const href = useHref()
  const [, navigate] = useLocation()
  const input = useRef<HTMLInputElement>(null)
  const replace = useMutation({
    mutationFn: async (file: File) => {
      const body = new FormData()
      body.append('file', file)
      const [line] = await call('POST /api/received', { body }, { actor: currentActor() })
      await call('DELETE /api/received/:id', { params: { id: received.id } }, { actor: currentActor() })
      return line
    },
    onSuccess: (line) => {
      toast({ text: t.replaced })
      if (line) navigate(href(`/reports/${line.id}`), { replace: true })
    },
    onError: (error) => toast({ text: say(refusalWords(error)) }),
    onSettled: () => client.invalidateQueries(),
  })
  return (
    <>
      <button
        type="button"
        className="button"
        disabled={replace.isPending}
        onClick={() => input.current?.click()}
      >
        {t.choose}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept={KINDS}
        aria-label={t.choose}
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file) replace.mutate(file)
          event.target.value = ''
        }}
      />
    </>
  )
}
