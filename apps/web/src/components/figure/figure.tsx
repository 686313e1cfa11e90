import type { ReactNode } from 'react'
import { bilingual, useWords } from '../../i18n/language.tsx'
import { useChangeAddress } from '../../view/address.ts'
import { type Target, writeTarget } from '../../view/target.ts'
import './figure.css'

const words = bilingual(
  { trace: (text: string) => `${text}，查看来源` },
  { trace: (text: string) => `${text}, show where it comes from` },
)

interface FigureProps {
  target: Target
  /** As printed. */
  text: string
  children?: ReactNode
  className?: string
}

/** A figure that can be clicked down to its cells. */
export function Figure({ target, text, children, className = '' }: FigureProps) {
  const t = useWords(words)
  const change = useChangeAddress()
  return (
    <button
      type="button"
      className={`figure ${className}`}
      title={t.trace(text)}
      aria-label={t.trace(text)}
      onClick={() => change({ trace: writeTarget(target) })}
    >
      {children ?? text}
    </button>
  )
}
