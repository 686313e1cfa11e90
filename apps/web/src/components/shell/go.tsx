import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { type SearchChange, useHref } from '../../view/address.ts'

interface GoProps {
  to: string
  with?: SearchChange
  className?: string
  children: ReactNode
}

/** A link that stays in the month and the day of knowledge looked at. */
export function Go({ to, with: more, className, children }: GoProps) {
  const href = useHref()
  return (
    <Link href={href(to, more)} className={className}>
      {children}
    </Link>
  )
}
