import type { EnteredView, RuleInputView } from '@groundbreak/contract'
import type { PackValue } from '@groundbreak/core/pack'
import { printTyped, readTyped } from '@groundbreak/core/rule'
import { useState } from 'react'
import { Failure } from '../../api/answered.tsx'
import { useAct } from '../../api/ask.ts'
import { useIsBarred } from '../../api/bar.ts'
import { useWhen } from '../../api/region.tsx'
import { useToast } from '../../components/feedback/toast.tsx'
import { Permitted } from '../../components/shell/permitted.tsx'
import { bilingual, useWords } from '../../i18n/language.tsx'
import { InputField } from './input-field.tsx'
import { useSubjectName } from './subject-name.ts'

const words = bilingual(
  {
    subject: '对象',
    name: '单位名称：新填或选已有的',
    send: '写入账本',
    sent: '已写入账本',
    same: '没有改动',
  },
  {
    subject: 'Who',
    name: 'name of the unit, new or known',
    send: 'Enter in the ledger',
    sent: 'Entered in the ledger',
    same: 'Nothing was changed',
  },
)

interface EnterFormProps {
  rule: string
  inputs: readonly RuleInputView[]
  view: EnteredView
}

/** Enters the inputs of one subject; only what was changed is sent. */
export function EnterForm({ rule, inputs, view }: EnterFormProps) {
  const t = useWords(words)
  const isBarred = useIsBarred()
  const nameFor = useSubjectName(view)
  const own = view.subjects.filter(({ owner }) => !isBarred('enter-input', owner))
  const [chosen, setChosen] = useState('')
  const subject = view.open
    ? chosen.trim()
    : own.some((one) => one.subject === chosen)
      ? chosen
      : own[0]?.subject
  // who may enter for nobody is told why
  if (subject === undefined || (view.open && isBarred('enter-input', ''))) {
    return (
      <Permitted act="enter-input" owner={view.subjects[0]?.owner ?? ''}>
        {null}
      </Permitted>
    )
  }
  return (
    <div className="stack no-print enter-form">
      {view.open ? (
        <label className="labelled">
          <span className="label">{t.subject}</span>
          <input
            className="input"
            list="entered-for"
            placeholder={t.name}
            onChange={(event) => setChosen(event.target.value)}
          />
        </label>
      ) : (
        <label className="labelled">
          <span className="label">{t.subject}</span>
          <select className="select" value={subject} onChange={(event) => setChosen(event.target.value)}>
            {own.map((one) => (
              <option key={one.subject} value={one.subject}>
                {nameFor(one.subject)}
              </option>
            ))}
          </select>
        </label>
      )}
      <datalist id="entered-for">
        {view.open ? own.map((one) => <option key={one.subject} value={one.subject} />) : null}
      </datalist>
      {subject === '' ? null : (
        <SubjectForm
          key={`${view.period} ${subject}`}
          rule={rule}
          inputs={inputs}
          view={view}
          subject={subject}
        />
      )}
    </div>
  )
}

function SubjectForm({ rule, inputs, view, subject }: EnterFormProps & { subject: string }) {
  const t = useWords(words)
  const toast = useToast()
  const { month } = useWhen()
  const enter = useAct('POST /api/rules/:id/entered')
  const held = (input: RuleInputView): string => {
    const line = view.lines.find((one) => one.subject === subject && one.input === input.id)
    return line ? printTyped(line.value, input) : ''
  }
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const changed = inputs.filter((input) => (typed[input.id] ?? held(input)).trim() !== held(input))
  const read = changed.map((input) => [input.id, readTyped(typed[input.id] ?? '', input)] as const)
  const wrong = read.filter(([, value]) => value === undefined).map(([id]) => id)
  const submit = () => {
    const values: Record<string, PackValue> = {}
    for (const [id, value] of read) if (value !== undefined) values[id] = value
    enter.mutate(
      { params: { id: rule }, body: { month, subject, period: view.period, values } },
      {
        onSuccess: () => {
          toast({ text: t.sent })
          setTyped({})
        },
      },
    )
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (changed.length > 0 && wrong.length === 0 && !enter.isPending) submit()
      }}
    >
      {inputs.map((input) => (
        <InputField
          key={input.id}
          input={input}
          value={typed[input.id] ?? held(input)}
          wrong={wrong.includes(input.id)}
          onType={(text) => setTyped({ ...typed, [input.id]: text })}
        />
      ))}
      <div className="row">
        <button
          type="submit"
          className="button primary"
          disabled={changed.length === 0 || wrong.length > 0 || enter.isPending}
        >
          {t.send}
        </button>
        {changed.length === 0 ? <span className="soft small">{t.same}</span> : null}
      </div>
      {enter.error ? <Failure error={enter.error} /> : null}
    </form>
  )
}
