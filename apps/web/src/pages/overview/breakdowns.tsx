import { Answered } from '../../api/answered.tsx'
import { useAnswer } from '../../api/ask.ts'
import { useRegion, useWhen } from '../../api/region.tsx'
import { Chips } from '../../components/dialog/chips.tsx'
import { Tabs } from '../../components/dialog/tabs.tsx'
import { bilingual, useSay, useWords } from '../../i18n/language.tsx'
import { useParameter } from '../../view/address.ts'
import { BreakdownTable } from './breakdown-table.tsx'
import { Courses } from './courses.tsx'
import { useFigureGroups } from './use-figure-groups.ts'

const words = bilingual(
  { title: '分项', by: '按什么分', which: '看哪些指标', all: '全部指标' },
  { title: 'Broken down', by: 'Break down by', which: 'Which indicators', all: 'All indicators' },
)

const ALL = 'all'

/** The indicators by division, chain, park or level: a table of one group of them, and their course over the months. */
export function Breakdowns() {
  const t = useWords(words)
  const say = useSay()
  const { breakdowns, indicators } = useRegion()
  const { month, asOf } = useWhen()
  const groups = useFigureGroups()
  const [chosenBy, setBy] = useParameter('by')
  const [chosenGroup, setGroup] = useParameter('group')
  const by = breakdowns.find((one) => one.id === chosenBy)?.id ?? breakdowns[0]?.id ?? 'division'
  const group = chosenGroup === ALL ? undefined : (groups.find(({ id }) => id === chosenGroup) ?? groups[0])
  const table = useAnswer('GET /api/indicators', { query: { month, by, asOf } })
  const whole = useAnswer('GET /api/indicators', { query: { month, asOf } })
  return (
    <section className="stack" aria-labelledby="breakdowns">
      <h2 id="breakdowns">{t.title}</h2>
      <Tabs
        label={t.by}
        tabs={breakdowns.map((one) => ({ id: one.id, label: say(one.label) }))}
        chosen={by}
        onChoose={setBy}
      >
        <div className="stack tight">
          <Chips
            label={t.which}
            chips={[...groups.map(({ id, label }) => ({ id, label })), { id: ALL, label: t.all }]}
            chosen={group?.id ?? ALL}
            onChoose={setGroup}
          />
          <Answered query={table} lines={10}>
            {(answer) => (
              <BreakdownTable
                table={answer}
                whole={whole.data?.measured ?? []}
                by={by}
                indicators={group ? [...group.headline, ...group.others] : indicators}
              />
            )}
          </Answered>
        </div>
      </Tabs>
      <Courses by={by} />
    </section>
  )
}
