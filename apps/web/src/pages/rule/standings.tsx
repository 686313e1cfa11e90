import type { RuleView, StandingsView } from '@groundbreak/contract'
import { useState } from 'react'
import '../../components/figure/figure.css'
import { Answered } from '../../api/answered.tsx'
import { useAnswer } from '../../api/ask.ts'
import { useRegion, useWhen } from '../../api/region.tsx'
import { Table } from '../../components/table/table.tsx'
import type { TableColumn } from '../../components/table/table-column.ts'
import { bilingual, useSay, useWords } from '../../i18n/language.tsx'
import { ExplanationDrawer } from './explanation-drawer.tsx'
import { RuleValue } from './rule-value.tsx'

type Row = StandingsView['rows'][number]

const words = bilingual(
  {
    subject: '对象',
    explain: (subject: string, label: string) => `说明：${subject}，${label}`,
    more: (count: number) => `只列前 ${count} 个；其余请在项目列表中查看`,
  },
  {
    subject: 'Who',
    explain: (subject, label) => `Explain: ${subject}, ${label}`,
    more: (count) => `The first ${count} only; find the others in the list of projects`,
  },
)

interface Asked {
  readonly subject: string
  readonly name: string
  readonly decision: string
  /** Who has the highest value in the group. */
  readonly best?: string
}

const MOST = 400

/** What the rule comes to for everybody it judges; every result can be asked why. */
export function Standings({ rule }: { rule: RuleView }) {
  const { month, asOf } = useWhen()
  const query = useAnswer('GET /api/rules/:id/standings', { params: { id: rule.id }, query: { month, asOf } })
  return (
    <Answered query={query} lines={12}>
      {(standings) => <StandingsTables standings={standings} />}
    </Answered>
  )
}

function StandingsTables({ standings }: { standings: StandingsView }) {
  const t = useWords(words)
  const say = useSay()
  const { groups: regionGroups } = useRegion()
  const [asked, setAsked] = useState<Asked>()
  const groups = [...new Set(standings.rows.map(({ group }) => group))]
  const labelOf = (group: string): string | undefined => {
    const known = regionGroups.find(({ id }) => id === group)
    return known ? say(known.label) : group || undefined
  }
  const columns: TableColumn<Row>[] = [
    { id: 'subject', heading: t.subject, rowHead: true, sortKey: (row) => row.name, cell: (row) => row.name },
    ...standings.results.map(
      ({ id, label }, index): TableColumn<Row> => ({
        id,
        heading: say(label),
        numeric: typeof standings.rows[0]?.cells[index]?.value === 'string',
        sortKey: (row) => orderOf(row.cells[index]?.value ?? null),
        cell: (row) => (
          <button
            type="button"
            className="figure"
            title={t.explain(row.name, say(label))}
            onClick={() => setAsked(askOf(row, id, bestIn(standings.rows, row.group, index)))}
          >
            <RuleValue cell={row.cells[index]} />
          </button>
        ),
      }),
    ),
  ]
  return (
    <div className="stack">
      {groups.map((group) => {
        const rows = standings.rows.filter((row) => row.group === group)
        return (
          <section key={group}>
            <Table
              caption={labelOf(group)}
              columns={columns}
              rows={rows.slice(0, MOST)}
              rowKey={(row) => row.subject}
            />
            {rows.length > MOST ? <p className="soft small">{t.more(MOST)}</p> : null}
          </section>
        )
      })}
      {asked ? (
        <ExplanationDrawer rules={standings.rules} asked={asked} onClose={() => setAsked(undefined)} />
      ) : null}
    </div>
  )
}

/** Numbers sort as numbers; what has no value comes last. */
function orderOf(value: string | boolean | null): string | number | null {
  if (value === null) return null
  if (typeof value === 'boolean') return value ? 1 : 0
  const number = Number(value)
  return Number.isNaN(number) ? value : number
}

const askOf = ({ subject, name }: Row, decision: string, best: string | undefined): Asked => ({
  subject,
  name,
  decision,
  ...(best !== undefined && best !== subject && { best }),
})

/** The subject with the highest number of a column in a group; undefined where the column holds none. */
function bestIn(rows: readonly Row[], group: string, index: number): string | undefined {
  const numbers = rows.flatMap((row) => {
    const value = row.cells[index]?.value
    const number = typeof value === 'string' && value !== '' ? Number(value) : Number.NaN
    return row.group === group && !Number.isNaN(number) ? [{ subject: row.subject, number }] : []
  })
  return numbers.sort((one, other) => other.number - one.number)[0]?.subject
}
