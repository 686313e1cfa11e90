import { type ProjectPage, pathTo } from '@groundbreak/contract'
import { addMonths } from '@groundbreak/core/calendar'
import type { Whence } from '@groundbreak/core/portfolio'
import { printMonth, printShortMonth } from '../../i18n/dates.ts'
import { bilingual, useLanguage, useSay, useWords } from '../../i18n/language.tsx'
import { SourceButton } from './project-fields.tsx'

const words = bilingual(
  {
    problems: '存在问题',
    events: '大事记',
    sources: '来源文件',
    noEvents: '没有变动',
    entry: (entry: number) => `第 ${entry} 条`,
  },
  {
    problems: 'Problems',
    events: 'Events',
    sources: 'Source files',
    noEvents: 'Nothing changed',
    entry: (entry) => `entry ${entry}`,
  },
)

interface ProjectEventsProps {
  project: ProjectPage
  onSource: (whence: Whence) => void
}

/** Problems reported, what happened to the project, the files it was reported in. */
export function ProjectEvents({ project, onSource }: ProjectEventsProps) {
  const t = useWords(words)
  const say = useSay()
  const { language } = useLanguage()
  return (
    <>
      {project.problems.length > 0 ? (
        <section>
          <h2>{t.problems}</h2>
          <ul className="event-list plain-list">
            {spellsOf(project.problems).map(({ first, last }) => (
              <li key={first.month}>
                <span className="soft">
                  {printMonth(first.month, language)}
                  {first === last ? '' : `—${printShortMonth(last.month, language)}`}
                </span>{' '}
                {last.text} {last.whence ? <SourceButton whence={last.whence} onSource={onSource} /> : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section>
        <h2>{t.events}</h2>
        {project.events.length === 0 ? <p className="soft">{t.noEvents}</p> : null}
        <ol className="event-list plain-list">
          {project.events.map((event) => (
            <li key={`${event.entry}/${event.kind}/${say(event.words)}`}>
              <span className="soft">
                {printMonth(event.month, language)} · {t.entry(event.entry)}
              </span>{' '}
              {say(event.words)}
            </li>
          ))}
        </ol>
      </section>
      <section>
        <h2>{t.sources}</h2>
        <ul className="event-list plain-list">
          {project.sources.map((source) => (
            <li key={source.entry}>
              <a
                href={pathTo('GET /api/sources/:file', { params: { file: source.file } })}
                download={source.fileName}
              >
                {source.fileName}
              </a>{' '}
              <span className="soft small">
                {printMonth(source.month, language)} · {t.entry(source.entry)}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

type Problem = ProjectPage['problems'][number]

/** One problem reported word for word in months on end is one line. */
function spellsOf(problems: readonly Problem[]): { first: Problem; last: Problem }[] {
  const spells: { first: Problem; last: Problem }[] = []
  for (const problem of problems) {
    const running = spells[spells.length - 1]
    if (running && running.last.text === problem.text && addMonths(running.last.month, 1) === problem.month)
      running.last = problem
    else spells.push({ first: problem, last: problem })
  }
  return spells
}
