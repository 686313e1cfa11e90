import { type ReactNode, useEffect, useRef, useState } from 'react'
import { bilingual, useWords } from '../../i18n/language.tsx'

const words = bilingual({ table: '表格，可左右滚动' }, { table: 'Table, scrolls sideways' })

/** Frame of a table. When the table is wider than the screen, the keyboard must be able to scroll it. */
export function TableFrame({ className = '', children }: { className?: string; children: ReactNode }) {
  const t = useWords(words)
  const frame = useRef<HTMLDivElement>(null)
  const [scrolls, setScrolls] = useState(false)
  useEffect(() => {
    const element = frame.current
    if (!element) return
    const look = () => setScrolls(element.scrollWidth > element.clientWidth)
    const observer = new ResizeObserver(look)
    observer.observe(element)
    for (const child of element.children) observer.observe(child)
    return () => observer.disconnect()
  }, [])
  const reachable = scrolls ? { role: 'group', tabIndex: 0, 'aria-label': t.table } : {}
  return (
    <div ref={frame} className={`table-frame ${className}`} {...reachable}>
      {children}
    </div>
  )
}
