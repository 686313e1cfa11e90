import { type Month, monthOfYear, yearOf } from '@groundbreak/core/calendar'
import type { Language } from './language.tsx'

const NAMES = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** 2022年10月 · Oct 2022 */
export function printMonth(month: Month, language: Language): string {
  return language === 'zh'
    ? `${yearOf(month)}年${monthOfYear(month)}月`
    : `${NAMES[monthOfYear(month) - 1]} ${yearOf(month)}`
}

/** 10月 · Oct */
export const printShortMonth = (month: Month, language: Language): string =>
  language === 'zh' ? `${monthOfYear(month)}月` : (NAMES[monthOfYear(month) - 1] ?? month)

/** 25.6 kB */
export function printBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(1)} kB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
