import { checkPack, printProblem, readPackFolder } from '@groundbreak/office'
import type { Command } from '../command.ts'
import { getPackFolder } from '../opening.ts'

export const regionCheckCommand: Command = {
  name: 'region check',
  operands: 'PACK',
  arity: [1, 1],
  words: { zh: '检查地区包', en: 'check a region pack' },
  options: [],
  async run(given, terminal) {
    const problems = checkPack(readPackFolder(getPackFolder(given.operands[0] ?? '')))
    if (terminal.json) terminal.jsonList(problems)
    else if (problems.length === 0)
      terminal.say({ zh: '地区包没有问题', en: 'the region pack has no problems' })
    else for (const problem of problems) terminal.line(printProblem(problem, terminal.language))
    return problems.length === 0 ? 0 : 1
  },
}
