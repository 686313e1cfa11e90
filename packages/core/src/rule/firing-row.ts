import { compileUnaryTests, type Value } from '../language/index.ts'
import type { LightRule, RuleRow, RuleSet } from './rule.ts'

/** The row that decides, after the table's hit policy. */
export function firingRow(rule: LightRule, rules: RuleSet, values: readonly Value[]): RuleRow | undefined {
  const holding = rule.rows.filter((row) =>
    row.cells.every(({ tests }, index) => compileUnaryTests(tests)(values[index] ?? null, NOTHING) === true),
  )
  if (rule.hit !== 'C') return holding[0]
  const gravity = (row: RuleRow) => rules.colours.find(({ id }) => id === row.light)?.gravity ?? 0
  return [...holding].sort((a, b) => gravity(b) - gravity(a))[0]
}

const NOTHING = { get: () => null }
