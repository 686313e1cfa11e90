import type { IndicatorTable } from '@groundbreak/contract'
import type { Measured } from '@groundbreak/core/indicator'
import { useWhen } from '../../api/region.tsx'
import { useSay } from '../../i18n/language.tsx'
import { MemberCourse } from './member-course.tsx'

interface SmallMultiplesProps {
  members: IndicatorTable['members']
  courseOf: (member: string) => readonly Measured[]
  by: string
}

/** One small course for every member of a breakdown. */
export function SmallMultiples({ members, courseOf, by }: SmallMultiplesProps) {
  const say = useSay()
  const { month } = useWhen()
  return (
    <ul className="small-multiples plain-list">
      {members.map((member) => (
        <li key={member.id}>
          <span className="tile-label">{say(member.label)}</span>
          <MemberCourse label={say(member.label)} points={courseOf(member.id)} month={month} by={by} />
        </li>
      ))}
    </ul>
  )
}
