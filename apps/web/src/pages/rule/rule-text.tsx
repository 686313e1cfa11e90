import type { RuleDecisionView, RuleView } from '@groundbreak/contract'
import { Notice } from '../../components/feedback/notice.tsx'
import { TableFrame } from '../../components/table/table-frame.tsx'
import { bilingual, useSay, useWords } from '../../i18n/language.tsx'
import { DecisionTable } from './decision-table.tsx'
import { ExampleTable } from './example-table.tsx'
import { useKindWords } from './kind-words.ts'
import { LadderGrid } from './ladder-grid.tsx'
import { ScoreSheet } from './score-sheet.tsx'

const words = bilingual(
  {
    says: '条文',
    inputs: '要素与取数',
    input: '要素',
    kind: '种类',
    from: '取自',
    decisions: '判定',
    examples: '算例',
    versions: '历次版本',
    from_: (from: string, to: string) => `${from || '…'} 至 ${to || '…'}`,
    pack: '地区包',
    entry: (entry: number) => `第 ${entry} 号账目`,
    obstacles: '生效前须解决',
    line: (line: number) => `第 ${line} 行`,
  },
  {
    says: 'The text',
    inputs: 'Inputs and where they come from',
    input: 'Input',
    kind: 'Kind',
    from: 'Taken from',
    decisions: 'Decisions',
    examples: 'Worked examples',
    versions: 'Versions',
    from_: (from, to) => `${from || '…'} to ${to || '…'}`,
    pack: 'region pack',
    entry: (entry) => `entry ${entry}`,
    obstacles: 'To be settled before it can be in force',
    line: (line) => `line ${line}`,
  },
)

/** The clause beside the rule: inputs, decisions as tables and sheets, examples, versions. */
export function RuleText({ rule }: { rule: RuleView }) {
  const t = useWords(words)
  const say = useSay()
  return (
    <div className="stack">
      <section>
        <h2>{t.says}</h2>
        <blockquote className="clause">{rule.source.text}</blockquote>
        {rule.note ? <p className="soft">{rule.note}</p> : null}
      </section>
      {rule.obstacles.length > 0 ? (
        <Notice tone="warn" title={t.obstacles}>
          {rule.obstacles.map(({ line, message, remedy }) => (
            <p key={`${line} ${message.en}`}>
              {t.line(line)} {say(message)} {say(remedy)}
            </p>
          ))}
        </Notice>
      ) : null}
      <section>
        <h2>{t.decisions}</h2>
        {rule.decisions.map((decision) => (
          <DecisionText key={decision.id} decision={decision} />
        ))}
      </section>
      <section>
        <h2>{t.inputs}</h2>
        <InputTable rule={rule} />
      </section>
      <section>
        <h2>{t.examples}</h2>
        <ExampleTable examples={rule.examples} />
      </section>
      <section>
        <h2>{t.versions}</h2>
        <ul>
          {rule.versions.map(({ valid, entry, by }) => (
            <li key={`${valid.from} ${entry}`}>
              {t.from_(valid.from ?? '', valid.to ?? '')} ·{' '}
              {entry === undefined ? t.pack : `${t.entry(entry)} ${by ?? ''}`}
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

function DecisionText({ decision }: { decision: RuleDecisionView }) {
  const say = useSay()
  const kinds = useKindWords()
  const { id, label, kind, clause, table, score, ladder, formulas } = decision
  return (
    <article className="decision" id={`decision-${id}`}>
      <h3>
        {say(label)} <span className="soft small">{kinds.decision(kind)}</span>
      </h3>
      <div className="clause-beside">
        {clause ? <blockquote className="clause">{clause}</blockquote> : null}
        <div>
          {table ? <DecisionTable table={table} /> : null}
          {score ? <ScoreSheet lines={score} /> : null}
          {ladder ? <LadderGrid ladder={ladder} /> : null}
          {table || score || ladder
            ? null
            : formulas.map((formula) => (
                <code key={formula} className="block">
                  {formula}
                </code>
              ))}
        </div>
      </div>
    </article>
  )
}

function InputTable({ rule }: { rule: RuleView }) {
  const t = useWords(words)
  const say = useSay()
  return (
    <TableFrame>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t.input}</th>
            <th scope="col">{t.kind}</th>
            <th scope="col">{t.from}</th>
          </tr>
        </thead>
        <tbody>
          {rule.inputs.map(({ id, label, kind, unit, from }) => (
            <tr key={id}>
              <th scope="row">{say(label)}</th>
              <td>
                {kind} {unit ?? ''}
              </td>
              <td>{from ? <code>{say(from)}</code> : '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}
