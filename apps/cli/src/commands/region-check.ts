import { checkPack, printProblem, readPackFolder } from '@groundbreak/office'
import type { Command } from '../command.ts'
import { getPackFolder } from '../opening.ts'

export const regionCheckCommand: Command = {
  name: 'region check',
  operands: 'PACK',
  arity: [1, 1],
  words: { zh: '检查地区包：文件、行、列、怎样改', en: 'check a region pack: file, line, column, remedy' },
  options: [],
  async run(given, terminal) {
    const folder = getPackFolder(given.operands[0] ?? '')
    const problems = checkPack(readPackFolder(folder))
    if (terminal.json) terminal.jsonList(problems)
    else if (problems.length === 0) {
      terminal.say({ zh: `地区包没有问题（${folder}）`, en: `the region pack has no problems (${folder})` })
    } else {
      for (const problem of problems) terminal.line(printProblem(problem, terminal.language))
      terminal.say({ zh: `共 ${problems.length} 处`, en: `${problems.length} problem(s)` })
    }
    return problems.length === 0 ? 0 : 1
  },
}
