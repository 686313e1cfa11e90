import type { ReceivedView, ReviewView } from '@groundbreak/contract'
import type { RowMatch } from '@groundbreak/core/report'
import { Failure } from '../../api/answered.tsx'
import { useIsBarred } from '../../api/bar.ts'
import { columnLetters, findCell } from '../../components/sheet/sheet-model.ts'
import { bilingual, useSay, useWords } from '../../i18n/language.tsx'
import { IdentityChoice, type KnownProject } from './identity-choice.tsx'
import { useAnswers } from './use-answers.ts'

const words = bilingual(
  {
    ask: '请您认定',
    askHelp: '程序不能确定是不是同一个项目。不答则按新项目处理。',
    likely: '按相似认定的，请看一眼',
    settled: '您已认定',
    fresh: '新增的项目里，有没有其实是原来的？',
    more: (count: number) => `新增 ${count} 个`,
  },
  {
    ask: 'Please say which project it is',
    askHelp: 'The program cannot tell whether it is the same project. Unanswered, it is a new one.',
    likely: 'Matched by likeness: please look',
    settled: 'Settled by you',
    fresh: 'Is any of the new ones really an old one?',
    more: (count) => `${count} new`,
  },
)

/** Class of the finding that asks a person; its values name the candidate. */
const ASKED = 'project.doubtful-identity'

interface IdentitiesProps {
  received: ReceivedView
  review: ReviewView
  onPlace: (sheet: string, cell: string) => void
}

/** Rows whose project is not certain: what the program asks, what it took for likely, and what a person said. */
export function Identities({ received, review, onPlace }: IdentitiesProps) {
  const t = useWords(words)
  const { identify, sending } = useAnswers(received)
  const isBarred = useIsBarred()
  const gone = review.events.flatMap((event) =>
    event.kind === 'gone' ? [{ subject: event.subject, name: event.name }] : [],
  )
  const renamed = new Map(
    review.events.flatMap((event) =>
      event.kind === 'renamed' ? [[event.subject, event.from] as const] : [],
    ),
  )
  const questions = questionsOf(review)
  const questionOf = (match: RowMatch) =>
    questions.find(
      ({ sheet, row, column }) =>
        sheet === match.sheet && row === match.row && (match.column === undefined || column === match.column),
    )
  const asked = (match: RowMatch) => questionOf(match) !== undefined
  const of = (by: RowMatch['by']) => review.matches.filter((match) => match.by === by)
  const list = (matches: readonly RowMatch[], candidates: (match: RowMatch) => readonly KnownProject[]) => (
    <ul className="plain-list identities">
      {matches.map((match) => (
        <li key={`${match.sheet}/${match.column ?? ''}${match.row}`}>
          <IdentityChoice
            match={match}
            candidates={candidates(match)}
            sending={sending.isPending || isBarred('report', received.division)}
            onIdentify={(subject) => identify(match, subject)}
            onPlace={onPlace}
          />
        </li>
      ))}
    </ul>
  )
  const likely = of('likeness')
  const settled = of('person')
  const fresh = gone.length > 0 ? of('new').filter((match) => !asked(match)) : []
  const itself = (match: RowMatch) => [
    { subject: match.subject, name: renamed.get(match.subject) ?? match.name },
    ...gone,
  ]
  return (
    <>
      {sending.error ? <Failure error={sending.error} /> : null}
      {questions.length > 0 ? (
        <section className="ask">
          <h3>
            {t.ask} <span className="count">{questions.length}</span>
          </h3>
          <p className="soft small">{t.askHelp}</p>
          <Questions questions={questions} />
          {list(review.matches.filter(asked), (match) => {
            const question = questionOf(match)
            return question ? [question.candidate, ...without(gone, question.candidate)] : gone
          })}
        </section>
      ) : null}
      {settled.length > 0 ? (
        <section>
          <h3>{t.settled}</h3>
          {list(settled, itself)}
        </section>
      ) : null}
      {likely.length > 0 ? (
        <section>
          <h3>
            {t.likely} <span className="count">{likely.length}</span>
          </h3>
          {list(likely, itself)}
        </section>
      ) : null}
      {fresh.length > 0 ? (
        <details>
          <summary>
            {t.fresh} <span className="soft">{t.more(fresh.length)}</span>
          </summary>
          {list(fresh, () => gone)}
        </details>
      ) : null}
    </>
  )
}

function Questions({ questions }: { questions: readonly Question[] }) {
  const say = useSay()
  return (
    <ul className="small">
      {questions.map((question) => (
        <li key={`${question.sheet}/${question.column}${question.row}`}>{say(question.message)}</li>
      ))}
    </ul>
  )
}

const without = (projects: readonly KnownProject[], one: KnownProject) =>
  projects.filter(({ subject }) => subject !== one.subject)

interface Question {
  readonly sheet: string
  readonly row: number
  readonly column: string
  readonly candidate: KnownProject
  readonly message: { readonly zh: string; readonly en: string }
}

function questionsOf({ findings }: ReviewView): Question[] {
  return findings.flatMap((finding) => {
    const { sheet, cell, cells } = finding.at
    const place = findCell(cell ?? cells?.[0] ?? '')
    const { candidate, name } = finding.values
    if (finding.class !== ASKED || sheet === undefined || !place || candidate === undefined) return []
    const subject = String(candidate)
    return [
      {
        sheet,
        row: place.row + 1,
        column: columnLetters(place.column),
        candidate: { subject, name: name === undefined ? subject : String(name) },
        message: finding.message,
      },
    ]
  })
}
