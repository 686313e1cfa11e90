import type { BulletinCheck } from '@groundbreak/contract'
import { type CheckContext, checkBulletin } from '@groundbreak/core/bulletin'
import type { Month } from '@groundbreak/core/calendar'
import { textOf } from './docx-text.ts'

const CLAUSE_END = /[，,；;。！？!?：:\n]/

/** Verdicts on the figures of a bulletin's text: from the text itself and, when a month is named, from the ledger. */
export function checkText(
  source: string | Uint8Array,
  month: Month | undefined,
  context: CheckContext | undefined,
): BulletinCheck {
  const text = textOf(source)
  const claims = checkBulletin(text, context).map(({ figure, offset, kind, computation, message }) => ({
    text: clauseAt(text, offset),
    figure,
    at: offset,
    verdict: kind,
    explanation: message,
    expected: computation,
  }))
  return { text, claims, ...(month === undefined ? {} : { month }) }
}

function clauseAt(text: string, offset: number): string {
  let from = offset
  while (from > 0 && !CLAUSE_END.test(text[from - 1] ?? '')) from -= 1
  const rest = text.slice(offset).search(CLAUSE_END)
  return text.slice(from, rest < 0 ? text.length : offset + rest).trim()
}
