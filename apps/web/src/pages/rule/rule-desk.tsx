import type { RuleView } from '@groundbreak/contract'
import { useDeferredValue, useMemo, useState } from 'react'
import { Answered } from '../../api/answered.tsx'
import { useAnswer } from '../../api/ask.ts'
import { bilingual, useSay, useWords } from '../../i18n/language.tsx'
import { BackTestView } from './back-test-view.tsx'
import { DeskTables } from './desk-tables.tsx'
import { DmnButtons } from './dmn-buttons.tsx'
import { DraftBar } from './draft-bar.tsx'
import { ExampleTable } from './example-table.tsx'
import { readText } from './rule-work.ts'

const words = bilingual(
  {
    text: '规则文本（YAML）',
    undo: '还原',
    problems: (count: number) => `${count} 处写法有误`,
    open: (count: number) => `${count} 处须解决`,
    sound: '写法无误，算例全部相符',
    wrong: (count: number) => `${count} 个算例不符`,
    line: (line: number) => `第 ${line} 行`,
  },
  {
    text: 'Text of the rule (YAML)',
    undo: 'Undo all',
    problems: (count) => `${count} mistake(s)`,
    open: (count) => `${count} point(s) to be settled`,
    sound: 'Well written; every example agrees',
    wrong: (count) => `${count} example(s) differ`,
    line: (line) => `line ${line}`,
  },
)

/** Where an official changes a rule: tables as grids, the text beside, what it would have said in the months reported. */
export default function RuleDesk({ rule }: { rule: RuleView }) {
  const t = useWords(words)
  const [text, setText] = useState(rule.draftOf?.text ?? rule.text)
  const settled = useDeferredValue(text)
  const worked = useMemo(() => readText(settled), [settled])
  const records = useAnswer('GET /api/rules/:id/records', { params: { id: rule.id } })
  const sound = worked.problems.length === 0
  return (
    <div>
      <DraftBar
        rule={rule}
        text={text}
        changed={text !== rule.text}
        ready={sound && worked.obstacles.length === 0}
      />
      <div className="desk-columns">
        <section>
          {sound ? (
            <DeskTables rules={worked.rules} text={text} onText={setText} obstacles={worked.obstacles} />
          ) : null}
          <label className="labelled no-print">
            <span className="label">{t.text}</span>
            <textarea
              className="textarea desk-text"
              spellCheck={false}
              rows={28}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          </label>
          <div className="row">
            {text === rule.text ? null : (
              <button type="button" className="button" onClick={() => setText(rule.text)}>
                {t.undo}
              </button>
            )}
            <DmnButtons rules={worked.rules} onText={setText} />
          </div>
        </section>
        <section aria-live="polite">
          <Findings worked={worked} />
          {sound ? (
            <Answered query={records} lines={6}>
              {(told) => (
                <BackTestView
                  told={told}
                  changed={worked.rules}
                  results={rule.results}
                  lights={rule.inForce?.lights ?? []}
                />
              )}
            </Answered>
          ) : null}
        </section>
      </div>
    </div>
  )
}

function Findings({ worked }: { worked: ReturnType<typeof readText> }) {
  const t = useWords(words)
  const say = useSay()
  const wrong = worked.examples.filter(({ right }) => !right)
  const told = [
    ...worked.problems.map(({ line, message, remedy }) => ({ line, message, remedy })),
    ...worked.obstacles.filter(({ kind }) => kind !== 'example'),
  ]
  if (told.length === 0 && wrong.length === 0) return <p className="good-text">✓ {t.sound}</p>
  return (
    <div className="stack">
      {told.length > 0 ? (
        <>
          <h2>{worked.problems.length > 0 ? t.problems(told.length) : t.open(told.length)}</h2>
          <ul>
            {told.slice(0, 20).map(({ line, message, remedy }) => (
              <li key={`${line} ${message.en}`}>
                <strong>{t.line(line)}</strong> {say(message)} <span className="soft">{say(remedy)}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {wrong.length > 0 ? (
        <>
          <h2>{t.wrong(wrong.length)}</h2>
          <ExampleTable examples={wrong} />
        </>
      ) : null}
    </div>
  )
}
