import { existsSync } from 'node:fs'
import type { RuleLine } from '@groundbreak/contract'
import { PUBLISHED_RULES, readRuleFiles } from './rule-files.ts'
import { ruleLine } from './rule-views.ts'

let known: readonly RuleLine[] | undefined

/** The published rule sets that come along, by name; read once, when somebody asks. */
export function publishedRules(): readonly RuleLine[] {
  known ??= existsSync(PUBLISHED_RULES)
    ? readRuleFiles([PUBLISHED_RULES]).map(({ rules }) => ruleLine(rules))
    : []
  return known
}
