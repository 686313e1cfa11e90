import { printValue } from '@groundbreak/core/language'
import { type Explanation, printInput } from '@groundbreak/core/rule'
import type { Command } from '../command.ts'
import { withOffice } from '../opening.ts'
import { AS_OF, MONTH } from '../options.ts'
import { plainJson } from '../plain-json.ts'
import type { Terminal } from '../terminal.ts'

/** `rules explain`: one decision for one subject, down to the inputs. */
export const rulesExplainCommand: Command = {
  name: 'rules explain',
  operands: 'SET DECISION SUBJECT',
  arity: [3, 3],
  words: {
    zh: '说明判定：条文、算式、要素、缺什么',
    en: 'explain a decision: clause, formula, inputs, what is missing',
  },
  options: [MONTH, AS_OF],
  async run(given, terminal) {
    const [rules = '', decision = '', subject = ''] = given.operands
    const told = await withOffice(given, terminal, async (office) =>
      office.rules.explain({ rules, decision, subject }, given.month(), given.asOf()),
    )
    if (terminal.json) terminal.jsonValue(plainJson(told))
    else printExplanation(told, terminal, '')
    return 0
  },
}

function printExplanation(told: Explanation, terminal: Terminal, indent: string): void {
  terminal.line(`${indent}${terminal.words(told.label)} = ${printValue(told.value)}`)
  if (told.clause) terminal.line(`${indent}  《${told.clause}》`)
  const rows = rowsOf(told)
  if (rows.length > 0) {
    terminal.line(
      `${indent}  ${terminal.words({ zh: `适用第 ${rows.join('、')} 行`, en: `row ${rows.join(', ')} holds` })}`,
    )
  }
  for (const formula of told.formulas) terminal.line(`${indent}  ${formula}`)
  for (const input of told.inputs) {
    terminal.line(`${indent}  ${terminal.words(input.label)}: ${printInput(input.value, input)}`)
  }
  if (told.missing.length > 0) {
    terminal.line(`${indent}  ${terminal.words({ zh: '缺少', en: 'missing' })}: ${told.missing.join('、')}`)
  }
  for (const used of told.uses) printExplanation(used, terminal, `${indent}  `)
}

/** Rows of a table that held, from 1. */
const rowsOf = ({ kind, detail }: Explanation): readonly number[] =>
  kind === 'table' ? ((detail as { readonly rows?: readonly number[] } | undefined)?.rows ?? []) : []
