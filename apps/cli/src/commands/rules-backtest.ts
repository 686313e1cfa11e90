import { printProblem, readRuleFiles } from '@groundbreak/office'
import type { Command } from '../command.ts'
import { withOffice } from '../opening.ts'
import { plainJson } from '../plain-json.ts'
import { getStat } from '../received-files.ts'
import { printTable } from '../text-table.ts'

/** `rules backtest`: what a changed rule would have said, beside the one in force. */
export const rulesBacktestCommand: Command = {
  name: 'rules backtest',
  operands: 'FILE',
  arity: [1, 1],
  words: {
    zh: '回测：改过的办法在已报各月会怎样判定',
    en: 'what a changed rule would have said in the months reported',
  },
  options: [
    {
      name: 'decision',
      value: 'ID',
      required: true,
      words: { zh: '要比较的判定项', en: 'the decision to compare' },
    },
  ],
  async run(given, terminal) {
    const [file = ''] = given.operands
    getStat(file)
    const [changed] = readRuleFiles([file])
    if (!changed || changed.problems.length > 0) {
      for (const problem of changed?.problems ?? [])
        terminal.complain(printProblem(problem, terminal.language))
      return 1
    }
    const decision = given.get('decision')
    const found = await withOffice(given, terminal, async (office) => {
      const before = office.rules.latest(changed.rules.id)
      return office.rules.backTest({ ...before, rules: changed.rules }, before, decision)
    })
    if (terminal.json) terminal.jsonValue(plainJson(found))
    else {
      const head = [
        { zh: '原判定', en: 'before' },
        { zh: '新判定', en: 'after' },
        { zh: '次数', en: 'count' },
      ]
      const rows = found.confusion.map(({ before, after, count }) => [before, after, String(count)])
      for (const line of printTable(
        head.map((words) => terminal.words(words)),
        rows,
      ))
        terminal.line(line)
    }
    return 0
  },
}
