/**
 * Back-test of twenty published rules over 540 projects and 24 months, as the browser does it while a text is typed: the
 * rules in force were judged once and are kept; the changed ones are read, judged anew over all months and compared,
 * result by result. Limit: 50 ms. Beside it feelin on the conditions of one of the rules.
 */
import { readFileSync } from 'node:fs'
import { evaluate as evaluateByFeelin } from 'feelin'
import { addPeriods, type Period, parsePeriod } from '../packages/core/src/calendar/index.ts'
import { DayValue, Decimal, type Value } from '../packages/core/src/language/index.ts'
import { readPackFile } from '../packages/core/src/pack/index.ts'
import {
  backTest,
  Evaluation,
  type Records,
  type RuleSet,
  readRecords,
  readRuleSet,
  writeRecords,
} from '../packages/core/src/rule/index.ts'
import { Verdict } from './limits/verdict.ts'

const SUBJECTS = 540
const MONTHS = 24
const LIMIT = 50
/** Twenty decisions of all kinds that a city publishes, each with everything it builds on. */
const RULES: readonly (readonly [set: string, ...decisions: string[]])[] = [
  ['150500-tongliao/rules/lights', 'investment-lag', 'start-overdue', 'permits-late', 'no-progress'],
  ['mechanisms/yinchuan-2025-lights', '开工灯', '进度灯', '支付灯', '入库灯'],
  ['mechanisms/sanya-2022-cards', '牌', '约谈'],
  ['mechanisms/xinhuang-2015-yellow', '重点跟踪', '黄牌'],
  ['mechanisms/wuhan-2020-cards', '牌'],
  ['mechanisms/tianjin-2022-investment-light'],
  ['mechanisms/ningguo-2022-four-colour-steps'],
  ['mechanisms/india-pragati-escalation', '层级'],
  ['mechanisms/luan-2022-counts', '签约名次'],
  ['mechanisms/mianyang-2022-redblack', '项目红榜'],
  ['mechanisms/heilongjiang-progressive', '得分'],
  ['150500-tongliao/rules/monthly-score', '得分'],
]

interface Tested {
  readonly text: string
  readonly decisions: readonly string[]
  readonly rules: RuleSet
  readonly records: Records
  readonly inForce: Evaluation
}

const first = periodOf('2021-01')
const periods = Array.from({ length: MONTHS }, (_, at) => addPeriods(first, at))

const began = performance.now()
const tested = RULES.map(prepare)
print('reading the rules, drawing and receiving their tables', performance.now() - began)
print(
  'judging the rules in force for the first time',
  time(() => tested.forEach(judgeAll)),
)

const count = tested.reduce((sum, { decisions }) => sum + decisions.length, 0)
const judgements = count * SUBJECTS * MONTHS
const runs = Array.from({ length: 7 }, () => {
  const changed = tested.map(({ text }) => read(text))
  return time(() => {
    for (const [at, one] of tested.entries()) backTestAll(one, changed[at] ?? one.rules)
  })
})
const best = Math.min(...runs)
print(
  `back-test: ${judgements.toLocaleString('en')} judgements compared`,
  best,
  `runs ${runs.map((run) => run.toFixed(0)).join(' ')}`,
)
const one = tested[0]
if (one) {
  const keystrokes = Array.from({ length: 5 }, () => time(() => backTestAll(one, read(one.text))))
  print('one keystroke: the lights read, judged and compared', Math.min(...keystrokes))
}
const feelin = feelinOnLights()
print('feelin: the first light alone, once over the same months', feelin)

console.log('')
const verdict = new Verdict()
verdict.limit(`back-test of ${count} rules, ms`, best, LIMIT)
verdict.print()

function prepare([path, ...decisions]: (typeof RULES)[number]): Tested {
  const text = readFileSync(new URL(`../regions/${path}.yaml`, import.meta.url), 'utf8')
  const rules = read(text)
  const sent = JSON.stringify(writeRecords(rules, drawn(rules), periods))
  const records = readRecords(rules, JSON.parse(sent))
  return {
    text,
    decisions: decisions.length > 0 ? decisions : rules.results,
    rules,
    records,
    inForce: new Evaluation(rules, records),
  }
}

/** As in the browser; questions that the text leaves open are answered by their first option, and all judge by month. */
function read(text: string): RuleSet {
  const rules = readRuleSet(readPackFile('rules.yaml', text, []))
  const gaps = rules.gaps.map((gap) => ({
    ...gap,
    decided: { option: gap.options[0]?.id ?? '', by: '', on: '', reason: '' },
  }))
  return { ...rules, gaps, period: 'month' }
}

function judgeAll({ decisions, inForce }: Tested): void {
  for (const period of periods) for (const decision of decisions) inForce.column(decision, period)
}

function backTestAll({ decisions, records, inForce }: Tested, changed: RuleSet): number {
  const after = new Evaluation(changed, records)
  return decisions.reduce(
    (moved, one) => moved + backTest(inForce, after, { before: one, after: one }, periods).moved.length,
    0,
  )
}

/** Values of the rule's own examples, scattered; one in twenty is not stated. The same in every run. */
function drawn(rules: RuleSet): Records {
  const pools = new Map(
    rules.inputs.map(({ id }) => [
      id,
      rules.examples.flatMap(({ subjects }) =>
        subjects.flatMap(({ given }) => [...given.values()].flatMap((values) => values.get(id) ?? [])),
      ),
    ]),
  )
  const subjects = Array.from({ length: SUBJECTS }, (_, at) => `P${at}`)
  return {
    subjects: () => subjects,
    isJudged: () => true,
    value: (subject, input, period) => {
      const pool = pools.get(input) ?? []
      const seed = scatter(Number(subject.slice(1)) * 131 + period.ordinal * 7 + input.length * 31)
      if (pool.length === 0 || seed % 20 === 0) return null
      return varied(pool[seed % pool.length] ?? null, seed)
    },
  }
}

function varied(value: Value, seed: number): Value {
  if (value instanceof Decimal && !value.isWhole)
    return value.times(Decimal.of(BigInt(50 + (seed % 100)), -2))
  if (value instanceof Decimal && value.toNumber() > 1000)
    return value.times(Decimal.of(BigInt(50 + (seed % 100)), -2)).round(0, 'half-up')
  return value instanceof DayValue ? new DayValue(value.days + (seed % 300) - 150) : value
}

function scatter(seed: number): number {
  return ((Math.imul(seed ^ (seed >>> 15), 2_246_822_519) >>> 8) ^ seed) & 0xfffff
}

/** Milliseconds feelin takes for the lag and its light. */
function feelinOnLights(): number {
  const lights = tested[0]
  if (!lights) return 0
  const rows = periods.flatMap((period) =>
    lights.records.subjects(period).map((subject) => ({
      plan: numberOf(lights.records.value(subject, '年度计划', period)),
      done: numberOf(lights.records.value(subject, '累计完成', period)),
      month: (period.ordinal % 12) + 1,
    })),
  )
  const sample = rows.slice(0, 1000)
  const text =
    'if (month * plan - 12 * done) / (12 * plan) < 0.1 then "green" else if (month * plan - 12 * done) / (12 * plan) < 0.3 then "yellow" else "red"'
  const taken = time(() => {
    for (const row of sample) evaluateByFeelin(text, row)
  })
  return (taken / sample.length) * rows.length
}

function numberOf(value: Value): number | null {
  return value instanceof Decimal ? value.toNumber() : null
}

function periodOf(text: string): Period {
  const period = parsePeriod(text)
  if (!period) throw new RangeError(text)
  return period
}

function time(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function print(what: string, milliseconds: number, more = ''): void {
  console.log(`${what.padEnd(64)} ${milliseconds.toFixed(1).padStart(9)} ms  ${more}`)
}
