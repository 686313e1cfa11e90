import type { CloseView } from '@groundbreak/contract'
import { useParams } from 'wouter'
import { useActorName } from '../../api/actor-name.ts'
import { Answered } from '../../api/answered.tsx'
import { useAnswer } from '../../api/ask.ts'
import { useFieldWords } from '../../api/field.ts'
import { useTime } from '../../api/time.ts'
import { useUnitWords } from '../../components/figure/measured-figure.tsx'
import { placeText } from '../../components/finding/place-button.tsx'
import { Go } from '../../components/shell/go.tsx'
import { Page } from '../../components/shell/page.tsx'
import { Table } from '../../components/table/table.tsx'
import type { TableColumn } from '../../components/table/table-column.ts'
import { bilingual, useSay, useWords } from '../../i18n/language.tsx'
import { useAddress } from '../../view/address.ts'
import './ledger.css'

const words = bilingual(
  {
    title: (month: string) => `${month} 封账数`,
    lead: '左边是封账时的数，右边是今天所知的数。更正不改动封账数。',
    back: '账本',
    indicator: '指标',
    frozen: '封账数',
    now: '现在',
    changed: '有更正',
    corrections: '封账后的更正',
    none: '封账后没有更正。',
    upTo: (entry: number) => `按第 ${entry} 条时的账本看全部页面`,
  },
  {
    title: (month) => `Closed figures of ${month}`,
    lead: 'Left: as closed. Right: as known today. A correction never changes the closed figure.',
    back: 'Ledger',
    indicator: 'Indicator',
    frozen: 'Closed',
    now: 'Now',
    changed: 'corrected',
    corrections: 'Corrections since the close',
    none: 'No correction since the close.',
    upTo: (entry) => `See every page as of entry ${entry}`,
  },
)

export default function ClosePage() {
  const t = useWords(words)
  const { month = '' } = useParams<{ month: string }>()
  const { asOf } = useAddress()
  const query = useAnswer('GET /api/closes/:month', { params: { month }, query: { asOf } })
  return (
    <Page
      title={t.title(month)}
      lead={
        <>
          <Go to="/ledger">{t.back}</Go> · {t.lead}
        </>
      }
    >
      <Answered query={query} lines={14}>
        {(close) => <CloseStory close={close} />}
      </Answered>
    </Page>
  )
}

type Line = CloseView['figures'][number]

function CloseStory({ close }: { close: CloseView }) {
  const t = useWords(words)
  const say = useSay()
  const units = useUnitWords()
  const printTime = useTime()
  const actorName = useActorName()
  const { label, value } = useFieldWords()
  const columns: TableColumn<Line>[] = [
    { id: 'label', heading: t.indicator, rowHead: true, cell: ({ frozen }) => say(frozen.label) },
    {
      id: 'frozen',
      heading: t.frozen,
      numeric: true,
      cell: ({ frozen }) => (
        <>
          <strong>{frozen.shown}</strong> <span className="unit">{units[frozen.unit]}</span>
        </>
      ),
    },
    { id: 'now', heading: t.now, numeric: true, cell: ({ now }) => now.shown },
    {
      id: 'changed',
      heading: '',
      cell: ({ changed }) => (changed ? <span className="badge warn">{t.changed}</span> : ''),
    },
  ]
  return (
    <>
      <p className="soft">
        {actorName(close.by)} · {printTime(close.at)} · {close.note ?? ''}{' '}
        <Go to="/overview" with={{ asOf: String(close.upTo), month: close.month }}>
          {t.upTo(close.upTo)}
        </Go>
      </p>
      <div className="closed-figures">
        <Table
          columns={columns}
          rows={close.figures}
          rowKey={({ frozen }) => `${frozen.id}/${frozen.member ?? ''}`}
        />
      </div>
      <h2>{t.corrections}</h2>
      {close.corrections.length === 0 ? <p className="soft">{t.none}</p> : null}
      {close.corrections.map((correction) => (
        <section key={correction.entry}>
          <h3>
            {correction.file.name}{' '}
            <span className="soft small">
              {actorName(correction.by)} · {printTime(correction.at)} {correction.reason ?? ''}
            </span>
          </h3>
          <ul className="plain-list">
            {correction.changes.map((change) => (
              <li key={`${change.subject}/${change.field}`}>
                <Go to={`/projects/${change.subject}`}>{change.name}</Go> {label(change.field)}{' '}
                <s>{value(change.field, change.before)}</s> →{' '}
                <strong>{value(change.field, change.after)}</strong>{' '}
                <span className="soft small">{placeText(change.sheet, change.cell)}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
