import type { BulletinCheck } from '@groundbreak/contract'
import { type CheckContext, checkBulletin, uncheckedFigures } from '@groundbreak/core/bulletin'
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
  const verdicts = checkBulletin(text, context)
  const claims = verdicts.map(({ figure, offset, kind, computation, message }) => ({
    text: clauseAt(text, offset),
    figure,
    at: offset,
    verdict: kind,
    explanation: message,
    expected: computation,
  }))
  const unchecked = uncheckedFigures(text, verdicts).map(({ figure, offset }) => ({
    text: clauseAt(text, offset),
    figure,
    at: offset,
    verdict: 'not-checked' as const,
    explanation: NOT_CHECKED,
  }))
  const all = [...claims, ...unchecked].toSorted((one, other) => one.at - other.at)
  return { text, claims: all, ...(month === undefined ? {} : { month }) }
}

const NOT_CHECKED = {
  zh: '文中其他数字和台账都推不出该数，未核',
  en: 'nothing in the text or the ledger says what it should be: not checked',
}

function clauseAt(text: string, offset: number): string {
  let from = offset
  while (from > 0 && !CLAUSE_END.test(text[from - 1] ?? '')) from -= 1
  const rest = text.slice(offset).search(CLAUSE_END)
  return text.slice(from, rest < 0 ? text.length : offset + rest).trim()
}
