import { type RefObject, useEffect, useLayoutEffect, useState } from 'react'

/** What of a scrolled box is in sight, in pixels. */
export interface Sight {
  readonly top: number
  readonly left: number
  readonly width: number
  readonly height: number
}

const NOTHING: Sight = { top: 0, left: 0, width: 0, height: 0 }

/** Follows scrolling and resizing of a box, once a frame. */
export function useSight(box: RefObject<HTMLElement | null>): Sight {
  const [sight, setSight] = useState(NOTHING)
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    let frame = 0
    const look = () => {
      frame = 0
      setSight({
        top: element.scrollTop,
        left: element.scrollLeft,
        width: element.clientWidth,
        height: element.clientHeight,
      })
    }
    const soon = () => {
      frame ||= requestAnimationFrame(look)
    }
    look()
    element.addEventListener('scroll', soon, { passive: true })
    const observer = new ResizeObserver(soon)
    observer.observe(element)
    return () => {
      cancelAnimationFrame(frame)
      element.removeEventListener('scroll', soon)
      observer.disconnect()
    }
  }, [box])
  return sight
}

/** True while the page is being printed: then everything is drawn, not only what is in sight. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const start = () => setPrinting(true)
    const end = () => setPrinting(false)
    addEventListener('beforeprint', start)
    addEventListener('afterprint', end)
    return () => {
      removeEventListener('beforeprint', start)
      removeEventListener('afterprint', end)
    }
  }, [])
  return printing
}
