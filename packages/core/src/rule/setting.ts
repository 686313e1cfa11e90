import { valueAt } from '../language/index.ts'
import type { PackNode } from '../pack/index.ts'
import type { Expression } from './expression.ts'
import type { JudgedRows, Reading } from './kind.ts'

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

/** What is settled for each; `undefined` as long as nobody has decided: then only what does not depend on the choice has a value. */
export function settingAt<Choice extends string>(
  setting: Setting<Choice>,
  allowed: readonly Choice[],
  rows: JudgedRows,
): (at: number) => Choice | undefined {
  if ('fixed' in setting) return () => setting.fixed
  const values = rows.of(setting.open)
  return (at) => {
    const value = valueAt(values, at)
    return allowed.find((choice) => choice === value)
  }
}

export const settingExpressions = (setting: Setting<string>): readonly Expression[] =>
  'open' in setting ? [setting.open] : []
