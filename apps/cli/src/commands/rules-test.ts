import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { PUBLISHED_RULES, printProblem, type RuleTrial, readRuleFiles, tryRules } from '@groundbreak/office'
import type { Command } from '../command.ts'
import { chosenPack } from '../opening.ts'
import { getStat } from '../received-files.ts'
import type { Terminal } from '../terminal.ts'

/** `rules test`: the worked examples beside the rules, and what the text leaves open. */
export const rulesTestCommand: Command = {
  name: 'rules test',
  operands: '[FILE|DIR…]',
  arity: [0, 1_000],
  words: {
    zh: '检验规则：算例、空档、待定事项（默认：本地区与已公布的办法）',
    en: "try rules: worked examples, gaps, open questions (default: the region's and the published ones)",
  },
  options: [],
  async run(given, terminal) {
    const own = join(chosenPack(given, terminal), 'rules')
    const places = given.operands.length > 0 ? given.operands : [own, PUBLISHED_RULES].filter(existsSync)
    places.forEach(getStat)
    const trials = readRuleFiles(places).map(tryRules)
    if (terminal.json) terminal.jsonList(trials)
    else for (const trial of trials) printTrial(trial, terminal)
    return trials.some((trial) => !isSound(trial)) ? 1 : 0
  },
}

/** Open questions are for people to decide; a table that leaves something open, or says two things, is a fault of the writing. */
const isSound = ({ problems, wrong, obstacles }: RuleTrial): boolean =>
  problems.length === 0 && wrong === 0 && !obstacles.some(({ kind }) => kind === 'gap' || kind === 'overlap')

function printTrial(trial: RuleTrial, terminal: Terminal): void {
  const { id, file, examples, wrong, problems, obstacles } = trial
  terminal.line(
    `${isSound(trial) ? '✓' : '✗'} ${id}  ${terminal.words({
      zh: `算例值 ${examples} 个，不符 ${wrong} 个`,
      en: `${examples} expected value(s), ${wrong} wrong`,
    })}`,
  )
  for (const problem of problems) terminal.line(`    ${printProblem(problem, terminal.language)}`)
  for (const { line, message, remedy } of obstacles) {
    terminal.line(`    ${file}:${line} ${terminal.words(message)} — ${terminal.words(remedy)}`)
  }
}
