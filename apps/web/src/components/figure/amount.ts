import type { Field } from '@groundbreak/core/field'
import { type Fen, type MoneyUnit, printMoney } from '@groundbreak/core/quantity'
import type { Language } from '../../i18n/language.tsx'

const FINEST_DIGITS = 10

/** Exact fen in another unit, with separators and without trailing zeros: 3,200,000,000 fen in 万元 → `3,200`. */
export const printAmount = (fen: Fen, unit: MoneyUnit): string =>
  printMoney(fen, unit, { digits: FINEST_DIGITS, rounding: 'truncate', dropZeros: true, thousands: true })

const UNIT_IN_ENGLISH: Partial<Record<MoneyUnit, string>> = {
  元: 'yuan',
  万元: '10k yuan',
  亿元: '100m yuan',
}

export const printUnit = (unit: MoneyUnit, language: Language): string =>
  language === 'zh' ? unit : (UNIT_IN_ENGLISH[unit] ?? unit)

const YES_NO: Record<Language, readonly [string, string]> = { zh: ['是', '否'], en: ['yes', 'no'] }

/** A stated value as people read it: money in 万元, choices by their label, nothing stated as a dash. */
export function printValue(value: unknown, field: Field | undefined, language: Language): string {
  if (value === null || value === undefined) return '—'
  if (typeof value === 'boolean') return YES_NO[language][value ? 0 : 1]
  if (field?.kind === 'money' && typeof value === 'number') {
    return `${printAmount(value, '万元')} ${printUnit('万元', language)}`
  }
  const choice = field?.choices?.find((one) => one.value === value)
  if (choice) return choice.label[language]
  return String(value)
}
