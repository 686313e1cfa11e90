import { withoutNumbering } from './numbering.ts'

const COUNTED = /(?:[:：]?(?:共|计)?[0-9]+(?:个|项|家|户|件)(?:项目)?|[0-9]+)$/
const PLAIN =
  /^(?:合计|总计|小计|共计|累计|汇总|总和|总数|计|全[市旗县区盟省州]|subtotal|grandtotal|total|sum)$/
/** 新建项目小计, 东港区合计, 全县累计: nobody calls a project so; 累计 and 汇总 end names of projects, too. */
const ENDING = /^.{1,14}(?:合计|总计|小计|共计|总和)$|^(?:全.|本.|以上|项目|投资|.月(?:底|末)?)(?:累计|汇总)$/
const SHARED = /^(?:共|合计|总计|共计)[0-9]+(?:个|项|家|户|件)(?:项目)?$/
const GRAND = /^.{0,4}(?:合计|总计|共计|汇总)$|^(?:total|grandtotal|全[市旗县区盟省州])$/

/** The label without numbering, brackets, counts: 一、合 计(60个): → 合计. */
export const totalLabel = (text: string): string => {
  const bare = withoutNumbering(text)
    .replace(/\([^()]*\)/g, '')
    .replace(/[:：]$/, '')
  const uncounted = bare.replace(COUNTED, '')
  return uncounted === '' ? bare : uncounted.replace(/[:：]$/, '')
}

/** No label of a total is without one of these. */
const TOTAL_SIGN = /[计总共汇全]|[ts][ou]/i

/** True for labels of rows that add up others: 合计, 新建项目小计, 共12个项目, Total. */
export function isTotalLabel(text: string): boolean {
  if (text.length > 40 || !TOTAL_SIGN.test(text)) return false
  const label = totalLabel(text)
  return PLAIN.test(label) || ENDING.test(label) || SHARED.test(withoutNumbering(text))
}

/** True when the label claims the whole table rather than a part. */
export const isGrandTotalLabel = (text: string): boolean => GRAND.test(totalLabel(text))
