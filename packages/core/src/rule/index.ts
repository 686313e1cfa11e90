export type { JudgedInput, Light, LightCause } from './judge.ts'
export { judge } from './judge.ts'
export { readRules } from './read-rules.ts'
export type { Clause, HitPolicy, LightColour, LightRule, RuleInput, RuleRow, RuleSet } from './rule.ts'
