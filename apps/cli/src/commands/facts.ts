import type { Command } from '../command.ts'
import { withOffice } from '../opening.ts'
import { AS_OF, MONTH } from '../options.ts'
import { WrongUsage } from '../wrong-usage.ts'

export const factsCommand: Command = {
  name: 'facts',
  operands: '',
  arity: [0, 0],
  words: {
    zh: '某月报表所载的每一项数值及其单元格，每行一个 JSON',
    en: 'every value the reports of a month state, with its cell: one JSON object a line',
  },
  options: [
    MONTH,
    AS_OF,
    {
      name: 'subject',
      value: 'project|agreement',
      words: { zh: '项目（默认）或签约', en: 'projects (the default) or agreements' },
    },
  ],
  async run(given, terminal) {
    const subject = given.find('subject') ?? 'project'
    if (subject !== 'project' && subject !== 'agreement') {
      throw new WrongUsage({
        zh: '--subject 应为 project 或 agreement',
        en: '--subject is project or agreement',
      })
    }
    await withOffice(given, terminal, async (office) => {
      for (const fact of office.statedFacts(given.month(), subject, given.asOf())) {
        terminal.line(JSON.stringify(fact))
      }
    })
    return 0
  },
}
