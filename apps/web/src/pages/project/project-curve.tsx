import type { ProjectPage } from '@groundbreak/contract'
import { CourseChart } from '../../components/chart/course-chart.tsx'
import { printAmount, printUnit } from '../../components/figure/amount.ts'
import { printShortMonth } from '../../i18n/dates.ts'
import { bilingual, useLanguage, useWords } from '../../i18n/language.tsx'

const words = bilingual(
  { title: '计划与完成', done: '累计完成', plan: '本年计划', none: '没有可画的数据' },
  {
    title: 'Plan and done',
    done: 'Done since January',
    plan: 'Plan of the year',
    none: 'Nothing to draw yet',
  },
)

const drawn = (fen: number | null) =>
  fen === null ? null : Number(printAmount(fen, '万元').replaceAll(',', ''))

export function ProjectCurve({ project }: { project: ProjectPage }) {
  const t = useWords(words)
  const { language } = useLanguage()
  const { curve } = project
  if (curve.every((point) => point.done === null && point.plan === null)) {
    return <p className="soft">{t.none}</p>
  }
  const shown = (fen: number | null) => (fen === null ? '—' : printAmount(fen, '万元'))
  return (
    <CourseChart
      title={t.title}
      unit={printUnit('万元', language)}
      steps={curve.map((point) => printShortMonth(point.month, language))}
      courses={[
        {
          label: t.plan,
          style: 'plan',
          values: curve.map((point) => drawn(point.plan)),
          shown: curve.map((point) => shown(point.plan)),
        },
        {
          label: t.done,
          style: 'done',
          values: curve.map((point) => drawn(point.done)),
          shown: curve.map((point) => shown(point.done)),
        },
      ]}
    />
  )
}
