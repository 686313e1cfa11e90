import type { Day } from '@groundbreak/core/calendar'
import { useEffect, useId, useRef, useState } from 'react'
import { useAnswer } from '../../api/ask.ts'
import { useRegion } from '../../api/region.tsx'
import { printMonth } from '../../i18n/dates.ts'
import { bilingual, useLanguage, useWords } from '../../i18n/language.tsx'
import { readMoment, useAddress, useChangeAddress } from '../../view/address.ts'
import { DayCalendar } from '../calendar/day-calendar.tsx'
import { addMonthsToDay, parseDay } from '../calendar/days.ts'
import { useLeave } from '../dialog/use-leave.ts'

const words = bilingual(
  {
    asOf: '截至',
    help: '按那一天所知的数据看全部页面；留空为现在',
    form: '年-月-日',
    entry: (number: number) => `第 ${number} 条`,
    open: '打开日历',
    now: '现在',
    close: (month: string) => `${month}封账时`,
    notDay: '写作 2022-06-30，或账本条号',
    future: '这一天还没到',
  },
  {
    asOf: 'As of',
    help: 'See every page as it was known that day; empty means now',
    form: 'YYYY-MM-DD',
    entry: (number) => `entry ${number}`,
    open: 'Open the calendar',
    now: 'Now',
    close: (month) => `when ${month} was closed`,
    notDay: 'Write 2022-06-30, or the number of a ledger entry',
    future: 'That day has not come yet',
  },
)

/** "As we knew it on": a day typed or chosen, or a ledger entry; it lives in the address and turns every page back. */
export function AsOfPicker() {
  const t = useWords(words)
  const region = useRegion()
  const { asOf } = useAddress()
  const change = useChangeAddress()
  const box = useRef<HTMLDivElement>(null)
  const hint = useId()
  const [open, setOpen] = useState(false)
  const [problem, setProblem] = useState<string>()
  const moment = asOf === undefined ? undefined : readMoment(asOf)
  const shown = moment === undefined ? '' : moment.kind === 'entry' ? t.entry(moment.entry) : moment.day
  const [typed, setTyped] = useState(shown)
  useEffect(() => {
    setTyped(shown)
    setProblem(undefined)
  }, [shown])
  useLeave(box, open, () => setOpen(false))
  const today = region.today as Day
  const turnBack = (to: string | undefined) => {
    setOpen(false)
    // a month that could not have been reported by then would show nothing
    change({ asOf: to, trace: undefined, ...(to === undefined ? {} : { month: undefined }) })
  }
  const settle = () => {
    if (typed.trim() === shown) return
    if (typed.trim() === '') return turnBack(undefined)
    const entry = /^(?:第|entry|#)?\s*([0-9]{1,7})\s*条?$/i.exec(typed.trim())?.[1]
    const day = parseDay(typed)
    if (day === undefined && entry !== undefined) return turnBack(entry)
    if (day === undefined) return setProblem(t.notDay)
    if (day > today) return setProblem(t.future)
    turnBack(day)
  }
  return (
    <div className="as-of" ref={box}>
      <label className="labelled beside" title={t.help}>
        <span className="label">{t.asOf}</span>
        <input
          className="input"
          type="text"
          autoComplete="off"
          placeholder={t.form}
          value={typed}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : hint}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={settle}
          onKeyDown={(event) => {
            if (event.key === 'Enter') settle()
          }}
        />
      </label>
      <button
        type="button"
        className="button quiet square"
        aria-label={t.open}
        title={t.open}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <CalendarSign />
      </button>
      {problem === undefined ? null : (
        <p id={hint} className="as-of-problem" role="alert">
          {problem}
        </p>
      )}
      {open ? (
        <div className="as-of-panel">
          <DayCalendar
            start={moment?.kind === 'day' ? moment.day : latestOf(region.month, today)}
            chosen={moment?.kind === 'day' ? moment.day : undefined}
            last={today}
            onChoose={turnBack}
          />
          <div className="row">
            <button type="button" className="button" onClick={() => turnBack(undefined)}>
              {t.now}
            </button>
            <Closes onChoose={(entry) => turnBack(String(entry))} label={t.close} />
          </div>
        </div>
      ) : null}
    </div>
  )
}

/** The first days after the last reported month: what people ask for most often. */
function latestOf(month: string | undefined, today: Day): Day {
  if (month === undefined) return today
  const next = addMonthsToDay(`${month}-01` as Day, 1)
  return next < today ? next : today
}

function Closes({
  onChoose,
  label,
}: {
  onChoose: (entry: number) => void
  label: (month: string) => string
}) {
  const { language } = useLanguage()
  const { data } = useAnswer('GET /api/closes', { query: {} })
  return data?.map((close) => (
    <button key={close.month} type="button" className="button" onClick={() => onChoose(close.upTo)}>
      {label(printMonth(close.month, language))}
    </button>
  ))
}

const CalendarSign = () => (
  <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    <path
      d="M2 3.5h12v10.5H2zM2 6.5h12M5 1.5v3M11 1.5v3"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
    />
  </svg>
)
