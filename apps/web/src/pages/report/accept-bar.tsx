import { pathTo, type ReceivedView } from '@groundbreak/contract'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { Failure } from '../../api/answered.tsx'
import { useAct } from '../../api/ask.ts'
import { Permitted } from '../../components/shell/permitted.tsx'
import { bilingual, useLanguage, useWords } from '../../i18n/language.tsx'
import { useHref } from '../../view/address.ts'
import { AcceptedNotice } from './accepted-notice.tsx'
import { ReplaceFile } from './replace-file.tsx'
import { STATUS_SIGN, STATUS_TONE, statusWords } from './status-words.ts'

const words = bilingual(
  {
    nothing: '接收之前，什么都没有入账。',
    blocked: '有须改正的问题：请在原表改好后重新拖入。可先下载标注好的原表。',
    unchanged: '与已入账的内容完全相同，不必接收。',
    refused: '请按说明处理后重新拖入。',
    reason: '确认理由（记入账本）',
    reasonHint: '例如：已与项目单位核实',
    accept: '接收入账',
    cancel: '取消，不入账',
    marked: '取回标注的原表',
  },
  {
    nothing: 'Nothing is stored before you accept.',
    blocked:
      'There is something to mend: correct it in your workbook and drop it in again. You can take your workbook back, marked.',
    unchanged: 'It says exactly what is already stored; there is nothing to accept.',
    refused: 'Follow the advice and drop the file in again.',
    reason: 'Reason for confirming (recorded in the ledger)',
    reasonHint: 'e.g. checked with the company',
    accept: 'Accept',
    cancel: 'Cancel, store nothing',
    marked: 'Take back the marked workbook',
  },
)

/** The last step: accept with or without a reason, take the marked workbook back, or cancel. */
export function AcceptBar({ received }: { received: ReceivedView }) {
  const t = useWords(words)
  const statuses = useWords(statusWords)
  const { language } = useLanguage()
  const href = useHref()
  const [, navigate] = useLocation()
  const [reason, setReason] = useState('')
  const accept = useAct('POST /api/received/:id/accept')
  const cancel = useAct('DELETE /api/received/:id')
  const status = received.status ?? 'refused'
  if (accept.data || received.stage === 'accepted') {
    return <AcceptedNotice received={received} result={accept.data} />
  }
  const needsReason = status === 'needs-confirmation'
  const can = status === 'accepted' || (needsReason && reason.trim() !== '')
  const submit = () =>
    accept.mutate({ params: { id: received.id }, body: needsReason ? { reason: reason.trim() } : {} })
  const advice =
    status === 'blocked'
      ? t.blocked
      : status === 'unchanged'
        ? t.unchanged
        : status === 'refused'
          ? t.refused
          : t.nothing
  return (
    <form
      className="accept-bar no-print"
      onSubmit={(event) => {
        event.preventDefault()
        if (can && !accept.isPending) submit()
      }}
    >
      <div>
        <span className={`badge ${STATUS_TONE[status]}`}>
          {STATUS_SIGN[status]} {statuses.status[status]}
        </span>{' '}
        <span>{advice}</span>
        {accept.error ? <Failure error={accept.error} /> : null}
      </div>
      {needsReason ? (
        <label className="labelled reason">
          <span className="label">{t.reason}</span>
          <input
            className="input"
            placeholder={t.reasonHint}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
      ) : null}
      <span className="row">
        <Permitted act="report" owner={received.division} quiet>
          <button
            type="button"
            className="button quiet"
            onClick={() =>
              cancel.mutate({ params: { id: received.id } }, { onSuccess: () => navigate(href('/reports')) })
            }
          >
            {t.cancel}
          </button>
          {status === 'blocked' || status === 'refused' ? <ReplaceFile received={received} /> : null}
        </Permitted>
        {status === 'refused' ? null : (
          <a
            className="button"
            download
            href={pathTo('GET /api/received/:id/marked', {
              params: { id: received.id },
              query: { lang: language },
            })}
          >
            {t.marked}
          </a>
        )}
        <Permitted act="report" owner={received.division}>
          <button type="submit" className="button primary" disabled={!can || accept.isPending}>
            {t.accept}
          </button>
        </Permitted>
      </span>
    </form>
  )
}
