import { getMonth, isMonth, type Month, monthOf, monthOfYear, yearOf } from '@groundbreak/core/calendar'
import { useRegion } from '../../api/region.tsx'
import { printShortMonth } from '../../i18n/dates.ts'
import { bilingual, useLanguage, useWords } from '../../i18n/language.tsx'
import './calendar.css'

const words = bilingual(
  { year: '年', month: '月', printYear: (year: number) => `${year}年`, unknown: '请选择' },
  { year: 'Year', month: 'Month', printYear: String, unknown: 'choose' },
)

interface MonthSelectProps {
  label: string
  /** Undefined: not chosen yet. */
  value: Month | undefined
  onChoose: (month: Month) => void
}

const YEARS_BACK = 6
const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

/** A month by year and month of year, in the words of the page and not of the browser. */
export function MonthSelect({ label, value, onChoose }: MonthSelectProps) {
  const t = useWords(words)
  const { language } = useLanguage()
  const { today, months } = useRegion()
  const running = getMonth(today.slice(0, 7))
  const fallback = value ?? months[months.length - 1] ?? running
  const years = [...new Set([...months.map(yearOf), ...backFrom(yearOf(running)), yearOf(fallback)])]
  const choose = (year: number, month: number) => onChoose(monthOf(year, month))
  return (
    <fieldset className="month-select bare" aria-label={label}>
      <select
        className="select"
        aria-label={`${label} ${t.year}`}
        value={yearOf(fallback)}
        onChange={(event) => choose(Number(event.target.value), monthOfYear(fallback))}
      >
        {years
          .sort((one, other) => other - one)
          .map((year) => (
            <option key={year} value={year}>
              {t.printYear(year)}
            </option>
          ))}
      </select>
      <select
        className="select"
        aria-label={`${label} ${t.month}`}
        value={value ?? ''}
        onChange={(event) => {
          if (isMonth(event.target.value)) onChoose(event.target.value)
        }}
      >
        {value === undefined ? <option value="">{t.unknown}</option> : null}
        {MONTHS.map((month) => monthOf(yearOf(fallback), month)).map((month) => (
          <option key={month} value={month}>
            {printShortMonth(month, language)}
          </option>
        ))}
      </select>
    </fieldset>
  )
}

const backFrom = (year: number): number[] => Array.from({ length: YEARS_BACK }, (_, count) => year - count)
