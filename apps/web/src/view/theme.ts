import { useSyncExternalStore } from 'react'

export type Theme = 'light' | 'dark'

const KEPT_AS = 'groundbreak.theme'
const listeners = new Set<() => void>()
const system = matchMedia('(prefers-color-scheme: dark)')

function currentTheme(): Theme {
  const kept = localStorage.getItem(KEPT_AS)
  if (kept === 'light' || kept === 'dark') return kept
  return system.matches ? 'dark' : 'light'
}

function show(): void {
  document.documentElement.dataset.theme = currentTheme()
  for (const listener of listeners) listener()
}

system.addEventListener('change', show)
show()

export function chooseTheme(theme: Theme): void {
  localStorage.setItem(KEPT_AS, theme)
  show()
}

export function useTheme(): Theme {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, currentTheme)
}
