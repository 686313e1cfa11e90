import type { ScoreLineView } from '@groundbreak/contract'
import { TableFrame } from '../../components/table/table-frame.tsx'
import { bilingual, useSay, useWords } from '../../i18n/language.tsx'

const words = bilingual(
  { item: '评分项', full: '满分', weight: '权重', formula: '算式', bonus: '加分', deduct: '扣分' },
  {
    item: 'Item',
    full: 'Full marks',
    weight: 'Weight',
    formula: 'Formula',
    bonus: 'bonus',
    deduct: 'deduction',
  },
)

/** A score sheet: the tree of items with full marks or weights and formulas. */
export function ScoreSheet({ lines }: { lines: readonly ScoreLineView[] }) {
  const t = useWords(words)
  const say = useSay()
  return (
    <TableFrame>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t.item}</th>
            <th scope="col" className="numeric">
              {t.full}
            </th>
            <th scope="col" className="numeric">
              {t.weight}
            </th>
            <th scope="col">{t.formula}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, label, depth, part, full, weight, formula, clause }) => (
            <tr key={`${part} ${id}`}>
              <th scope="row" style={{ paddingLeft: `${8 + depth * 14}px` }}>
                {say(label)}
                {part === 'items' ? null : <span className="tag">{t[part]}</span>}
                {clause ? <span className="block small soft">{clause}</span> : null}
              </th>
              <td className="numeric">{full ?? ''}</td>
              <td className="numeric">{weight ?? ''}</td>
              <td>{formula ? <code>{formula}</code> : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}
