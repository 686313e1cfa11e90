import type { Span } from '../field/index.ts'
import type { Heading } from './heading.ts'

/** Other times, other measures, parts of the whole: none of them is for words alone to settle. */
const OTHER_THINGS = new RegExp(
  [
    '率|比|占|差|增|剩余|未完成|个数|项数|数量|面积|时间|日期|情况$|进度',
    '同期|上月|上周|截至上|下月|次月|明年|下年|下一?步|季|旬|周|半年|预计|预测|预期|拟|力争',
    '调整|变更|修订|贷款|利税|产值|税|到位|引资|外资|入库|纳统|统计|固定资产|民间|工业|建安|土建|设备',
    '中央|省级|市级|县级|地方|财政|自筹|债券|专项',
  ].join('|'),
)
/** Words of a figure that is meant, not reached. */
export const PLAN = /计划|任务|目标/
/** Words of one plan among several for the same year. */
export const ADJUSTED = /调整|变更|修订|修编/
const SINCE_START = /开工以来|自开工|开工至今|建设以来|历年/
const BEFORE = /年底|上年|去年|以前年|往年/
const MONTH = /本月|当月/
const YEAR_TO_DATE = /累计|~月|年初|本年|今年|当年/

/**
 * The stretch of time that the words of a path leave as the only reading, for headings no synonym knows.
 * Undefined as soon as two readings are left: then a person is asked.
 */
export function findSpan(path: readonly Heading[]): Span | undefined {
  const leaf = path.at(-1)
  if (!leaf || path.some(({ partOf }) => partOf) || OTHER_THINGS.test(leaf.key)) return undefined
  const whole = path.map(({ key }) => key).join('/')
  if (!/投资|完成/.test(whole)) return undefined
  if (PLAN.test(leaf.key)) {
    if (/累计|已完成|完成计划/.test(leaf.key) || BEFORE.test(whole) || SINCE_START.test(whole))
      return undefined
    return /年/.test(whole) && !/总投资/.test(leaf.key) ? 'year-plan' : undefined
  }
  if (!/完成/.test(whole) || PLAN.test(whole)) return undefined
  return doneSpan(leaf, whole)
}

function doneSpan(leaf: Heading, whole: string): Span | undefined {
  const readings = new Set<Span>()
  if (SINCE_START.test(whole)) readings.add('since-start')
  if (BEFORE.test(whole)) readings.add('before-year')
  const single = leaf.month !== undefined && leaf.firstMonth === undefined
  if (MONTH.test(leaf.key) || (single && !YEAR_TO_DATE.test(leaf.key) && !/截至|截止|底|末/.test(leaf.key))) {
    readings.add('month')
  }
  if (readings.size === 0 && YEAR_TO_DATE.test(whole)) readings.add('year-to-date')
  if (readings.has('month') && /累计/.test(leaf.key)) return undefined
  return readings.size === 1 ? [...readings][0] : undefined
}
