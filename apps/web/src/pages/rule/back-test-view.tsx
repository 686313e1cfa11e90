import type { RuleLine, RuleRecordsView } from '@groundbreak/contract'
import { printValue } from '@groundbreak/core/language'
import type { RuleSet } from '@groundbreak/core/rule'
import { useMemo, useState } from 'react'
import { bilingual, useSay, useWords } from '../../i18n/language.tsx'
import { LightScores } from './light-scores.tsx'
import { RuleValue } from './rule-value.tsx'
import { backTestHere, readText, runOver } from './rule-work.ts'

const words = bilingual(
  {
    title: '回测：在已报各月会怎样判定',
    decision: '判定项',
    before: '现行',
    after: '改后',
    count: '次数',
    moved: (count: number) => `${count} 处判定会变`,
    same: '与现行办法判定完全相同',
    gone: '改后没有这一判定项',
    period: '期别',
    who: '对象',
    more: (count: number) => `另有 ${count} 处`,
  },
  {
    title: 'Back-test: what it would have said in the months reported',
    decision: 'Decision',
    before: 'In force',
    after: 'Changed',
    count: 'Times',
    moved: (count) => `${count} result(s) would change`,
    same: 'The very same results as the rule in force',
    gone: 'The changed rule has no such decision',
    period: 'Period',
    who: 'Who',
    more: (count) => `and ${count} more`,
  },
)

const SHOWN = 60

interface BackTestViewProps {
  told: RuleRecordsView
  changed: RuleSet
  results: RuleLine['results']
  /** Decisions that are lights. */
  lights: readonly string[]
}

/** Confusion of lights, moves in rank, who gains and who loses. */
export function BackTestView({ told, changed, results, lights }: BackTestViewProps) {
  const t = useWords(words)
  const say = useSay()
  const [decision, setDecision] = useState(results[0]?.id ?? '')
  // what is in force is judged once, however often the text beside it changes
  const inForce = useMemo(() => runOver(readText(told.text).rules, told.table), [told])
  const after = useMemo(() => runOver(changed, told.table), [changed, told.table])
  const found = useMemo(() => backTestHere(inForce, after, decision), [inForce, after, decision])
  return (
    <div className="stack">
      <h2>{t.title}</h2>
      <label className="row">
        <span className="label">{t.decision}</span>
        <select className="select" value={decision} onChange={(event) => setDecision(event.target.value)}>
          {results.map(({ id, label }) => (
            <option key={id} value={id}>
              {say(label)}
            </option>
          ))}
        </select>
      </label>
      {found === undefined ? <p className="soft">{t.gone}</p> : null}
      {found && found.moved.length === 0 ? <p className="good-text">✓ {t.same}</p> : null}
      {found && found.moved.length > 0 ? (
        <>
          <p>
            <strong>{t.moved(found.moved.length)}</strong>
          </p>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t.before}</th>
                <th scope="col">{t.after}</th>
                <th scope="col" className="numeric">
                  {t.count}
                </th>
              </tr>
            </thead>
            <tbody>
              {found.confusion
                .filter(({ before, after }) => before !== after)
                .slice(0, SHOWN)
                .map(({ before, after, count }) => (
                  <tr key={`${before} ${after}`}>
                    <td>
                      <Word text={before} />
                    </td>
                    <td>
                      <Word text={after} />
                    </td>
                    <td className="numeric">{count}</td>
                  </tr>
                ))}
            </tbody>
          </table>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t.period}</th>
                <th scope="col">{t.who}</th>
                <th scope="col">{t.before}</th>
                <th scope="col">{t.after}</th>
              </tr>
            </thead>
            <tbody>
              {found.moved.slice(0, SHOWN).map(({ period, subject, before, after }) => (
                <tr key={`${period} ${subject}`}>
                  <td className="nowrap">{period}</td>
                  <th scope="row">{told.names[subject] ?? subject}</th>
                  <td>
                    <Word text={printValue(before)} />
                  </td>
                  <td>
                    <Word text={printValue(after)} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {found.moved.length > SHOWN ? (
            <p className="soft small">{t.more(found.moved.length - SHOWN)}</p>
          ) : null}
        </>
      ) : null}
      {lights.includes(decision) ? (
        <LightScores inForce={inForce} changed={after} decision={decision} />
      ) : null}
    </div>
  )
}

function Word({ text }: { text: string }) {
  const value = text === 'null' ? null : text === 'true' ? true : text === 'false' ? false : text
  return <RuleValue cell={{ value, shown: text }} />
}
