import { bilingual, useSay, useWords } from '../i18n/language.tsx'
import { useActor } from './actor.ts'
import { useRegion } from './region.tsx'

const words = bilingual({ demonstration: '演示导入' }, { demonstration: 'demonstration' })

/** A person's name as the region lists it; who is not listed keeps the name the ledger has. */
export function useActorName(): (id: string) => string {
  const t = useWords(words)
  const say = useSay()
  const { actors } = useRegion()
  return (id) => {
    if (id === 'demonstration') return t.demonstration
    const actor = actors.find((one) => one.id === id)
    return actor ? say(actor.name) : id
  }
}

/** The division one reports for; undefined for those who report for none. */
export function useOwnDivision(): string | undefined {
  const { actors } = useRegion()
  const actor = useActor()
  return actors.find((one) => one.id === actor)?.division
}
