import type { RuleInputView } from '@groundbreak/contract'
import { useId } from 'react'
import { bilingual, useSay, useWords } from '../../i18n/language.tsx'

const words = bilingual(
  {
    yes: '是',
    no: '否',
    hint: {
      number: '数字',
      money: '金额，可写单位，如 1200 或 0.12亿元',
      percent: '百分数，如 85 或 85%',
      points: '百分点，如 3.5',
      count: '整数',
      date: '写作 2022-10-31',
      flag: '是或否',
      text: '文字',
      list: '每个值之间用逗号或空格隔开，如 90，85.5，88',
      record: '各项之间用逗号隔开',
    },
    records: (names: string) => `每行一条，依次为：${names}，用逗号隔开`,
    wrong: '写法不符：',
  },
  {
    yes: 'yes',
    no: 'no',
    hint: {
      number: 'a number',
      money: 'an amount, with its unit if you like: 1200 or 0.12亿元',
      percent: 'a percentage: 85 or 85%',
      points: 'percentage points: 3.5',
      count: 'a whole number',
      date: 'as 2022-10-31',
      flag: 'yes or no',
      text: 'a text',
      list: 'values with commas or blanks between: 90, 85.5, 88',
      record: 'its parts with commas between',
    },
    records: (names) => `one a line: ${names}, with commas between`,
    wrong: 'Not as it should be: ',
  },
)

interface InputFieldProps {
  input: RuleInputView
  value: string
  wrong: boolean
  onType: (text: string) => void
}

/** One input of a rule to be typed: chosen where it can be, with how to write it where not. */
export function InputField({ input, value, wrong, onType }: InputFieldProps) {
  const t = useWords(words)
  const say = useSay()
  const fieldId = useId()
  const hintId = `${fieldId}-hint`
  const { label, kind, unit, choices, of } = input
  const hint = of
    ? t.records(of.map((member) => say(member.label)).join('、'))
    : `${t.hint[kind]}${unit === undefined ? '' : `（${unit}）`}`
  const options =
    kind === 'flag'
      ? [
          { value: '是', text: t.yes },
          { value: '否', text: t.no },
        ]
      : choices?.map((choice) => ({ value: choice, text: choice }))
  const shared = { id: fieldId, value, 'aria-describedby': hintId, 'aria-invalid': wrong }
  return (
    <div className="labelled">
      <label className="label" htmlFor={fieldId}>
        {say(label)}
      </label>
      {options ? (
        <select className="select" {...shared} onChange={(event) => onType(event.target.value)}>
          <option value="">—</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </select>
      ) : kind === 'list' || kind === 'record' ? (
        <textarea
          className="textarea"
          rows={of ? 5 : 2}
          {...shared}
          onChange={(event) => onType(event.target.value)}
        />
      ) : (
        <input className="input" {...shared} onChange={(event) => onType(event.target.value)} />
      )}
      <span id={hintId} className={wrong ? 'small warn-text' : 'small soft'}>
        {wrong ? t.wrong : ''}
        {hint}
      </span>
    </div>
  )
}
