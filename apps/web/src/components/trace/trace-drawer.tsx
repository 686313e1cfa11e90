import type { LeadArithmetic, Trace, TraceRow } from '@groundbreak/core/trace'
import { useState } from 'react'
import { Answered } from '../../api/answered.tsx'
import { useAnswer } from '../../api/ask.ts'
import { useWhen } from '../../api/region.tsx'
import { printMonth } from '../../i18n/dates.ts'
import { bilingual, useLanguage, useSay, useWords } from '../../i18n/language.tsx'
import { useChangeAddress } from '../../view/address.ts'
import { readTarget, type Target } from '../../view/target.ts'
import { Dialog } from '../dialog/dialog.tsx'
import { Notice } from '../feedback/notice.tsx'
import { TraceCell } from './trace-cell.tsx'
import { TracePart } from './trace-part.tsx'
import './trace.css'

const words = bilingual(
  {
    title: '来源',
    bad: '链接里的数字无法识别。',
    definition: '口径',
    back: '返回项目列表',
    region: '全市',
    elapsed: (months: number) => `序时进度（${months} ÷ 12）`,
    lead: '超（＋）欠（－）序时进度',
    points: (points: string) => `${points} 个百分点`,
    upTo: (entry: number) => `按账本第 ${entry} 条时所知的数据。`,
  },
  {
    title: 'Where it comes from',
    bad: 'The figure in this link cannot be recognised.',
    definition: 'Definition',
    back: 'Back to the projects',
    region: 'whole region',
    elapsed: (months) => `elapsed share of the year (${months} ÷ 12)`,
    lead: 'ahead (+) or behind (−)',
    points: (points) => `${points} points`,
    upTo: (entry) => `As it was known at ledger entry ${entry}.`,
  },
)

/** Figure → definition in words → projects → the cell in the clerk's sheet. */
export default function TraceDrawer({ target: text }: { target: string }) {
  const t = useWords(words)
  const change = useChangeAddress()
  const { asOf } = useWhen()
  const target = readTarget(text)
  const query = useAnswer(
    'GET /api/trace',
    {
      query: {
        indicator: target?.indicator ?? '',
        month: target?.month ?? '',
        by: target?.by,
        member: target?.member,
        reading: target?.reading === 'lead' ? 'lead' : undefined,
        asOf: target?.asOf === undefined ? asOf : String(target.asOf),
      },
    },
    { enabled: target !== undefined, keep: false },
  )
  return (
    <Dialog kind="drawer" title={t.title} onClose={() => change({ trace: undefined })}>
      {target ? (
        <Answered query={query} lines={14}>
          {(trace) => <TraceStory trace={trace} target={target} />}
        </Answered>
      ) : (
        <Notice tone="bad">{t.bad}</Notice>
      )}
    </Dialog>
  )
}

function TraceStory({ trace, target: { by, asOf } }: { trace: Trace; target: Target }) {
  const t = useWords(words)
  const say = useSay()
  const { language } = useLanguage()
  const [row, setRow] = useState<TraceRow>()
  const { figure } = trace
  return (
    <div className="stack">
      <div className="trace-figure">
        <div>
          <p className="soft">
            {printMonth(figure.month, language)} ·{' '}
            {figure.member === undefined ? t.region : <Member by={by} id={figure.member} />}
          </p>
          <p className="trace-label">{say(figure.label)}</p>
        </div>
        <p className="trace-shown">{figure.shown}</p>
      </div>
      {asOf === undefined ? null : <p className="notice warn">{t.upTo(asOf)}</p>}
      <div className="trace-definition">
        <strong>{t.definition}</strong> {say(trace.definition)}
      </div>
      {trace.lead ? <LeadSum lead={trace.lead} /> : null}
      {row ? (
        <div className="stack">
          <button type="button" className="button trace-back" onClick={() => setRow(undefined)}>
            ← {t.back}
          </button>
          <TraceCell row={row} />
        </div>
      ) : (
        trace.parts.map((part) => <TracePart key={part.side} part={part} figure={figure} onChoose={setRow} />)
      )}
    </div>
  )
}

/** A lead as a sum: rate less elapsed share, before it is cut. */
function LeadSum({ lead }: { lead: LeadArithmetic }) {
  const t = useWords(words)
  const say = useSay()
  const { of, rate, months, elapsed, points } = lead
  return (
    <dl className="trace-sum">
      <dt>{say(of)}</dt>
      <dd>{rate}</dd>
      <dt>− {t.elapsed(months)}</dt>
      <dd>{elapsed}</dd>
      <dt>= {t.lead}</dt>
      <dd>{t.points(points)}</dd>
    </dl>
  )
}

function Member({ by, id }: { by: string | undefined; id: string }) {
  const { language } = useLanguage()
  const { month } = useWhen()
  const table = useAnswer('GET /api/indicators', { query: { month, by } }, { enabled: by !== undefined })
  const member = table.data?.members.find((one) => one.id === id)
  return member ? member.label[language] : id
}
