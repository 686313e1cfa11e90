import type { ScoreLineView, TextPlace } from '@groundbreak/contract'
import { TableFrame } from '../../components/table/table-frame.tsx'
import { bilingual, useSay, useWords } from '../../i18n/language.tsx'
import { DeskCell } from './desk-cell.tsx'

const words = bilingual(
  {
    item: '评分项',
    full: '满分',
    weight: '权重',
    formula: '算式',
    most: '最多',
    least: '最少',
    bonus: '加分',
    deduct: '扣分',
  },
  {
    item: 'Item',
    full: 'Full marks',
    weight: 'Weight',
    formula: 'Formula',
    most: 'Most',
    least: 'Least',
    bonus: 'bonus',
    deduct: 'deduction',
  },
)

interface ScoreSheetProps {
  lines: readonly ScoreLineView[]
  /** Makes what stands there editable; told where in the decision's text. */
  onChange?: (place: TextPlace, text: string) => void
}

const COLUMNS = [
  { key: 'full', at: 'full' },
  { key: 'weight', at: 'weight' },
  { key: 'most', at: 'most' },
  { key: 'least', at: 'least' },
  { key: 'formula', at: 'value' },
] as const

/** A score sheet: the tree of items with full marks or weights, caps and formulas. */
export function ScoreSheet({ lines, onChange }: ScoreSheetProps) {
  const t = useWords(words)
  const say = useSay()
  // a sheet without weights or caps has no empty columns for them
  const columns = COLUMNS.filter(
    ({ key }) => key === 'full' || key === 'formula' || lines.some((line) => line[key] !== undefined),
  )
  return (
    <TableFrame>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t.item}</th>
            {columns.map(({ key }) => (
              <th key={key} scope="col" className={key === 'formula' ? undefined : 'numeric'}>
                {t[key]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const { id, label, depth, part, clause, at } = line
            return (
              <tr key={`${part} ${id}`}>
                <th scope="row" style={{ paddingLeft: `${8 + depth * 14}px` }}>
                  {say(label)}
                  {part === 'items' ? null : <span className="tag">{t[part]}</span>}
                  {clause ? <span className="block small soft">{clause}</span> : null}
                </th>
                {columns.map(({ key, at: name }) => {
                  const text = line[key]
                  return (
                    <td key={key} className={key === 'formula' ? undefined : 'numeric'}>
                      {text === undefined ? null : onChange ? (
                        <DeskCell
                          label={`${say(label)}, ${t[key]}`}
                          text={text}
                          onChange={(value) => onChange([...at, name], value)}
                        />
                      ) : (
                        <code>{text}</code>
                      )}
                    </td>
                  )
                })}
              </tr>
            )
          })}
        </tbody>
      </table>
    </TableFrame>
  )
}
