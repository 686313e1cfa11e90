import type { ReactNode } from 'react'
import './feedback.css'

interface NoticeProps {
  tone?: 'plain' | 'good' | 'warn' | 'bad'
  title?: string
  children?: ReactNode
  actions?: ReactNode
}

/** A sentence the reader should not miss. */
export function Notice({ tone = 'plain', title, children, actions }: NoticeProps) {
  return (
    <div className={`notice ${tone}`} role={tone === 'bad' ? 'alert' : 'note'}>
      <div>
        {title ? <strong>{title}</strong> : null} {children}
      </div>
      {actions}
    </div>
  )
}

/** What to do where nothing is yet. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      {children}
    </div>
  )
}
