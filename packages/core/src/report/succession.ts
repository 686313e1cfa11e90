import type { Check, CheckId, ReviewWords } from './checks.ts'
import { foldName } from './name-likeness.ts'
import { amountOf, type ReviewRow, textOf, type Valued } from './review-row.ts'
import type { Roles } from './roles.ts'
import type { PoolProject, Succession } from './row-matching.ts'
import type { TraitReader } from './traits.ts'

/** What may have become what. */
export interface SuccessionInput {
  /** Projects of the last report that found no row, and those whose row by code differs in name and total. */
  readonly olds: readonly PoolProject[]
  /** Rows that found no project, and the rows just mentioned. */
  readonly rows: readonly ReviewRow[]
  readonly roles: Roles
  readonly reader: TraitReader
  readonly words: ReviewWords
  readonly checks: Readonly<Record<CheckId, Check>>
}

/** Most candidates looked at for one project: sums of more would fit by chance. */
const CANDIDATES = 8

/**
 * Projects that were split or merged (拆分、合并): names that go on, and total, plan and cumulative that add up.
 * Each project and each row is used once.
 */
export function findSuccessions(input: SuccessionInput): readonly Succession[] {
  const found: Succession[] = []
  const used = new Set<unknown>()
  const keep = (succession: Succession | undefined) => {
    if (!succession) return
    found.push(succession)
    for (const one of [...succession.olds, ...succession.rows]) used.add(one)
  }
  for (const old of input.olds) {
    keep(
      findSplit(
        old,
        input.rows.filter((row) => !used.has(row)),
        input,
      ),
    )
  }
  for (const row of input.rows) {
    if (used.has(row)) continue
    keep(
      findMerger(
        row,
        input.olds.filter((old) => !used.has(old)),
        input,
      ),
    )
  }
  return found
}

function findSplit(
  old: PoolProject,
  rows: readonly ReviewRow[],
  input: SuccessionInput,
): Succession | undefined {
  const { limits } = input.checks['project.split']
  const named = rows.filter((row) => speaksOf(row, old.best, input))
  const alike = rows.filter((row) => named.includes(row) || goesOn(row, old.best, limits.likeness, input))
  const parts = findAddingUp(old.best, alike, limits, input.roles, 'rising')
  const isNamed = named.length > 1
  if (parts) return { kind: 'split', olds: [old], rows: parts, named: isNamed, addsUp: true }
  return isNamed ? { kind: 'split', olds: [old], rows: named, named: true, addsUp: false } : undefined
}

function findMerger(
  row: ReviewRow,
  olds: readonly PoolProject[],
  input: SuccessionInput,
): Succession | undefined {
  const { limits } = input.checks['project.merged']
  const named = olds.filter((old) => speaksOf(row, old.best, input))
  const alike = olds.filter((old) => named.includes(old) || goesOn(row, old.best, limits.likeness, input))
  const bests = alike.map(({ best }) => best)
  const parts = findAddingUp(row, bests, limits, input.roles, 'falling')
  const isNamed = named.length > 1
  if (parts) {
    const merged = alike.filter(({ best }) => parts.includes(best))
    return { kind: 'merged', olds: merged, rows: [row], named: isNamed, addsUp: true }
  }
  return isNamed ? { kind: 'merged', olds: named, rows: [row], named: true, addsUp: false } : undefined
}

function goesOn(row: Valued, old: Valued, least: number | undefined, input: SuccessionInput): boolean {
  const { reader, roles } = input
  const one = reader.names.form(textOf(row, roles, 'name') ?? '')
  const other = reader.names.form(textOf(old, roles, 'name') ?? '')
  return reader.names.likeness(one, other) >= (least ?? 0)
}

/** The row's remark names the old project and says that it was split or merged. */
function speaksOf(row: Valued, old: Valued, { roles, words }: SuccessionInput): boolean {
  const remark = foldName(textOf(row, roles, 'remark') ?? '')
  const name = foldName(textOf(old, roles, 'name') ?? '')
  return name !== '' && remark.includes(name) && words.succession.some((word) => remark.includes(word))
}

/** The smallest set of two or more parts whose amounts make up the whole. */
function findAddingUp<Part extends Valued>(
  whole: Valued,
  candidates: readonly Part[],
  limits: Readonly<Record<string, number>>,
  roles: Roles,
  cumulative: 'rising' | 'falling',
): readonly Part[] | undefined {
  const near = candidates.slice(0, CANDIDATES)
  const subsets = Array.from({ length: 2 ** near.length }, (_, bits) =>
    near.filter((_part, at) => (bits >> at) & 1),
  )
  return subsets
    .filter((parts) => parts.length >= 2 && parts.length <= (limits.parts ?? 4))
    .sort((one, other) => one.length - other.length)
    .find((parts) => addsUp(whole, parts, limits.tolerance ?? 0, roles, cumulative))
}

function addsUp(
  whole: Valued,
  parts: readonly Valued[],
  tolerance: number,
  roles: Roles,
  cumulative: 'rising' | 'falling',
): boolean {
  const total = amountOf(whole, roles, 'total')
  const totals = sum(parts, roles, 'total')
  if (total === undefined || totals === undefined || !fits(total, totals, tolerance)) return false
  const plan = amountOf(whole, roles, 'plan')
  const plans = sum(parts, roles, 'plan')
  if (plan !== undefined && plans !== undefined && !fits(plan, plans, tolerance)) return false
  const done = amountOf(whole, roles, 'cumulative')
  const dones = sum(parts, roles, 'cumulative')
  if (done === undefined || dones === undefined) return true
  const [earlier, later] = cumulative === 'rising' ? [done, dones] : [dones, done]
  return later >= earlier * (1 - tolerance)
}

const fits = (one: number, other: number, tolerance: number): boolean =>
  Math.abs(one - other) <= Math.max(Math.abs(one), Math.abs(other)) * tolerance

function sum(
  parts: readonly Valued[],
  roles: Roles,
  role: 'total' | 'plan' | 'cumulative',
): number | undefined {
  let whole = 0
  for (const part of parts) {
    const amount = amountOf(part, roles, role)
    if (amount === undefined) return undefined
    whole += amount
  }
  return whole
}
