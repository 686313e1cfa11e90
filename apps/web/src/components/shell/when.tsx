import { isMonth } from '@groundbreak/core/calendar'
import { useRegion, useWhen } from '../../api/region.tsx'
import { printMonth } from '../../i18n/dates.ts'
import { bilingual, useLanguage, useWords } from '../../i18n/language.tsx'
import { useChangeAddress } from '../../view/address.ts'

const words = bilingual(
  { month: '报告期', asOf: '截至', asOfHelp: '按那一天所知的数据看', now: '现在' },
  {
    month: 'Month',
    asOf: 'As known on',
    asOfHelp: 'See the figures as they were known that day',
    now: 'now',
  },
)

/** Month picker and "as we knew it on": both live in the address. */
export function When() {
  const t = useWords(words)
  const { language } = useLanguage()
  const region = useRegion()
  const { month, asOf } = useWhen()
  const change = useChangeAddress()
  const months = region.months.includes(month) ? region.months : [...region.months, month]
  return (
    <div className="when">
      <label className="labelled beside">
        <span className="only-read">{t.month}</span>
        <select
          className="select"
          value={month}
          onChange={(event) => {
            if (isMonth(event.target.value)) change({ month: event.target.value, trace: undefined })
          }}
        >
          {[...months].reverse().map((one) => (
            <option key={one} value={one}>
              {printMonth(one, language)}
            </option>
          ))}
        </select>
      </label>
      <label className="labelled beside" title={t.asOfHelp}>
        <span className="label">{t.asOf}</span>
        <input
          className="input"
          type="date"
          max={region.today}
          value={asOf !== undefined && asOf.length >= 10 ? asOf.slice(0, 10) : ''}
          onChange={(event) => change({ asOf: event.target.value || undefined, trace: undefined })}
        />
      </label>
    </div>
  )
}
