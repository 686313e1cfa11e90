import type { PackNode } from '../pack/index.ts'
import type { Expression } from './expression.ts'
import type { Reading } from './kind.ts'
import type { RuleScope } from './rule-scope.ts'

/** A choice a kind offers (并列处理 …): fixed by the text, or open under the name of a gap whose options are the choices. */
export type Setting<Choice extends string> = { readonly fixed: Choice } | { readonly open: Expression }

export function readSetting<Choice extends string>(
  node: PackNode,
  allowed: readonly Choice[],
  reading: Reading,
): Setting<Choice> {
  const fixed = allowed.find((choice) => choice === node.value)
  return fixed === undefined ? { open: reading.expression(node) } : { fixed }
}

/** `undefined` as long as nobody has decided: then only what does not depend on the choice has a value. */
export function settle<Choice extends string>(
  setting: Setting<Choice>,
  allowed: readonly Choice[],
  scope: RuleScope | undefined,
): Choice | undefined {
  if ('fixed' in setting) return setting.fixed
  const value = scope && setting.open.evaluate(scope)
  return allowed.find((choice) => choice === value)
}

export const settingExpressions = (setting: Setting<string>): readonly Expression[] =>
  'open' in setting ? [setting.open] : []
