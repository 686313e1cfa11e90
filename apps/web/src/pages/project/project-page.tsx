import type { ProjectPage as ProjectAnswer } from '@groundbreak/contract'
import type { Whence } from '@groundbreak/core/portfolio'
import { useState } from 'react'
import { useParams } from 'wouter'
import { Answered } from '../../api/answered.tsx'
import { useAnswer } from '../../api/ask.ts'
import { useFieldWords } from '../../api/field.ts'
import { useWhen } from '../../api/region.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { LightMark } from '../../components/mark/light-mark.tsx'
import { Go } from '../../components/shell/go.tsx'
import { Page } from '../../components/shell/page.tsx'
import { SourceCell } from '../../components/trace/source-cell.tsx'
import '../../components/trace/trace.css'
import { LightCauses } from '../../components/mark/light-causes.tsx'
import { PrintButton } from '../../components/shell/print-button.tsx'
import { printMonth } from '../../i18n/dates.ts'
import { bilingual, useLanguage, useWords } from '../../i18n/language.tsx'
import { PermitSteps } from './permit-steps.tsx'
import './project.css'
import { ProjectCurve } from './project-curve.tsx'
import { ProjectEvents } from './project-events.tsx'
import { ProjectFields } from './project-fields.tsx'

const words = bilingual(
  { loading: '项目', back: '项目清单', source: '来源单元格', lights: '亮灯' },
  {
    loading: 'Project',
    back: 'All projects',
    source: 'The cell it came from',
    lights: 'Lights',
  },
)

export default function ProjectPage() {
  const t = useWords(words)
  const { id = '' } = useParams<{ id: string }>()
  const { month, asOf } = useWhen()
  const query = useAnswer('GET /api/projects/:id', { params: { id }, query: { month, asOf } })
  if (!query.data) {
    return (
      <Page title={t.loading}>
        <Answered query={query} lines={14}>
          {() => null}
        </Answered>
      </Page>
    )
  }
  return <ProjectStory project={query.data} />
}

function ProjectStory({ project }: { project: ProjectAnswer }) {
  const t = useWords(words)
  const { language } = useLanguage()
  const { divisionInFull } = useFieldWords()
  const [whence, setWhence] = useState<Whence>()
  return (
    <Page
      title={project.name}
      lead={
        <>
          <Go to="/projects">{t.back}</Go> · {divisionInFull(project.division)} ·{' '}
          {printMonth(project.month, language)}
          {project.lights.map((lit) => (
            <span key={lit.light}>
              {' '}
              · <LightMark light={lit.light} />
            </span>
          ))}
        </>
      }
      actions={<PrintButton />}
    >
      <div className="project-grid">
        <div className="stack">
          <ProjectCurve project={project} />
          <ProjectFields project={project} onSource={setWhence} />
        </div>
        <div className="stack project-side">
          {project.lights.some((lit) => lit.causes.length > 0) ? (
            <section>
              <h2>{t.lights}</h2>
              {project.lights.map((lit) => (
                <LightCauses key={lit.light} causes={lit.causes} onSource={setWhence} />
              ))}
            </section>
          ) : null}
          <PermitSteps project={project} onSource={setWhence} />
          <ProjectEvents project={project} onSource={setWhence} />
        </div>
      </div>
      {whence ? (
        <Dialog kind="drawer" title={t.source} onClose={() => setWhence(undefined)}>
          <SourceCell whence={whence} />
        </Dialog>
      ) : null}
    </Page>
  )
}
