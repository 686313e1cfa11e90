import type { ReceivedView, UnderstandingView } from '@groundbreak/contract'
import type { Recognised } from '@groundbreak/core/workbook'
import { Failure } from '../../api/answered.tsx'
import { useIsBarred } from '../../api/bar.ts'
import { useFieldWords } from '../../api/field.ts'
import { useRegion } from '../../api/region.tsx'
import { MonthSelect } from '../../components/calendar/month-select.tsx'
import { PlaceButton } from '../../components/finding/place-button.tsx'
import { printMonth } from '../../i18n/dates.ts'
import { bilingual, useLanguage, useSay, useWords } from '../../i18n/language.tsx'
import { useAnswers } from './use-answers.ts'

const words = bilingual(
  {
    division: '填报单位',
    period: '报告期',
    unknown: '没有认出，请选择',
    from: {
      'file-name': '文件名',
      'sheet-name': '工作表名',
      title: '标题',
      header: '表头',
      cell: '单元格',
      projects: '项目对照',
      given: '人工指定',
    },
  },
  {
    division: 'Division',
    period: 'Month',
    unknown: 'not recognised: choose',
    from: {
      'file-name': 'file name',
      'sheet-name': 'sheet name',
      title: 'title',
      header: 'heading',
      cell: 'cell',
      projects: 'its projects',
      given: 'given by a person',
    },
  },
)

interface HeadingProps {
  received: ReceivedView
  understanding: UnderstandingView
  onPlace: (sheet: string, cell: string) => void
}

/** Whose report it is and of which month, with everything in the file that says so. Both can be set by a person. */
export function Heading({ received, understanding, onPlace }: HeadingProps) {
  const t = useWords(words)
  const say = useSay()
  const { language } = useLanguage()
  const { divisions } = useRegion()
  const fieldWords = useFieldWords()
  const { answers, answer, sending } = useAnswers(received)
  const isBarred = useIsBarred()
  const division = answers.division ?? received.division ?? understanding.division.value ?? ''
  const period = answers.period ?? received.period ?? understanding.period.value
  return (
    <div className="stack tight">
      <label className="labelled">
        <span className="label">{t.division}</span>
        <select
          className="select"
          value={division}
          onChange={(event) => answer({ division: event.target.value })}
        >
          {division === '' ? <option value="">{t.unknown}</option> : null}
          {divisions.map((one) => (
            <option key={one.code} value={one.code} disabled={isBarred('report', one.code)}>
              {say(one.name)}
            </option>
          ))}
        </select>
      </label>
      <Evidence recognised={understanding.division} print={fieldWords.division} onPlace={onPlace} />
      <div className="labelled">
        <span className="label">{t.period}</span>
        <MonthSelect label={t.period} value={period} onChoose={(month) => answer({ period: month })} />
      </div>
      <Evidence
        recognised={understanding.period}
        print={(month) => printMonth(month, language)}
        onPlace={onPlace}
      />
      {sending.error ? <Failure error={sending.error} /> : null}
    </div>
  )
}

interface EvidenceProps<Value> {
  recognised: Recognised<Value>
  print: (value: Value) => string
  onPlace: (sheet: string, cell: string) => void
}

function Evidence<Value>({ recognised, print, onPlace }: EvidenceProps<Value>) {
  const t = useWords(words)
  return (
    <ul className="evidence small soft">
      {recognised.evidence.map((one, index) => {
        const { sheet, cell } = one
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of evidence have an order and no name
          <li key={index}>
            {t.from[one.where]}{' '}
            {sheet !== undefined && cell !== undefined ? (
              <PlaceButton sheet={sheet} cell={cell} onPlace={onPlace} />
            ) : null}{' '}
            “{one.text}” → {print(one.value)}
          </li>
        )
      })}
    </ul>
  )
}
