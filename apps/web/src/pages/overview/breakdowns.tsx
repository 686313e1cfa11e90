import { Answered } from '../../api/answered.tsx'
import { useAnswer } from '../../api/ask.ts'
import { useRegion, useWhen } from '../../api/region.tsx'
import { Tabs } from '../../components/dialog/tabs.tsx'
import { bilingual, useSay, useWords } from '../../i18n/language.tsx'
import { useParameter } from '../../view/address.ts'
import { BreakdownTable } from './breakdown-table.tsx'
import { DivisionMap } from './division-map.tsx'
import { SmallMultiples } from './small-multiples.tsx'

const words = bilingual(
  { title: '分项', by: '按什么分', months: '逐月', indicator: '指标' },
  { title: 'Broken down', by: 'Break down by', months: 'Month by month', indicator: 'Indicator' },
)

/** The indicators by division, chain, park or level: a table, the course over the months, the schematic map. */
export function Breakdowns() {
  const t = useWords(words)
  const say = useSay()
  const { breakdowns, indicators } = useRegion()
  const { month, asOf } = useWhen()
  const [chosenBy, setBy] = useParameter('by')
  const [chosenIndicator, setIndicator] = useParameter('indicator')
  const by = breakdowns.find((one) => one.id === chosenBy)?.id ?? breakdowns[0]?.id ?? 'division'
  const query = useAnswer('GET /api/indicators', { query: { month, by, asOf } })
  const rate = indicators.find((one) => one.unit === 'percent') ?? indicators[0]
  const indicator = indicators.find((one) => one.id === chosenIndicator) ?? rate
  return (
    <section className="stack">
      <h2>{t.title}</h2>
      <Tabs
        label={t.by}
        tabs={breakdowns.map((one) => ({ id: one.id, label: say(one.label) }))}
        chosen={by}
        onChoose={setBy}
      >
        <Answered query={query} lines={10}>
          {(table) => <BreakdownTable table={table} by={by} />}
        </Answered>
      </Tabs>
      {indicator ? (
        <>
          <div className="row apart">
            <h2>{t.months}</h2>
            <label className="labelled beside no-print">
              <span className="label">{t.indicator}</span>
              <select
                className="select"
                value={indicator.id}
                onChange={(event) => setIndicator(event.target.value)}
              >
                {indicators.map((one) => (
                  <option key={one.id} value={one.id}>
                    {say(one.label)}
                  </option>
                ))}
              </select>
            </label>
          </div>
          <div className="overview-courses">
            <DivisionMap indicator={indicator.id} label={say(indicator.label)} />
            <SmallMultiples indicator={indicator.id} by={by} />
          </div>
        </>
      ) : null}
    </section>
  )
}
