import type { Command } from '../command.ts'
import { withOffice } from '../opening.ts'
import { AS_OF, MONTH } from '../options.ts'

export const factsCommand: Command = {
  name: 'facts',
  operands: '',
  arity: [0, 0],
  words: {
    zh: '某月报表所载的每一项数值及其单元格，每行一个 JSON',
    en: 'every value the reports of a month state, with its cell: one JSON object a line',
  },
  options: [MONTH, AS_OF],
  async run(given, terminal) {
    await withOffice(given, terminal, async (office) => {
      for (const fact of office.statedFacts(given.month(), given.asOf())) terminal.line(JSON.stringify(fact))
    })
    return 0
  },
}
