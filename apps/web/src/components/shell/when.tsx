import { isMonth } from '@groundbreak/core/calendar'
import { useRegion, useWhen } from '../../api/region.tsx'
import { printMonth } from '../../i18n/dates.ts'
import { bilingual, useLanguage, useWords } from '../../i18n/language.tsx'
import { useChangeAddress } from '../../view/address.ts'
import { AsOfPicker } from './as-of-picker.tsx'

const words = bilingual({ month: '报告期' }, { month: 'Month' })

/** Month picker and "as we knew it on": both live in the address. */
export function When() {
  const t = useWords(words)
  const { language } = useLanguage()
  const region = useRegion()
  const { month } = useWhen()
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
      <AsOfPicker />
    </div>
  )
}
