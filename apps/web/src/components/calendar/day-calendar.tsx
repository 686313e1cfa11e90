import type { Day } from '@groundbreak/core/calendar'
import { getMonth } from '@groundbreak/core/calendar'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { printMonth } from '../../i18n/dates.ts'
import { bilingual, useLanguage, useWords } from '../../i18n/language.tsx'
import { addDays, addMonthsToDay, endOfWeek, weeksAround } from './days.ts'
import './calendar.css'

const words = bilingual(
  {
    grid: (month: string) => `${month}，方向键选日，翻页键换月`,
    weekdays: ['一', '二', '三', '四', '五', '六', '日'],
    earlier: '上一月',
    later: '下一月',
  },
  {
    grid: (month) => `${month}: arrows choose the day, Page Up and Page Down the month`,
    weekdays: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
    earlier: 'Month before',
    later: 'Month after',
  },
)

const STEPS: Record<string, (day: Day) => Day> = {
  ArrowLeft: (day) => addDays(day, -1),
  ArrowRight: (day) => addDays(day, 1),
  ArrowUp: (day) => addDays(day, -7),
  ArrowDown: (day) => addDays(day, 7),
  PageUp: (day) => addMonthsToDay(day, -1),
  PageDown: (day) => addMonthsToDay(day, 1),
  Home: (day) => endOfWeek(day, 'first'),
  End: (day) => endOfWeek(day, 'last'),
}

interface DayCalendarProps {
  /** Day the calendar opens on. */
  start: Day
  chosen: Day | undefined
  /** Last day that may be chosen. */
  last: Day
  onChoose: (day: Day) => void
}

/** A month of days, Monday first, worked by mouse or by keys. */
export function DayCalendar({ start, chosen, last, onChoose }: DayCalendarProps) {
  const t = useWords(words)
  const { language } = useLanguage()
  const [at, setAt] = useState(start)
  const [byKeys, setByKeys] = useState(false)
  const grid = useRef<HTMLTableElement>(null)
  useEffect(() => {
    if (byKeys) grid.current?.querySelector<HTMLButtonElement>(`[data-day="${at}"]`)?.focus()
  }, [at, byKeys])
  const go = (day: Day) => setAt(day > last ? last : day)
  const press = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (!step) return
    event.preventDefault()
    setByKeys(true)
    go(step(at))
  }
  const month = printMonth(getMonth(at.slice(0, 7)), language)
  const turn = (count: number) => {
    setByKeys(false)
    go(addMonthsToDay(at, count))
  }
  return (
    <div className="day-calendar">
      <div className="row apart">
        <Turn label={t.earlier} sign="‹" onTurn={() => turn(-1)} />
        <strong aria-live="polite">{month}</strong>
        <Turn label={t.later} sign="›" disabled={at.slice(0, 7) >= last.slice(0, 7)} onTurn={() => turn(1)} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a calendar is the grid of its pattern */}
      <table ref={grid} role="grid" aria-label={t.grid(month)} onKeyDown={press}>
        <thead>
          <tr>
            {t.weekdays.map((weekday) => (
              <th key={weekday} scope="col">
                {weekday}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksAround(at).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day} className={day === chosen ? 'chosen' : undefined}>
                  <button
                    type="button"
                    data-day={day}
                    className={day.slice(0, 7) === at.slice(0, 7) ? undefined : 'beside'}
                    tabIndex={day === at ? 0 : -1}
                    disabled={day > last}
                    aria-current={day === chosen ? 'date' : undefined}
                    onClick={() => onChoose(day)}
                  >
                    <span className="only-read">{day.slice(0, 8)}</span>
                    {Number(day.slice(8))}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface TurnProps {
  label: string
  sign: string
  disabled?: boolean
  onTurn: () => void
}

function Turn({ label, sign, disabled = false, onTurn }: TurnProps) {
  return (
    <button
      type="button"
      className="button quiet square"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onTurn}
    >
      {sign}
    </button>
  )
}
