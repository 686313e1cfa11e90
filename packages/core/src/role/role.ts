import type { DivisionCode } from '../division/index.ts'
import type { Words } from '../finding/index.ts'
import type { Act } from './act.ts'

/** What a kind of person may do (角色). What is not listed is refused. */
export interface Role {
  readonly id: string
  readonly label: Words
  /** There is one for each division, who acts on what is its own; the others act for the whole region. */
  readonly perDivision: boolean
  readonly may: readonly Act[]
}

/** Somebody in a role (身份). */
export interface Actor {
  readonly id: string
  readonly name: Words
  readonly role: string
  /** The division acted for, in a role that is for one. */
  readonly division?: DivisionCode
}
