import { useSyncExternalStore } from 'react'

const KEPT_AS = 'groundbreak.actor'
const listeners = new Set<() => void>()

/** Who acts: chosen from the region's list while there are no accounts. */
export const currentActor = (): string => localStorage.getItem(KEPT_AS) ?? ''

export function chooseActor(actor: string): void {
  localStorage.setItem(KEPT_AS, actor)
  for (const listener of listeners) listener()
}

export function useActor(): string {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, currentActor)
}
