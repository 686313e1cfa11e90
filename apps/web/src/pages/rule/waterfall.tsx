import type { ScoredLineView } from '@groundbreak/contract'
import { bilingual, useSay, useWords } from '../../i18n/language.tsx'

const words = bilingual(
  {
    item: '评分项',
    points: '得分',
    full: '满分',
    most: '封顶',
    least: '保底',
    inactive: '本期不计',
    none: '—',
  },
  {
    item: 'Item',
    points: 'Points',
    full: 'Full',
    most: 'capped',
    least: 'at least',
    inactive: 'not this time',
    none: '—',
  },
)

/** What each line of a score sheet brought, as bars from its full marks; deductions point the other way. */
interface WaterfallProps {
  items: readonly ScoredLineView[]
  /** Other score sheets of the same rule, set beside. */
  beside?: readonly { readonly label: string; readonly items: readonly ScoredLineView[] }[]
}

export function Waterfall({ items, beside = [] }: WaterfallProps) {
  const t = useWords(words)
  const say = useSay()
  const largest = Math.max(
    ...items.map(({ full, points }) => Math.max(Number(full ?? 0), Math.abs(Number(points ?? 0)))),
    1,
  )
  return (
    <table className="table waterfall">
      <thead>
        <tr>
          <th scope="col">{t.item}</th>
          <th scope="col" className="numeric">
            {t.points}
          </th>
          <th scope="col" className="numeric">
            {t.full}
          </th>
          {beside.map(({ label }) => (
            <th scope="col" className="numeric" key={label}>
              {label}
            </th>
          ))}
          <td />
        </tr>
      </thead>
      <tbody>
        {items.map(({ id, label, depth, part, points, full, cut, active }) => (
          <tr key={`${part} ${id}`} className={active ? undefined : 'soft'}>
            <th scope="row" style={{ paddingLeft: `${8 + depth * 14}px` }}>
              {say(label)}
              {cut ? <span className="tag">{cut === 'most' ? t.most : t.least}</span> : null}
              {active ? null : <span className="tag">{t.inactive}</span>}
            </th>
            <td className="numeric">
              {points === null ? t.none : `${part === 'deduct' && points !== '0' ? '−' : ''}${short(points)}`}
            </td>
            <td className="numeric">{full ?? ''}</td>
            {beside.map((other) => (
              <td className="numeric soft" key={other.label}>
                {pointsOf(other.items, part, id) ?? t.none}
              </td>
            ))}
            <td className="waterfall-bar" aria-hidden="true">
              <span
                className={part === 'deduct' ? 'bar deduct' : 'bar'}
                style={{ width: `${(Math.abs(Number(points ?? 0)) / largest) * 100}%` }}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function pointsOf(items: readonly ScoredLineView[], part: string, id: string): string | undefined {
  const points = items.find((item) => item.part === part && item.id === id)?.points
  return points == null ? undefined : short(points)
}

/** An exact number, cut for the eye after four decimals; the whole of it stands in the exported figures. */
const short = (text: string): string => text.replace(/(\.\d{4})\d+$/, '$1…')
