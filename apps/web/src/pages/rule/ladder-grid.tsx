import type { LadderView, TextPlace } from '@groundbreak/contract'
import { TableFrame } from '../../components/table/table-frame.tsx'
import { bilingual, useSay, useWords } from '../../i18n/language.tsx'
import { DeskCell } from './desk-cell.tsx'

const words = bilingual(
  {
    step: '层级',
    when: '达到的条件',
    action: '措施',
    within: '时限（天）',
    working: '工作日',
    calendar: '自然日',
    release: '解除',
  },
  {
    step: 'Step',
    when: 'Taken when',
    action: 'What is done',
    within: 'Within (days)',
    working: 'working',
    calendar: 'calendar',
    release: 'Released',
  },
)

interface LadderGridProps {
  ladder: LadderView
  /** Makes conditions and days editable; told where in the decision's text. */
  onChange?: (place: TextPlace, text: string) => void
}

/** A ladder of consequences: its steps from the mildest to the gravest, and what releases from it. */
export function LadderGrid({ ladder: { steps, release }, onChange }: LadderGridProps) {
  const t = useWords(words)
  const say = useSay()
  const cell = (label: string, text: string, place: TextPlace) =>
    onChange ? (
      <DeskCell label={label} text={text} onChange={(value) => onChange(place, value)} />
    ) : (
      <code>{text}</code>
    )
  return (
    <TableFrame>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t.step}</th>
            <th scope="col">{t.when}</th>
            <th scope="col">{t.action}</th>
            <th scope="col" className="numeric">
              {t.within}
            </th>
          </tr>
        </thead>
        <tbody>
          {steps.map(({ id, label, when, action, within }, place) => (
            <tr key={id}>
              <th scope="row">{say(label)}</th>
              <td>{cell(`${say(label)}, ${t.when}`, when, ['ladder', 'steps', place, 'when'])}</td>
              <td>{action ? say(action) : null}</td>
              <td className="numeric">
                {within ? (
                  <>
                    {cell(`${say(label)}, ${t.within}`, within.days, [
                      'ladder',
                      'steps',
                      place,
                      'within',
                      'days',
                    ])}
                    <span className="block small soft">{t[within.count]}</span>
                  </>
                ) : null}
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t.release}</th>
            <td>{cell(`${t.release}, ${t.when}`, release, ['ladder', 'release'])}</td>
            <td />
            <td />
          </tr>
        </tbody>
      </table>
    </TableFrame>
  )
}
