import { useActorName } from '../../api/actor-name.ts'
import { useAnswer } from '../../api/ask.ts'
import { useTime } from '../../api/time.ts'
import { Go } from '../../components/shell/go.tsx'
import { printMonth } from '../../i18n/dates.ts'
import { bilingual, useLanguage, useWords } from '../../i18n/language.tsx'
import { plural } from '../../i18n/plural.ts'
import { useAddress } from '../../view/address.ts'

const words = bilingual(
  {
    title: '已封账的月份',
    later: (count: number) => (count === 0 ? '封账后无更正' : `封账后 ${count} 次更正`),
  },
  {
    title: 'Closed months',
    later: (count) => (count === 0 ? 'no correction since' : `${plural(count, 'correction')} since`),
  },
)

export function Closes() {
  const t = useWords(words)
  const { language } = useLanguage()
  const printTime = useTime()
  const actorName = useActorName()
  const { asOf } = useAddress()
  const { data } = useAnswer('GET /api/closes', { query: { asOf } })
  if (!data || data.length === 0) return null
  return (
    <section>
      <h2>{t.title}</h2>
      <ul className="closes plain-list">
        {data.map((close) => (
          <li key={close.month}>
            <Go to={`/ledger/closes/${close.month}`}>
              <strong>{printMonth(close.month, language)}</strong>
            </Go>
            <span className="soft small">
              {actorName(close.by)} · {printTime(close.at)}
            </span>
            <span className={`badge ${close.laterCorrections === 0 ? 'plain' : 'warn'}`}>
              {t.later(close.laterCorrections)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
