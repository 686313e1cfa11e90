import { useEffect } from 'react'
import { chooseActor, useActor } from '../../api/actor.ts'
import { useRegion } from '../../api/region.tsx'
import { bilingual, useSay, useWords } from '../../i18n/language.tsx'

const words = bilingual({ actor: '身份' }, { actor: 'Acting as' })

/** As whom one acts, while there are no accounts. */
export function ActorPicker() {
  const t = useWords(words)
  const say = useSay()
  const { actors } = useRegion()
  const actor = useActor()
  const [first] = actors
  const known = actors.some((one) => one.id === actor)
  useEffect(() => {
    if (!known && first) chooseActor(first.id)
  }, [known, first])
  if (actors.length === 0) return null
  return (
    <label className="labelled beside actor-picker">
      <span className="only-read">{t.actor}</span>
      <select
        className="select actor"
        value={known ? actor : first?.id}
        onChange={(event) => chooseActor(event.target.value)}
      >
        {actors.map((one) => (
          <option key={one.id} value={one.id}>
            {say(one.name)}
          </option>
        ))}
      </select>
    </label>
  )
}
