import type { MoneyUnit } from '../quantity/index.ts'
import { readHeading } from './heading.ts'
import { findMoneyUnit } from './money-unit.ts'
import type { Sheet } from './sheet.ts'
import { foldText } from './text-folding.ts'

/** A unit that holds for a whole table, read above or below it. */
export interface CaptionUnit {
  readonly unit: MoneyUnit
  readonly cell: string
}

/** What captions say of the unit: one, nothing, or several that leave it open. */
export type CaptionSaid = CaptionUnit | 'nothing' | 'several'

/** Offices that report are called 单位 as well: their names are taken out before units are looked for. */
const OFFICE =
  /(?:填报|报送|制表|责任|编制|建设|施工|主管|牵头)单位(?:\(盖章\))?[:：]?.*?(?=(?:计量|金额|货币|投资)?单位[:：]|$)/g
const AFTER_WORD = /(?:单位|^unit)(?:统一|均|都)?(?:(?:为|是|[:：(])+|(?=人民币|[万亿千百元]))(.*)$/
const RECKONED_IN = /(?:以|按)(?:人民币)?((?:[十百千万亿]+)?元|[万亿])(?:人民币)?(?:计|为(?:计量)?单位)/
const MONEY_WORD =
  /(?<![0-9.])(?:10,?000yuan|10kyuan|100millionyuan|millionyuan|(?:[百千]?[万萬]|[亿千])元|亿(?![吨立千度])|[万萬](?![人亩吨千平立米头只户套美欧港日件m²])|(?<![美欧港日])元|yuan)/g

/** The money units a caption names, in the order they stand. */
export function unitsInCaption(text: string): MoneyUnit[] {
  const folded = foldText(text).replace(OFFICE, '')
  const reckoned = RECKONED_IN.exec(folded)?.[1]
  const after = AFTER_WORD.exec(folded)
  if (!after && reckoned === undefined) {
    const { unit } = readHeading(text)
    const alone = findMoneyUnit(folded.replace(/^\(|\)$/g, ''))
    return unit ? [unit] : alone ? [alone] : []
  }
  const words = after ? ((after[1] ?? '').match(MONEY_WORD) ?? []) : [reckoned ?? '']
  return words.flatMap((word) => findMoneyUnit(word) ?? [])
}

/** The money unit written in some rows: 单位：万元, （万元） behind the title, 金额以万元计 in a note. */
export function findCaptionUnit(
  sheet: Sheet,
  rows: readonly number[],
  read: (text: string) => MoneyUnit[] = unitsInCaption,
): CaptionSaid {
  const found: CaptionUnit[] = []
  for (const row of rows) {
    for (const column of sheet.filledColumns) {
      if (sheet.kind(row, column) !== 'text') continue
      for (const unit of read(sheet.text(row, column))) found.push({ unit, cell: sheet.address(row, column) })
    }
  }
  const [first] = found
  if (!first) return 'nothing'
  return found.every(({ unit }) => unit === first.unit) ? first : 'several'
}

/** Notes speak of many things: only one that says 单位 or 以万元计 tells the unit. */
export const unitsInNote = (text: string): MoneyUnit[] => {
  const folded = foldText(text)
  const money =
    /(?:金额|投资|资金|计量|货币|本表|表中)[^,。;]{0,8}单位|(?:以|按)[^,。;]{0,6}元(?:计|为)/.test(folded)
  return money ? unitsInCaption(text) : []
}
