import type { LightCause } from '@groundbreak/contract'
import type { Whence } from '@groundbreak/core/portfolio'
import { bilingual, useSay, useWords } from '../../i18n/language.tsx'
import { LightMark } from './light-mark.tsx'
import './mark.css'

const words = bilingual(
  {
    rule: '条文',
    why: '为什么',
    remedy: '怎样转绿',
    inputs: '依据',
    excused: '正当理由',
    approved: (who: string) => `${who} 批准，不计`,
  },
  {
    rule: 'Rule',
    why: 'Why',
    remedy: 'Green again when',
    inputs: 'From',
    excused: 'Excused',
    approved: (who) => `approved by ${who}; not counted`,
  },
)

interface LightCausesProps {
  causes: readonly LightCause[]
  onSource: (whence: Whence) => void
}

/** Why a light is lit: the written clause beside the reason, what would turn it green, and the cells it rests on. */
export function LightCauses({ causes, onSource }: LightCausesProps) {
  const t = useWords(words)
  const say = useSay()
  return (
    <ul className="plain-list stack tight">
      {causes.map((cause) => (
        <li key={cause.rule} className="light-cause keep-together">
          <p className="row apart">
            <strong>{say(cause.label)}</strong>
            <LightMark light={cause.light} />
          </p>
          <dl className="light-reasons">
            <dt>{t.why}</dt>
            <dd>{say(cause.because)}</dd>
            {cause.excuse ? (
              <>
                <dt>{t.excused}</dt>
                <dd>
                  {cause.excuse.reason}{' '}
                  <span className="soft small">{t.approved(cause.excuse.approvedBy)}</span>
                </dd>
              </>
            ) : null}
            {cause.remedy ? (
              <>
                <dt>{t.remedy}</dt>
                <dd>{say(cause.remedy)}</dd>
              </>
            ) : null}
            {cause.clause ? (
              <>
                <dt>{t.rule}</dt>
                <dd className="clause">{say(cause.clause)}</dd>
              </>
            ) : null}
            {cause.inputs.length > 0 ? (
              <>
                <dt>{t.inputs}</dt>
                <dd>
                  <ul className="plain-list row">
                    {cause.inputs.map((input) => (
                      <li key={input.name}>
                        {say(input.label)}{' '}
                        <Input shown={input.shown} whence={input.whence} onSource={onSource} />
                      </li>
                    ))}
                  </ul>
                </dd>
              </>
            ) : null}
          </dl>
        </li>
      ))}
    </ul>
  )
}

interface InputProps {
  shown: string
  whence: Whence | undefined
  onSource: (whence: Whence) => void
}

function Input({ shown, whence, onSource }: InputProps) {
  if (!whence?.source) return <strong>{shown}</strong>
  return (
    <button
      type="button"
      className="link-button"
      title={whence.source.fileName}
      onClick={() => onSource(whence)}
    >
      {shown}
    </button>
  )
}
