import type { RuleLine } from '@groundbreak/contract'
import { Go } from '../../components/shell/go.tsx'
import { Table } from '../../components/table/table.tsx'
import type { TableColumn } from '../../components/table/table-column.ts'
import { bilingual, useSay, useWords } from '../../i18n/language.tsx'
import { useKindWords } from './kind-words.ts'

const words = bilingual(
  {
    rule: '办法',
    source: '依据',
    judges: '对象',
    period: '周期',
    valid: '有效期',
    results: '判定',
    open: '待定',
    draft: '有修订稿',
    always: '长期',
    from: (from: string) => `${from} 起`,
    to: (to: string) => `至 ${to}`,
    besides: '并列口径',
  },
  {
    rule: 'Rule',
    source: 'Source',
    judges: 'Judges',
    period: 'Every',
    valid: 'Valid',
    results: 'Decides',
    open: 'Open',
    draft: 'has a draft',
    always: 'without end',
    from: (from) => `from ${from}`,
    to: (to) => `to ${to}`,
    besides: 'beside the official one',
  },
)

/** Rule sets as a list: what they judge, how often, since when, and what nobody has decided yet. */
export function RuleTable({ rules, inForce = false }: { rules: readonly RuleLine[]; inForce?: boolean }) {
  const t = useWords(words)
  const say = useSay()
  const kinds = useKindWords()
  const valid = ({ valid: { from, to } }: RuleLine): string =>
    [from ? t.from(from) : '', to ? t.to(to) : ''].filter(Boolean).join(' ') || t.always
  const columns: TableColumn<RuleLine>[] = [
    {
      id: 'rule',
      heading: t.rule,
      rowHead: true,
      sortKey: (row) => say(row.label),
      cell: (row) => (
        <>
          {inForce ? <Go to={`/rules/${encodeURIComponent(row.id)}`}>{say(row.label)}</Go> : say(row.label)}
          {row.draft ? <span className="tag">{t.draft}</span> : null}
          {row.inForce && !row.inForce.official ? <span className="tag">{t.besides}</span> : null}
        </>
      ),
    },
    {
      id: 'source',
      heading: t.source,
      sortKey: (row) => row.source.title,
      cell: ({ source }) => (
        <>
          《{source.title}》{source.article ?? ''}
          {inForce ? null : <span className="block small soft">{source.text}</span>}
        </>
      ),
    },
    { id: 'judges', heading: t.judges, cell: (row) => kinds.subject(row.subject) },
    { id: 'period', heading: t.period, cell: (row) => kinds.period(row.period) },
    ...(inForce ? [{ id: 'valid', heading: t.valid, cell: valid }] : []),
    {
      id: 'results',
      heading: t.results,
      cell: (row) =>
        row.results.map(({ id, label, kind }) => (
          <span key={id} className="block">
            {say(label)} <span className="soft small">{kinds.decision(kind)}</span>
          </span>
        )),
    },
    {
      id: 'open',
      heading: t.open,
      numeric: true,
      sortKey: (row) => row.open,
      cell: (row) => (row.open > 0 ? row.open : '—'),
    },
  ]
  return <Table columns={columns} rows={rules} rowKey={(row) => row.id} />
}
