import { bilingual, useWords } from '../../i18n/language.tsx'

const words = bilingual(
  {
    legend: '图例',
    money: '金额',
    date: '日期',
    permit: '手续',
    text: '文字',
    derived: '推算列（只核对）',
    none: '未读懂',
    hidden: '隐藏的行列',
  },
  {
    legend: 'Legend',
    money: 'amount',
    date: 'date',
    permit: 'permit',
    text: 'text',
    derived: 'derived (checked only)',
    none: 'not understood',
    hidden: 'hidden row or column',
  },
)

const KEYS = ['money', 'date', 'permit', 'text', 'derived', 'none'] as const

export function SheetLegend() {
  const t = useWords(words)
  return (
    <ul className="legend plain-list" aria-label={t.legend}>
      {KEYS.map((key) => (
        <li key={key}>
          <span className={`legend-key tint-${key}`} aria-hidden="true" />
          {t[key]}
        </li>
      ))}
      <li>
        <span className="legend-key hidden-line" aria-hidden="true" />
        {t.hidden}
      </li>
    </ul>
  )
}
