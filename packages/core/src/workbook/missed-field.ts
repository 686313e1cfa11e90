import type { Field, Span } from '../field/index.ts'
import type { ColumnMatch } from './column-match.ts'
import type { Lexicon } from './lexicon.ts'
import type { Sheet } from './sheet.ts'
import { ADJUSTED, PLAN } from './span-words.ts'

const OTHER_TIME = /上月|上年同期|去年同期|同期|同比|环比|季|旬|周|半年|日|昨|次年|下年|明年|截至上/
const OTHER_THING = /率|比例|占|增长|个数|项数|数$|面积|利税|产值|税|时间|剩余|差/
const CURRENCY = /元|币|镑|布|usd|eur|hkd/

/**
 * The field a column of amounts may hold although its headings do not settle it: one that no column of the table was
 * taken for, or a plan beside an adjusted plan. Undefined: nothing of ours is missed by leaving the column out.
 */
export function missedField(
  match: ColumnMatch,
  matches: readonly ColumnMatch[],
  lexicon: Lexicon,
  sheet: Sheet,
  rows: readonly number[],
): Field | undefined {
  const { headings, said, column } = match.path
  const whole = headings.map(({ key }) => key).join('/')
  if (OTHER_TIME.test(whole) || OTHER_THING.test(whole)) return undefined
  if (headings.some(({ firstMonth }) => firstMonth !== undefined && firstMonth > 1)) return undefined
  if (said?.measure !== undefined && !CURRENCY.test(said.measure)) return undefined
  if (!rows.some((row) => isAmount(sheet, row, column))) return undefined
  const stored = [...lexicon.fields.values()].filter(({ kind, derived }) => kind === 'money' && !derived)
  const adjusted = ADJUSTED.test(whole) && PLAN.test(whole)
  const missing = stored.filter(
    ({ id, span }) =>
      (adjusted && span === 'year-plan') || !matches.some(({ claim }) => claim?.field.id === id),
  )
  const leaf = headings.at(-1)?.key ?? ''
  return (
    missing.find((field) => isNamedIn(leaf, field, lexicon)) ??
    missing.find(({ span }) => span !== undefined && span === spanOf(whole))
  )
}

function isAmount(sheet: Sheet, row: number, column: number): boolean {
  const kind = sheet.kind(row, column)
  return kind === 'number' || (kind === 'text' && /^\D{0,3}[0-9０-９]/.test(sheet.text(row, column)))
}

function isNamedIn(key: string, field: Field, lexicon: Lexicon): boolean {
  for (const [leaf, claims] of lexicon.byLeaf) {
    if (leaf.length < 3 || !key.includes(leaf)) continue
    if (claims.some(({ field: { id }, path }) => id === field.id && path.length === 1)) return true
  }
  return false
}

function spanOf(whole: string): Span | undefined {
  if (PLAN.test(whole)) return 'year-plan'
  if (/总投资|概算/.test(whole)) return 'whole'
  if (/本月|当月|^月$/.test(whole)) return 'month'
  if (/完成|实际|累计|~月/.test(whole)) return 'year-to-date'
  return /投资|金额/.test(whole) ? 'whole' : undefined
}
