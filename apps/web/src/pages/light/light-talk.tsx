import type { LitRow } from '@groundbreak/contract'
import { useState } from 'react'
import { useActorName } from '../../api/actor-name.ts'
import { useAct } from '../../api/ask.ts'
import { useWhen } from '../../api/region.tsx'
import { useTime } from '../../api/time.ts'
import { useToast } from '../../components/feedback/toast.tsx'
import { Permitted } from '../../components/shell/permitted.tsx'
import { bilingual, useWords } from '../../i18n/language.tsx'
import { useIsPast } from '../../view/address.ts'
import { SayDialog } from './say-dialog.tsx'

const words = bilingual(
  {
    answer: '答复',
    answerTitle: (name: string) => `答复亮灯：${name}`,
    answerLabel: '原因、措施与时限',
    decide: '处理意见',
    decideTitle: '对答复的处理意见',
    excuse: '说明正当理由',
    excuseTitle: (name: string) => `正当理由：${name}`,
    excuseLabel: '理由（经另一人批准后，本月该灯不计）',
    send: '写入账本',
    sent: '已写入账本',
    said: (who: string, when: string) => `${who}，${when}`,
  },
  {
    answer: 'Answer',
    answerTitle: (name) => `Answer the light: ${name}`,
    answerLabel: 'Cause, measures, by when',
    decide: 'Decide',
    decideTitle: 'Decision on the answer',
    excuse: 'Give an excuse',
    excuseTitle: (name) => `Excuse: ${name}`,
    excuseLabel: 'Reason (once another person approves it, the light does not count this month)',
    send: 'Enter in the ledger',
    sent: 'Entered in the ledger',
    said: (who, when) => `${who}, ${when}`,
  },
)

type Asked = { readonly kind: 'answer' | 'excuse' } | { readonly kind: 'decide'; readonly entry: number }

/** What was said to a light, and by whom; the unit concerned answers, the city decides. */
export function LightTalk({ row }: { row: LitRow }) {
  const t = useWords(words)
  const time = useTime()
  const nameOf = useActorName()
  const past = useIsPast()
  const [asked, setAsked] = useState<Asked>()
  return (
    <div className="light-talk">
      {row.answers.map(({ entry, text, by, at, decision }) => (
        <blockquote key={entry} className="clause">
          {text} <span className="soft small">{t.said(nameOf(by), time(at))}</span>
          {decision ? (
            <p>
              <strong>{t.decide}</strong> {decision.text}{' '}
              <span className="soft small">{t.said(nameOf(decision.by), time(decision.at))}</span>
            </p>
          ) : past ? null : (
            <Permitted act="decide-answer" owner={row.division} quiet>
              <button
                type="button"
                className="link-button"
                onClick={() => setAsked({ kind: 'decide', entry })}
              >
                {t.decide}
              </button>
            </Permitted>
          )}
        </blockquote>
      ))}
      {past || row.causes.length === 0 ? null : (
        <p className="row small no-print">
          <Permitted act="answer-light" owner={row.division} quiet>
            <button type="button" className="link-button" onClick={() => setAsked({ kind: 'answer' })}>
              {t.answer}
            </button>
          </Permitted>
          <Permitted act="ask-excuse" owner={row.division} quiet>
            <button type="button" className="link-button" onClick={() => setAsked({ kind: 'excuse' })}>
              {t.excuse}
            </button>
          </Permitted>
        </p>
      )}
      {asked ? <Say row={row} asked={asked} onClose={() => setAsked(undefined)} /> : null}
    </div>
  )
}

function Say({ row, asked, onClose }: { row: LitRow; asked: Asked; onClose: () => void }) {
  const t = useWords(words)
  const toast = useToast()
  const { month } = useWhen()
  const answer = useAct('POST /api/lights/:subject/answers')
  const decide = useAct('POST /api/lights/:subject/answers/:entry/decision')
  const excuse = useAct('POST /api/excuses')
  const { subject, name, causes } = row
  const [cause] = causes
  const done = {
    onSuccess: () => {
      toast({ text: t.sent })
      onClose()
    },
  }
  const about = {
    answer: { title: t.answerTitle(name), label: t.answerLabel },
    decide: { title: t.decideTitle, label: t.decide },
    excuse: { title: t.excuseTitle(name), label: t.excuseLabel },
  }[asked.kind]
  const act = { answer, decide, excuse }[asked.kind]
  const say = (text: string): void => {
    if (asked.kind === 'decide') {
      decide.mutate({ params: { subject, entry: String(asked.entry) }, body: { month, text } }, done)
    } else if (cause && asked.kind === 'answer') {
      answer.mutate({ params: { subject }, body: { month, rule: cause.rule, text } }, done)
    } else if (cause) {
      excuse.mutate({ body: { rules: cause.rules, subject, from: month, to: month, reason: text } }, done)
    }
  }
  return (
    <SayDialog
      {...about}
      act={t.send}
      pending={act.isPending}
      error={act.error}
      onSay={say}
      onClose={onClose}
    />
  )
}
