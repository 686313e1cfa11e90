import type { LightTable } from '@groundbreak/contract'
import { Answered } from '../../api/answered.tsx'
import { useAnswer } from '../../api/ask.ts'
import { useRegion, useWhen } from '../../api/region.tsx'
import { Reported } from '../../components/feedback/reported.tsx'
import { Page } from '../../components/shell/page.tsx'
import { PrintButton } from '../../components/shell/print-button.tsx'
import { printMonth } from '../../i18n/dates.ts'
import { bilingual, useLanguage, useWords } from '../../i18n/language.tsx'
import { useParameter } from '../../view/address.ts'
import './light.css'
import { LightChoice } from './light-choice.tsx'
import { LightMatrix } from './light-matrix.tsx'
import { LitProjects } from './lit-projects.tsx'
import { OpenExcuses } from './open-excuses.tsx'

const words = bilingual(
  {
    title: (month: string) => `${month}亮灯`,
    lead: '每盏灯都写明为什么亮、依据哪一条、怎样转绿。颜色之外，形状和文字也能分清。',
    answerBy: (day: string) => `责任单位应于 ${day} 前答复。`,
  },
  {
    title: (month) => `Lights, ${month}`,
    lead: 'Each light says why it is lit, under which clause, and what would turn it green again. Shape and word tell them apart besides colour.',
    answerBy: (day) => `The units concerned answer by ${day}.`,
  },
)

export default function LightsPage() {
  const t = useWords(words)
  const { language } = useLanguage()
  const { month, asOf } = useWhen()
  const query = useAnswer('GET /api/lights', { query: { month, asOf } })
  return (
    <Page title={t.title(printMonth(month, language))} lead={t.lead} actions={<PrintButton />}>
      <Reported>
        <Answered query={query} lines={14}>
          {(table) => <LightsView table={table} />}
        </Answered>
      </Reported>
    </Page>
  )
}

function LightsView({ table }: { table: LightTable }) {
  const t = useWords(words)
  const { lights } = useRegion()
  const [light, setLight] = useParameter('light')
  const [division, setDivision] = useParameter('is.division')
  const [rule, setRule] = useParameter('rule')
  const worst = [...lights].sort((one, other) => one.order - other.order)
  const chosen = light ?? worst.find((one) => table.rows.some((row) => row.light === one.id))?.id ?? ''
  const rows = table.rows.filter(
    (row) =>
      row.light === chosen &&
      (division === undefined || row.division === division) &&
      (rule === undefined || row.causes.some((cause) => cause.rule === rule)),
  )
  const names = new Map(table.rows.map(({ subject, name }) => [subject, name]))
  return (
    <>
      {table.answerBy ? <p className="soft">{t.answerBy(table.answerBy)}</p> : null}
      <OpenExcuses nameOf={(subject) => names.get(subject) ?? subject} />
      <LightMatrix
        table={table}
        lights={worst}
        chosen={{ light: chosen, division }}
        onChoose={(next) => {
          setDivision(next.division)
          setLight(next.light)
        }}
      />
      <LightChoice
        table={table}
        light={chosen}
        rule={rule}
        onRule={setRule}
        division={division}
        onDivision={setDivision}
      />
      <LitProjects rows={rows} />
    </>
  )
}
