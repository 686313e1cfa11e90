import type { Measured, Show } from '../../indicator/index.ts'
import type { BulletinContext, LeagueTable, Member } from '../context.ts'

const words = (text: string) => ({ zh: text, en: text })
const COUNTY = { id: 'county', label: words('旗县') }

const MEMBERS: readonly Member[] = ['甲县', '乙区', '丙旗', '丁区', '戊县'].map((name, index) => ({
  id: 'ABCDE'[index] ?? '',
  name: words(name),
  short: words(name),
  group: COUNTY,
}))

/** Numerator, denominator, exact value, unit, print; for the region and for members A to E. */
type Row = readonly [
  top: number | null,
  bottom: number | null,
  value: string | null,
  unit: Show['unit'],
  shown: string,
]

const count = (value: number): Row => [value, null, String(value), 'count', String(value)]
const FIGURES: Readonly<Record<string, readonly Row[]>> = {
  projects: [count(30), count(20), count(4), count(3), count(2), count(1)],
  started: [count(18), count(5), count(8), count(0), count(0), count(5)],
  rate: [
    [37, 40, '0.925', 'percent', '92.5%'],
    [10, 10, '1', 'percent', '100.0%'],
    [24, 24, '1', 'percent', '100.0%'],
    [3, 6, '0.5', 'percent', '50.0%'],
  ],
  even: [[10, 12, '0.8333333333', 'percent', '83.3%']],
  up: [[180, 41, '3.390243902', 'percent', '339%']],
  down: [[9108, 10000, '-0.0892', 'percent', '-8.92%']],
  wrong: [count(12), count(5), count(2), count(1), count(0), count(3)],
  amount: [
    [1000, null, '1000', '亿元', '10.0'],
    [335, null, '335', '亿元', '3.4'],
    [335, null, '335', '亿元', '3.4'],
    [330, null, '330', '亿元', '3.3'],
    [0, null, '0', '亿元', '0.0'],
    [0, null, '0', '亿元', '0.0'],
  ],
  mixed: [
    [4, null, '4', '亿元', '4'],
    [15, null, '1.5', '亿元', '1.5'],
    [-20, null, '-20', '亿元', '-20'],
    [325, null, '3.25', '亿元', '3.25'],
  ],
  partial: [[7, null, '7', '亿元', '7']],
}

/** Both share the first place in the month before. */
const league = (order: readonly string[]): LeagueTable => ({
  id: 'rate',
  label: words('完成率'),
  by: 'division',
  groups: [COUNTY],
  lines: order.map((member, index) => ({
    member,
    group: COUNTY.id,
    rank: order[0] === 'B' ? 1 : index + 1,
    tied: order[0] === 'B',
    score: '',
    change: null,
  })),
})

/** An invented region with five divisions, for the tests of this room. */
export function exampleContext(): BulletinContext {
  return {
    region: { code: '990000', name: words('示例市'), office: words('示例市项目办') },
    month: '2022-10',
    members: (by) => (by === 'division' ? MEMBERS : []),
    measure: (id, { member, month }): Measured | undefined => {
      const slot = member === undefined ? 0 : MEMBERS.findIndex((candidate) => candidate.id === member) + 1
      const row = FIGURES[id]?.[slot]
      if (row === undefined) return undefined
      const [numerator, denominator, value, unit, shown] = row
      return {
        id,
        label: words(id),
        month,
        numerator,
        denominator,
        value,
        unit,
        shown,
        subject: 'project',
        ...(id === 'partial' && { coverage: { stated: 28, of: 30 } }),
      }
    },
    elapsedShare: (month) => ({ numerator: Number(month.slice(5)), denominator: 12 }),
    league: (id, month) =>
      id === 'rate' ? league(month === '2022-10' ? ['A', 'B'] : ['B', 'A']) : undefined,
    lights: () =>
      ['一号项目', '三号项目'].map((name, index) => ({
        subject: `p_000${index}`,
        name,
        division: 'A',
        light: 'red',
        reason: words('进度滞后'),
      })),
    projects: (list) =>
      list === 'open'
        ? [
            {
              subject: 'p_0001',
              name: '一号项目',
              division: 'A',
              topic: { id: 'permit', label: words('手续') },
              columns: { missing: '施工许可' },
            },
            {
              subject: 'p_0002',
              name: '甲县二号项目',
              division: 'A',
              topic: { id: 'land', label: words('用地') },
              columns: { missing: '环评' },
            },
          ]
        : undefined,
  }
}
