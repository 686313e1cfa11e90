import { printPeriod } from '@groundbreak/core/calendar'
import { type LightScore, scoreAllLights } from '@groundbreak/core/rule'
import { useMemo } from 'react'
import { useRegion } from '../../api/region.tsx'
import { LightMark } from '../../components/mark/light-mark.tsx'
import { Table } from '../../components/table/table.tsx'
import type { TableColumn } from '../../components/table/table-column.ts'
import { bilingual, useWords } from '../../i18n/language.tsx'
import type { Run } from './rule-work.ts'

const words = bilingual(
  {
    title: '亮灯检验：亮得准不准、早不早',
    late: (text: string, period: string) => `到 ${period} 仍符合“${text}”的算滞后。`,
    undefined: '办法里没有写明怎样算滞后（late:），亮灯无从检验。',
    rule: '办法',
    before: '现行',
    after: '改后',
    light: '灯',
    lit: '亮过的',
    litAndLate: '其中最终滞后',
    lateAndLit: '滞后的当中亮过的',
    early: '提前（期，中位数）',
  },
  {
    title: 'Lights scored afterwards: how right, how early',
    late: (text, period) => `Late is who still meets "${text}" in ${period}.`,
    undefined: 'The rule does not say what late is (late:), so its lights cannot be scored.',
    rule: 'Rule',
    before: 'in force',
    after: 'changed',
    light: 'Light',
    lit: 'Lit at some time',
    litAndLate: 'of them ended late',
    lateAndLit: 'Of the late, lit before',
    early: 'Early by (periods, median)',
  },
)

interface Row {
  readonly run: 'before' | 'after'
  readonly light: string
  readonly score: LightScore
}

/** Of the red ones how many ended late, of the late ones how many had been red and how early. */
export function LightScores({
  inForce,
  changed,
  decision,
}: {
  inForce: Run
  changed: Run
  decision: string
}) {
  const t = useWords(words)
  const { lights } = useRegion()
  const ids = useMemo(() => lights.map(({ id }) => id), [lights])
  const before = useMemo(() => scoresOf(inForce, decision, ids), [inForce, decision, ids])
  const after = useMemo(() => scoresOf(changed, decision, ids), [changed, decision, ids])
  const isSame = JSON.stringify(before) === JSON.stringify(after)
  const rows = ids.flatMap((light) => [
    ...rowsOf('before', light, before),
    ...(isSame ? [] : rowsOf('after', light, after)),
  ])
  // what never was lit has nothing to score
  if (rows.length === 0 && after !== undefined) return null
  const { late } = changed.evaluation.rules
  const end = changed.periods.at(-1)
  const columns: TableColumn<Row>[] = [
    { id: 'light', heading: t.light, rowHead: true, cell: ({ light }) => <LightMark light={light} /> },
    ...(isSame ? [] : [{ id: 'run', heading: t.rule, cell: ({ run }: Row) => t[run] }]),
    { id: 'lit', heading: t.lit, numeric: true, cell: ({ score }) => score.lit },
    {
      id: 'litAndLate',
      heading: t.litAndLate,
      numeric: true,
      cell: ({ score }) => share(score.litAndLate, score.lit),
    },
    {
      id: 'lateAndLit',
      heading: t.lateAndLit,
      numeric: true,
      cell: ({ score }) => share(score.lateAndLit, score.late),
    },
    { id: 'early', heading: t.early, numeric: true, cell: ({ score }) => median(score.early) },
  ]
  return (
    <section className="stack">
      <h2>{t.title}</h2>
      <p className="soft">{late && end ? t.late(late.text, printPeriod(end)) : t.undefined}</p>
      {rows.length > 0 ? (
        <Table columns={columns} rows={rows} rowKey={({ light, run }) => `${light} ${run}`} />
      ) : null}
    </section>
  )
}

type Scores = ReturnType<typeof scoreAllLights>

const scoresOf = ({ evaluation, periods }: Run, decision: string, lights: readonly string[]): Scores =>
  scoreAllLights(evaluation, decision, lights, periods)

const rowsOf = (run: Row['run'], light: string, scores: Scores): Row[] =>
  (scores ?? []).flatMap((one) => (one.light === light ? [{ run, light, score: one.score }] : []))

/** `12/20 60%`: whole per cents are enough to compare two rules. */
const share = (part: number, whole: number): string =>
  whole === 0 ? '—' : `${part}/${whole} ${Math.round((part * 100) / whole)}%`

/** Of an even number the earlier one of the two in the middle. */
const median = (sorted: readonly number[]): number | string => sorted[Math.floor(sorted.length / 2)] ?? '—'
