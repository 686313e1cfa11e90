import { MONEY_UNITS, type MoneyUnit } from '../quantity/index.ts'
import { foldText } from './text-folding.ts'

/** Spellings of money units, folded. */
const SPELLINGS: Readonly<Record<string, MoneyUnit>> = {
  亿元: '亿元',
  亿: '亿元',
  亿元人民币: '亿元',
  人民币亿元: '亿元',
  '100millionyuan': '亿元',
  千万元: '千万元',
  千万: '千万元',
  百万元: '百万元',
  百万: '百万元',
  millionyuan: '百万元',
  millioncny: '百万元',
  millionrmb: '百万元',
  cnymillion: '百万元',
  rmbmillion: '百万元',
  万元: '万元',
  万: '万元',
  萬元: '万元',
  万元人民币: '万元',
  人民币万元: '万元',
  '10kyuan': '万元',
  '10,000yuan': '万元',
  '10000yuan': '万元',
  千元: '千元',
  元: '元',
  元人民币: '元',
  人民币元: '元',
  圆: '元',
  yuan: '元',
  rmb: '元',
  cny: '元',
}

/** The money unit a text names, undefined when it names none. */
export function findMoneyUnit(text: string): MoneyUnit | undefined {
  return SPELLINGS[foldText(text)]
}

/** Spellings ordered from long to short, so that 万元 is found before 元. */
export const UNIT_SPELLINGS: readonly string[] = Object.keys(SPELLINGS).sort((a, b) => b.length - a.length)

/** Fen in one unit; undefined when the text is no unit of ours. */
export function fenPerUnit(unit: string): number | undefined {
  const known = findMoneyUnit(unit)
  return known && MONEY_UNITS[known]
}
