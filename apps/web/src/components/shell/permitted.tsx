import type { Act, Owner } from '@groundbreak/core/role'
import type { ReactNode } from 'react'
import { useBar } from '../../api/bar.ts'

interface PermittedProps {
  act: Act
  /** Whose it is; left out for what is the region's. */
  owner?: Owner
  /** Say nothing to those who may not: for acts that stand in every row. */
  quiet?: boolean
  children: ReactNode
}

/** What the acting person may not do is not offered; who may is said in its place. */
export function Permitted({ act, owner, quiet = false, children }: PermittedProps) {
  const bar = useBar(act, owner)
  if (bar === undefined) return children
  return quiet ? null : <span className="soft small no-print barred">{bar}</span>
}
