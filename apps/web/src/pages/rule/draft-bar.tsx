import type { RuleView } from '@groundbreak/contract'
import { useState } from 'react'
import { useActor } from '../../api/actor.ts'
import { useActorName } from '../../api/actor-name.ts'
import { Failure } from '../../api/answered.tsx'
import { useAct } from '../../api/ask.ts'
import { useWhen } from '../../api/region.tsx'
import { useTime } from '../../api/time.ts'
import { Notice } from '../../components/feedback/notice.tsx'
import { useToast } from '../../components/feedback/toast.tsx'
import { Permitted } from '../../components/shell/permitted.tsx'
import { bilingual, useWords } from '../../i18n/language.tsx'

const words = bilingual(
  {
    from: '自哪个月起',
    note: '修订说明',
    propose: '提交修订稿',
    proposed: '已提交，待另一人生效；现行判定不受影响',
    draft: (who: string, when: string, from: string) => `修订稿：${who} 于 ${when} 提交，自 ${from} 起`,
    second: '修订稿须由起草人以外的人生效：请在右上角换一个人。',
    enforce: '生效',
    enforced: '已生效，写入账本；以前各月仍按原办法',
    withdraw: '撤回修订稿',
    notReady: '解决右侧列出的问题后才能提交',
  },
  {
    from: 'From which month on',
    note: 'Why it is changed',
    propose: 'Propose the change',
    proposed: 'Proposed; a second person puts it in force. Nothing is judged by it yet',
    draft: (who, when, from) => `Draft by ${who}, ${when}, from ${from} on`,
    second: 'A draft is put in force by somebody who did not write it: act as another person, top right.',
    enforce: 'Put in force',
    enforced: 'In force, entered in the ledger; earlier months keep the rule they had',
    withdraw: 'Withdraw the draft',
    notReady: 'It can be proposed once the points on the right are settled',
  },
)

interface DraftBarProps {
  rule: RuleView
  text: string
  changed: boolean
  ready: boolean
}

/** Draft, review by a second person, in force. */
export function DraftBar({ rule, text, changed, ready }: DraftBarProps) {
  const t = useWords(words)
  const { draftOf } = rule
  return (
    <div className="stack no-print">
      {draftOf ? <DraftNotice rule={rule} draft={draftOf} /> : null}
      {changed && text !== draftOf?.text ? (
        <Permitted act="draft-rule">
          <Proposal rule={rule} text={text} ready={ready} />
        </Permitted>
      ) : null}
      {changed && !ready ? <p className="soft">{t.notReady}</p> : null}
    </div>
  )
}

function Proposal({ rule, text, ready }: { rule: RuleView; text: string; ready: boolean }) {
  const t = useWords(words)
  const toast = useToast()
  const { month } = useWhen()
  const [from, setFrom] = useState<string>(month)
  const [note, setNote] = useState('')
  const propose = useAct('PUT /api/rules/:id/draft')
  return (
    <form
      className="row draft-form"
      onSubmit={(event) => {
        event.preventDefault()
        const body = { text, from, inForce: rule.inForceAs, ...(note.trim() ? { note: note.trim() } : {}) }
        propose.mutate({ params: { id: rule.id }, body }, { onSuccess: () => toast({ text: t.proposed }) })
      }}
    >
      <label className="labelled">
        <span className="label">{t.from}</span>
        <input
          className="input"
          pattern="[0-9]{4}-[0-9]{2}"
          required
          value={from}
          onChange={(event) => setFrom(event.target.value)}
        />
      </label>
      <label className="labelled grow">
        <span className="label">{t.note}</span>
        <input className="input" value={note} onChange={(event) => setNote(event.target.value)} />
      </label>
      <button type="submit" className="button primary" disabled={!ready || propose.isPending}>
        {t.propose}
      </button>
      {propose.error ? <Failure error={propose.error} /> : null}
    </form>
  )
}

function DraftNotice({ rule, draft }: { rule: RuleView; draft: NonNullable<RuleView['draftOf']> }) {
  const t = useWords(words)
  const toast = useToast()
  const time = useTime()
  const nameOf = useActorName()
  const actor = useActor()
  const enforce = useAct('POST /api/rules/:id/in-force')
  const withdraw = useAct('DELETE /api/rules/:id/draft')
  const own = actor === draft.proposedBy
  const sent = { params: { id: rule.id } }
  return (
    <Notice
      tone="warn"
      title={t.draft(nameOf(draft.proposedBy), time(draft.proposedAt), draft.inForce.from)}
      actions={
        <>
          <Permitted act="draft-rule" quiet>
            <button type="button" className="button" onClick={() => withdraw.mutate(sent)}>
              {t.withdraw}
            </button>
          </Permitted>
          <Permitted act="enforce-rule">
            <button
              type="button"
              className="button primary"
              disabled={own || enforce.isPending}
              onClick={() => enforce.mutate(sent, { onSuccess: () => toast({ text: t.enforced }) })}
            >
              {t.enforce}
            </button>
          </Permitted>
        </>
      }
    >
      {draft.note ? <p>{draft.note}</p> : null}
      {own ? <p>{t.second}</p> : null}
      {enforce.error ? <Failure error={enforce.error} /> : null}
    </Notice>
  )
}
