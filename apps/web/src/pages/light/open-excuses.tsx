import type { ExcuseLine } from '@groundbreak/contract'
import { useActor } from '../../api/actor.ts'
import { useActorName } from '../../api/actor-name.ts'
import { Failure } from '../../api/answered.tsx'
import { useAct, useAnswer } from '../../api/ask.ts'
import { useToast } from '../../components/feedback/toast.tsx'
import { Permitted } from '../../components/shell/permitted.tsx'
import { bilingual, useWords } from '../../i18n/language.tsx'
import { useIsPast } from '../../view/address.ts'

const words = bilingual(
  {
    open: (count: number) => `待批的正当理由 ${count} 条`,
    approve: '批准',
    approved: '已批准，写入账本；该灯本期不计',
    second: '由申请人以外的人批准',
    said: (who: string, from: string, to: string) => `${who}，${from}${to ? ` 至 ${to}` : ' 起'}`,
  },
  {
    open: (count) => `${count} excuse(s) to be approved`,
    approve: 'Approve',
    approved: 'Approved and entered in the ledger; the light does not count',
    second: 'approved by somebody who did not ask for it',
    said: (who, from, to) => `${who}, ${from}${to ? ` to ${to}` : ' on'}`,
  },
)

/** Excuses nobody has approved yet. */
export function OpenExcuses({ nameOf }: { nameOf: (subject: string) => string }) {
  const t = useWords(words)
  const past = useIsPast()
  const { data } = useAnswer('GET /api/excuses', { query: {} }, { enabled: !past })
  const open = (data ?? []).filter(({ approvedBy }) => approvedBy === undefined)
  if (past || open.length === 0) return null
  return (
    <details open className="no-print">
      <summary>{t.open(open.length)}</summary>
      <ul>
        {open.map((line) => (
          <OpenExcuse key={line.entry} line={line} name={nameOf(line.subject)} />
        ))}
      </ul>
    </details>
  )
}

function OpenExcuse({ line, name }: { line: ExcuseLine; name: string }) {
  const t = useWords(words)
  const toast = useToast()
  const actor = useActor()
  const actorName = useActorName()
  const approve = useAct('POST /api/excuses/:entry/approval')
  const own = actor === line.by
  return (
    <li>
      <strong>{name}</strong> {line.reason}{' '}
      <span className="soft small">{t.said(actorName(line.by), line.from, line.to ?? '')}</span>{' '}
      {own ? (
        <span className="soft small">{t.second}</span>
      ) : (
        <Permitted act="approve-excuse">
          <button
            type="button"
            className="button"
            disabled={approve.isPending}
            onClick={() =>
              approve.mutate(
                { params: { entry: String(line.entry) } },
                { onSuccess: () => toast({ text: t.approved }) },
              )
            }
          >
            {t.approve}
          </button>
        </Permitted>
      )}
      {approve.error ? <Failure error={approve.error} /> : null}
    </li>
  )
}
