import { bilingual, useWords } from '../../i18n/language.tsx'
import { readMoment, useAddress, useChangeAddress } from '../../view/address.ts'

const words = bilingual(
  {
    day: (day: string) => `您看到的是截至 ${day} 所知的数据；其后的报送与更正不在其中。`,
    entry: (entry: number) => `您看到的是账本第 ${entry} 条时所知的数据；其后的报送与更正不在其中。`,
    back: '回到现在',
  },
  {
    day: (day) => `You see what was known on ${day}; later reports and corrections are not in it.`,
    entry: (entry) =>
      `You see what was known at ledger entry ${entry}; later reports and corrections are not in it.`,
    back: 'Back to now',
  },
)

/** Says, on every page, that the figures are those of an earlier day. */
export function PastBanner() {
  const t = useWords(words)
  const { asOf } = useAddress()
  const change = useChangeAddress()
  if (asOf === undefined) return null
  const moment = readMoment(asOf)
  return (
    <div className="past-banner" role="status">
      <span aria-hidden="true">◷</span>
      <strong>{moment.kind === 'entry' ? t.entry(moment.entry) : t.day(moment.day)}</strong>
      <button type="button" className="button no-print" onClick={() => change({ asOf: undefined })}>
        {t.back}
      </button>
    </div>
  )
}
