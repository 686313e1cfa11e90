import type { ExplanationView } from '@groundbreak/contract'
import { Answered } from '../../api/answered.tsx'
import { useAnswer } from '../../api/ask.ts'
import { useWhen } from '../../api/region.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { bilingual, useSay, useWords } from '../../i18n/language.tsx'
import { useKindWords } from './kind-words.ts'
import { ScoreBeside } from './score-beside.tsx'

const words = bilingual(
  {
    why: (name: string) => `${name}：为什么`,
    formula: '规则',
    clause: '条文',
    inputs: '要素',
    rows: (rows: string) => `适用第 ${rows} 行`,
    missing: '缺少',
    legs: '决定的条件',
    holds: '成立',
    fails: '不成立',
    unknown: '无数据',
    uses: '依据的判定',
  },
  {
    why: (name) => `${name}: why`,
    formula: 'Rule',
    clause: 'Clause',
    inputs: 'Inputs',
    rows: (rows) => `row ${rows} holds`,
    missing: 'Missing',
    legs: 'What decided',
    holds: 'holds',
    fails: 'does not hold',
    unknown: 'not known',
    uses: 'Built on',
  },
)

interface ExplanationDrawerProps {
  rules: string
  asked: {
    readonly subject: string
    readonly name: string
    readonly decision: string
    readonly best?: string
  }
  onClose: () => void
}

/** One result taken apart: clause, formula, inputs, what is missing, and the decisions it builds on. */
export function ExplanationDrawer({ rules, asked, onClose }: ExplanationDrawerProps) {
  const t = useWords(words)
  const { month, asOf } = useWhen()
  const query = useAnswer(
    'GET /api/rules/:id/explanation',
    { params: { id: rules }, query: { month, asOf, decision: asked.decision, subject: asked.subject } },
    { keep: false },
  )
  return (
    <Dialog title={t.why(asked.name)} kind="drawer" onClose={onClose}>
      <Answered query={query} lines={8}>
        {(told) => (
          <>
            <Told told={told} />
            {told.items ? <ScoreBeside rules={rules} asked={asked} items={told.items} /> : null}
          </>
        )}
      </Answered>
    </Dialog>
  )
}

function Told({ told }: { told: ExplanationView }) {
  const t = useWords(words)
  const say = useSay()
  const kinds = useKindWords()
  return (
    <section>
      <h3>
        {say(told.label)} <span className="soft small">{kinds.decision(told.kind)}</span>
        <strong className="told-value">{told.shown}</strong>
      </h3>
      {told.clause ? <blockquote>{told.clause}</blockquote> : null}
      {told.rows && told.rows.length > 0 ? <p>{t.rows(told.rows.join('、'))}</p> : null}
      {told.inputs.length > 0 ? (
        <dl className="told-inputs">
          {told.inputs.map(({ id, label, shown }) => (
            <div key={id}>
              <dt>{say(label)}</dt>
              <dd>{shown}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {told.legs.length > 0 ? (
        <>
          <p className="label">{t.legs}</p>
          <ul className="told-uses">
            {told.legs.map(({ text, holds }) => (
              <li key={text}>
                <code>{text}</code> · {holds === null ? t.unknown : holds ? t.holds : t.fails}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {told.missing.length > 0 ? (
        <p className="warn-text">
          {t.missing}: {told.missing.join('、')}
        </p>
      ) : null}
      {told.formulas.length > 0 && !told.items ? (
        <details>
          <summary>{t.formula}</summary>
          {told.formulas.map((formula) => (
            <code key={formula} className="block">
              {formula}
            </code>
          ))}
        </details>
      ) : null}
      {told.uses.length > 0 ? (
        <div className="told-uses">
          <p className="label">{t.uses}</p>
          {told.uses.map((used) => (
            <Told key={used.decision} told={used} />
          ))}
        </div>
      ) : null}
    </section>
  )
}
