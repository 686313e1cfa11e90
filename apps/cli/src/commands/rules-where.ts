import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { PUBLISHED_RULES, readRuleFiles } from '@groundbreak/office'
import type { Command } from '../command.ts'
import { chosenPack } from '../opening.ts'

/** `rules where`: the clause of a rule set or decision, its file and line. */
export const rulesWhereCommand: Command = {
  name: 'rules where',
  operands: 'ID',
  arity: [1, 1],
  words: { zh: '规则写在哪里：条文、文件、行', en: 'where a rule is written: clause, file, line' },
  options: [],
  async run(given, terminal) {
    const [id = ''] = given.operands
    const places = [join(chosenPack(given, terminal), 'rules'), PUBLISHED_RULES].filter(existsSync)
    const found = readRuleFiles(places).flatMap(({ file, rules }) => {
      const { source, decisions, label } = rules
      const own = {
        file,
        line: 1,
        label,
        rules: rules.id,
        title: source.title,
        article: source.article,
        text: source.text,
      }
      const steps = decisions
        .filter((decision) => decision.id === id)
        .map(({ line, label: words, clause }) => ({
          ...own,
          line,
          label: words,
          text: clause ?? source.text,
        }))
      return rules.id === id ? [own] : steps
    })
    if (terminal.json) terminal.jsonList(found)
    for (const { file, line, label, title, article, text } of terminal.json ? [] : found) {
      terminal.line(`${terminal.words(label)}  《${title}》${article ?? ''}`)
      terminal.line(`  ${file}:${line}`)
      terminal.line(`  ${text}`)
    }
    if (found.length === 0) {
      terminal.complain(
        terminal.words({
          zh: `没有“${id}”；rules test 列出全部办法`,
          en: `no "${id}"; rules test lists every rule set`,
        }),
      )
    }
    return found.length > 0 ? 0 : 1
  },
}
