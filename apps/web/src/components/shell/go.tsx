import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { type SearchChange, useHref } from '../../view/address.ts'

interface GoProps {
  /** Absent: the page one is on. */
  to?: string
  with?: SearchChange
  className?: string
  children: ReactNode
}

/** A link that stays in the month and the day of knowledge looked at. */
export function Go({ to, with: more, className, children }: GoProps) {
  const href = useHref()
  const [here] = useLocation()
  return (
    <Link href={href(to ?? here, more)} className={className}>
      {children}
    </Link>
  )
}
