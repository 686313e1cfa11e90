import type { Span } from '../field/index.ts'
import type { Heading } from './heading.ts'

/** Other times, other measures, parts of the whole: none of them is for words alone to settle. */
const OTHER_THINGS = new RegExp(
  [
    '率|比|占|差|增|剩余|未完成|个数|项数|数量|面积|时间|日期|情况$|进度',
    '同期|上月|上周|截至上|下月|次月|明年|下年|下一?步|季|旬|周|半年|日|预计|预测|预期|拟|力争',
    '调整|变更|修订|贷款|利税|产值|税|到位|引资|外资|入库|纳统|统计|固定资产|民间|工业|建安|土建|设备',
    '[二两三四五六七八九十]年|规划|期间|新增|中央|省级|市级|县级|地方|财政|自筹|债券|专项',
  ].join('|'),
)
/** Outer headings that put everything below them into another time. */
export const OTHER_TIMES = /上月|下月|次月|同期|同比|环比|预计|预测|季|旬|周|半年|日均|[0-9]日/
/** Words of a figure that is meant, not reached. */
export const PLAN = /计划|任务|目标/
/** Words of one plan among several for the same year. */
export const ADJUSTED = /调整|变更|修订|修编/
const SINCE_START = /开工以来|自开工|开工至今|建设以来|历年/
const BEFORE = /上年|去年|以前年|往年/
const YEAR_END = /年底/
/** 截至10月底 counts from January in one office and from the start of construction in the next. */
const UP_TO_NOW = /截至|截止|目前|至今/
const FROM_JANUARY = /年初|本年|今年|当年|~月/
const MONTH = /本月|当月/
const YEAR_TO_DATE = /累计|~月|年初|本年|今年|当年/

/**
 * The stretch of time that the words of a path leave as the only reading, for headings no synonym knows.
 * Undefined as soon as two readings are left: then a person is asked.
 */
export function findSpan(path: readonly Heading[]): Span | undefined {
  const leaf = path.at(-1)
  if (!leaf || path.some(({ partOf, severalYears }) => partOf || severalYears)) return undefined
  if (OTHER_THINGS.test(leaf.key) || changesMeaning(leaf)) return undefined
  const whole = path.map(({ key }) => key).join('/')
  if (OTHER_TIMES.test(whole) || !/投资|完成/.test(whole)) return undefined
  if (PLAN.test(leaf.key)) return plannedSpan(path, leaf, whole)
  if (!/完成/.test(whole) || PLAN.test(whole)) return undefined
  return doneSpan(path, leaf, whole)
}

/** A plan of the year names no month. */
function plannedSpan(path: readonly Heading[], leaf: Heading, whole: string): Span | undefined {
  if (/累计|已完成|完成计划|总投资/.test(leaf.key) || path.some(({ month }) => month !== undefined))
    return undefined
  if (BEFORE.test(whole) || YEAR_END.test(whole) || SINCE_START.test(whole)) return undefined
  return /年/.test(whole) ? 'year-plan' : undefined
}

function doneSpan(path: readonly Heading[], leaf: Heading, whole: string): Span | undefined {
  const readings = new Set<Span>()
  if (SINCE_START.test(whole)) readings.add('since-start')
  if (BEFORE.test(whole)) readings.add('before-year')
  if (YEAR_END.test(whole)) {
    if (!path.some(({ year }) => year !== undefined)) return undefined
    readings.add('before-year')
  }
  const single = leaf.month !== undefined && leaf.firstMonth === undefined
  if (MONTH.test(leaf.key) || (single && !YEAR_TO_DATE.test(leaf.key) && !/截至|截止|底|末/.test(leaf.key))) {
    readings.add('month')
  }
  if (readings.size === 0 && YEAR_TO_DATE.test(whole)) {
    if (UP_TO_NOW.test(whole) && !FROM_JANUARY.test(whole)) return undefined
    readings.add('year-to-date')
  }
  if (readings.has('month') && /累计/.test(leaf.key)) return undefined
  return readings.size === 1 ? [...readings][0] : undefined
}

/** True when what stands in brackets makes another figure of it: 总投资（不含土地）, 累计完成投资（自开工）. */
export const changesMeaning = (heading: Heading): boolean =>
  heading.bare !== heading.key &&
  (/其中|不含|本月|当月|累计|以来|开工|至今|计划|调整|中央|自筹|上年|去年|以前|结转|同期|率|占/.test(
    heading.key.slice(heading.bare.length),
  ) ||
    /其中|不含|调整|同期/.test(heading.key.replace(heading.bare, '')))
