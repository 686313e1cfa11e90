import {
  CHECK_IDS,
  type Check,
  type CheckId,
  type Checks,
  type Loudness,
  type MatchWeights,
  type ReviewWords,
} from './checks.ts'

type Standard = readonly [severity: Loudness, limits?: Readonly<Record<string, number>>, explained?: Loudness]

/** What holds where a pack says nothing. */
const STANDARD: Readonly<Record<CheckId, Standard>> = {
  'report.period-unknown': ['error'],
  'report.division-unknown': ['error'],
  'report.period-mismatch': ['error', { share: 0.95, rows: 5 }],
  'report.division-mismatch': ['error', { share: 0.5, rows: 3 }],
  'report.incomplete': ['doubt', { share: 0.2, projects: 5 }],
  'report.older-version': ['doubt'],
  'report.mixed-subjects': ['doubt'],
  'report.column-missing': ['doubt'],
  'report.unknown-answer': ['error'],
  'project.gone': ['doubt', {}, 'info'],
  'project.doubtful-identity': ['doubt'],
  'project.split': ['doubt', { tolerance: 0.01, likeness: 0.45, parts: 4 }, 'info'],
  'project.merged': ['doubt', { tolerance: 0.01, likeness: 0.45, parts: 4 }, 'info'],
  'project.moved': ['doubt', {}, 'info'],
  'project.reported-twice': ['doubt'],
  'project.no-longer-twice': ['info'],
  'project.row-twice': ['doubt'],
  'project.code-changed': ['doubt', {}, 'info'],
  'agreement.signed-again': ['doubt'],
  'value.unit-suspect': ['error', { share: 0.6, rows: 3, tolerance: 0.05, spread: 0.8 }],
  'value.unit-suspect-row': ['doubt', { tolerance: 0.01, spread: 0.8, power: 3 }],
  'value.magnitude': ['doubt', { low: 50, high: 20_000_000, share: 0.5, rows: 3 }],
  'value.magnitude-row': ['doubt', { ratio: 5000 }],
  'value.duplicate-code': ['error'],
  'value.negative': ['error'],
  'value.negative-month': ['doubt', {}, 'info'],
  'value.cumulative-down': ['doubt', {}, 'info'],
  'value.month-sum': ['doubt', { tolerance: 1 }, 'info'],
  'value.over-plan': ['doubt', { ratio: 1.5 }, 'info'],
  'value.over-total': ['error'],
  'value.over-total-since-start': ['doubt', {}, 'info'],
  'value.plan-over-total': ['doubt'],
  'value.plan-changed': ['doubt', {}, 'info'],
  'value.total-changed': ['doubt', {}, 'info'],
  'value.missing': ['doubt'],
  'value.start-in-future': ['error'],
  'value.start-after-period': ['doubt'],
  'value.start-postponed': ['info'],
  'value.start-overdue': ['info'],
  'value.start-withdrawn': ['doubt', {}, 'info'],
  'value.done-not-started': ['doubt'],
}

/** Checks that find in another way what a check of another id finds. */
const CLASSES: Readonly<Partial<Record<CheckId, string>>> = {
  'value.unit-suspect-row': 'value.unit-suspect',
  'value.magnitude': 'value.unit-suspect',
  'value.magnitude-row': 'value.unit-suspect',
  'value.negative-month': 'value.negative',
  'value.over-total-since-start': 'value.over-total',
  'value.start-after-period': 'value.start-in-future',
}

const WORDS: ReviewWords = {
  name: ['项目', '工程', '建设', '新建'],
  company: ['有限责任公司', '股份有限公司', '有限公司', '集团', '公司'],
  markers: ['第?[一二三四五六七八九十]+(?:期|标段|标|阶段|批|号|区)', '[0-9]+(?:\\.[0-9]+)?'],
  former: ['原名', '曾用名', '原项目名称', '更名', '名称变更'],
  succession: ['拆分', '分拆', '分为', '合并', '并入', '整合'],
  handover: ['移交', '划转', '划归', '转入', '转出', '移送'],
  explaining: [
    '调整',
    '调减',
    '调增',
    '核减',
    '核增',
    '核实',
    '更正',
    '修正',
    '变更',
    '压减',
    '追加',
    '剔除',
    '多报',
    '误报',
    '漏报',
    '错报',
    '统计口径',
    '取消',
    '退出',
  ],
}

const WEIGHTS: MatchWeights = {
  same: 12,
  ask: 5,
  margin: 4,
  name: [
    { from: 0.97, weight: 9 },
    { from: 0.85, weight: 6 },
    { from: 0.7, weight: 3 },
    { from: 0.5, weight: 0 },
    { from: 0.3, weight: -4 },
    { from: 0, weight: -8 },
  ],
  traits: {
    markers: { differ: -8, missing: -4 },
    former: { named: 16 },
    code: { same: 14, differ: -5 },
    credit: { same: 6, differ: -3 },
    company: { same: 5, like: 0, differ: -4 },
    total: { same: 4, near: 1, differ: -3 },
    plan: { same: 3, differ: -1 },
    cumulative: { continues: 6, same: 3, falls: -3 },
    before: { same: 2, differ: -3 },
    chain: { same: 1, differ: -3 },
    signed: { same: 2, differ: -1 },
  },
}

/** The check as it stands without a pack. */
export function standardCheck(id: CheckId): Check {
  const [severity, limits = {}, explained = severity] = STANDARD[id]
  return { class: CLASSES[id] ?? id, severity, explained, limits }
}

/** Checks of a region whose pack says nothing about them. */
export const STANDARD_CHECKS: Checks = {
  checks: Object.fromEntries(CHECK_IDS.map((id) => [id, standardCheck(id)])) as Record<CheckId, Check>,
  weights: WEIGHTS,
  words: WORDS,
  roles: { signed: 'signedOn' },
  moving: [
    'funds',
    'permitsRequired',
    'permitsDone',
    'permitsComplete',
    'started',
    'actualStart',
    'progress',
    'problem',
    'nextStep',
    'remark',
  ],
}
