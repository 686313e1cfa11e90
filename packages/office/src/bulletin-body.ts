import type { BulletinLine } from '@groundbreak/contract'
import type { BulletinDocument } from '@groundbreak/core/bulletin'
import type { Day } from '@groundbreak/core/calendar'
import type { EntryHead } from '@groundbreak/core/ledger'

/** Body of a `bulletin` entry: the document as issued, and the files under their SM3. */
export interface BulletinBody {
  readonly number: number
  readonly title: string
  /** Ledger entry up to which its figures were read. */
  readonly asOf: number
  readonly document: BulletinDocument
  readonly files: BulletinLine['files']
  /** What it was composed with besides the ledger: enough to compose it again. */
  readonly composed?: {
    readonly issuedOn: Day
    readonly edits: Readonly<Record<string, string>>
    /** Ledger entry up to which answers to lights were read; absent: that of the figures. */
    readonly answeredAsOf?: number
  }
}

export function readBody(head: EntryHead): BulletinBody {
  if (typeof head.body === 'object' && head.body !== null && 'document' in head.body) {
    return head.body as BulletinBody
  }
  throw new TypeError(`entry ${head.number} is no bulletin`)
}

export function lineOf(head: EntryHead): BulletinLine {
  const { number, title, document, files, asOf } = readBody(head)
  return {
    number,
    month: document.month,
    title,
    issuedAt: head.at,
    by: head.by,
    entry: head.number,
    asOf,
    files,
  }
}
