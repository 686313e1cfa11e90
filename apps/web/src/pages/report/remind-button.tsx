import type { BoardRow } from '@groundbreak/contract'
import type { Month } from '@groundbreak/core/calendar'
import { useAct } from '../../api/ask.ts'
import { useBar } from '../../api/bar.ts'
import { refusalWords } from '../../api/refusal.ts'
import { useTime } from '../../api/time.ts'
import { useToast } from '../../components/feedback/toast.tsx'
import { bilingual, useSay, useWords } from '../../i18n/language.tsx'
import { useIsPast } from '../../view/address.ts'

const words = bilingual(
  { remind: '提醒', again: '再提醒', last: (at: string) => `上次 ${at}`, done: '提醒已记入账本' },
  {
    remind: 'Remind',
    again: 'Remind again',
    last: (at) => `last ${at}`,
    done: 'The reminder is in the ledger',
  },
)

export function RemindButton({ month, row }: { month: Month; row: BoardRow }) {
  const t = useWords(words)
  const say = useSay()
  const toast = useToast()
  const printTime = useTime()
  const remind = useAct('POST /api/reminders')
  const last = row.reminders[row.reminders.length - 1]
  const isPast = useIsPast()
  const isBarred = useBar('remind') !== undefined
  const isMissing = row.state === 'missing' && !isPast && !isBarred
  if (!isMissing && !last) return null
  return (
    <span className="row">
      {isMissing ? (
        <button
          type="button"
          className="button"
          disabled={remind.isPending}
          onClick={() =>
            remind.mutate(
              { body: { month, division: row.division } },
              {
                onSuccess: () => toast({ text: t.done }),
                onError: (error) => toast({ text: say(refusalWords(error)) }),
              },
            )
          }
        >
          {last ? t.again : t.remind}
        </button>
      ) : null}
      {last ? <span className="soft small">{t.last(printTime(last.at))}</span> : null}
    </span>
  )
}
