import type { CloseView } from '@groundbreak/contract'
import type { Measured } from '@groundbreak/core/indicator'
import { useState } from 'react'
import { useFieldWords } from '../../api/field.ts'
import { Figure } from '../../components/figure/figure.tsx'
import { KnownOf } from '../../components/figure/known-of.tsx'
import { MeasuredFigure, useUnitWords } from '../../components/figure/measured-figure.tsx'
import { Table } from '../../components/table/table.tsx'
import type { TableColumn } from '../../components/table/table-column.ts'
import { bilingual, useSay, useWords } from '../../i18n/language.tsx'
import { targetOf } from '../../view/target.ts'

const words = bilingual(
  {
    whole: '全市',
    divisions: '各地',
    indicator: '指标',
    frozen: '封账数',
    now: '现在',
    acts: '变动',
    changed: '有更正',
    same: '各地的数都没有变。',
    all: '连同没变的一起看',
  },
  {
    whole: 'Whole region',
    divisions: 'By division',
    indicator: 'Indicator',
    frozen: 'Closed',
    now: 'Now',
    acts: 'Change',
    changed: 'corrected',
    same: 'No figure of a division has changed.',
    all: 'Show those that did not change, too',
  },
)

type Line = CloseView['figures'][number]

/** The closed figures beside those of today: all of the region, and of the divisions those that changed. */
export function ClosedFigures({ close }: { close: CloseView }) {
  const t = useWords(words)
  const { division, label } = useFieldWords()
  const columns = useColumns(close.upTo)
  const [all, setAll] = useState(false)
  const whole = close.figures.filter(({ frozen }) => frozen.member === undefined)
  const members = close.figures.filter(
    ({ frozen, changed }) => frozen.member !== undefined && (all || changed),
  )
  const rowKey = ({ frozen }: Line) => `${frozen.member ?? ''}/${frozen.id}`
  const rowClass = ({ changed }: Line) => (changed ? 'corrected' : undefined)
  const byDivision: TableColumn<Line> = {
    id: 'division',
    heading: label('division'),
    sortKey: ({ frozen }) => frozen.member,
    cell: ({ frozen }) => division(frozen.member),
  }
  return (
    <div className="closed-figures">
      <section className="stack tight">
        <h2>{t.whole}</h2>
        <Table columns={columns} rows={whole} rowKey={rowKey} rowClass={rowClass} />
      </section>
      <section className="stack tight">
        <div className="row apart">
          <h2>{t.divisions}</h2>
          <label className="check no-print">
            <input type="checkbox" checked={all} onChange={(event) => setAll(event.target.checked)} />
            {t.all}
          </label>
        </div>
        {members.length === 0 ? (
          <p className="soft">{t.same}</p>
        ) : (
          <Table columns={[byDivision, ...columns]} rows={members} rowKey={rowKey} rowClass={rowClass} />
        )}
      </section>
    </div>
  )
}

function useColumns(upTo: number): TableColumn<Line>[] {
  const t = useWords(words)
  const say = useSay()
  return [
    { id: 'label', heading: t.indicator, rowHead: true, cell: ({ frozen }) => say(frozen.label) },
    {
      id: 'frozen',
      heading: t.frozen,
      numeric: true,
      cell: ({ frozen }) => <FrozenFigure figure={frozen} upTo={upTo} />,
    },
    {
      id: 'now',
      heading: t.now,
      numeric: true,
      cell: ({ now }) => <MeasuredFigure figure={now} by={byOf(now)} />,
    },
    {
      id: 'changed',
      heading: <span className="only-read">{t.acts}</span>,
      cell: ({ changed }) => (changed ? <span className="badge warn">{t.changed}</span> : ''),
    },
  ]
}

/** Figures are closed for the whole region and for its divisions. */
const byOf = (figure: Measured) => (figure.member === undefined ? undefined : 'division')

function FrozenFigure({ figure, upTo }: { figure: Measured; upTo: number }) {
  const units = useUnitWords()
  if (figure.value === null) return <span className="soft">{figure.shown}</span>
  return (
    <>
      <strong>
        <Figure target={targetOf(figure, byOf(figure), upTo)} text={figure.shown} />
      </strong>
      {units[figure.unit] ? <span className="unit"> {units[figure.unit]}</span> : null}
      <KnownOf coverage={figure.coverage} />
    </>
  )
}
