import { type RefObject, useEffect } from 'react'

/** Closes a panel on Escape, on a click elsewhere, or when the focus leaves it. */
export function useLeave(box: RefObject<HTMLElement | null>, open: boolean, leave: () => void): void {
  useEffect(() => {
    if (!open) return
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape') leave()
    }
    const point = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) leave()
    }
    addEventListener('keydown', press)
    addEventListener('pointerdown', point)
    addEventListener('focusin', point)
    return () => {
      removeEventListener('keydown', press)
      removeEventListener('pointerdown', point)
      removeEventListener('focusin', point)
    }
  }, [box, open, leave])
}
