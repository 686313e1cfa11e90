import { readFileSync } from 'node:fs'
import { XmlProblem } from '@groundbreak/core/dmn'
import { readDmn, writeDmn } from '@groundbreak/core/rule'
import { printProblem, readRuleFiles } from '@groundbreak/office'
import type { Command } from '../command.ts'
import { getStat } from '../received-files.ts'
import type { Terminal } from '../terminal.ts'

/** `rules convert`: a rule set as a file of DMN, or a file of DMN as the text of a rule set. */
export const rulesConvertCommand: Command = {
  name: 'rules convert',
  operands: 'FILE',
  arity: [1, 1],
  words: {
    zh: '规则文件与 DMN 1.5 互转（.yaml → DMN，.dmn → YAML）',
    en: 'a rule set as DMN 1.5 (.yaml → DMN), or the other way round (.dmn → YAML)',
  },
  options: [],
  async run(given, terminal) {
    const [file = ''] = given.operands
    getStat(file)
    return /\.ya?ml$/i.test(file) ? toDmn(file, terminal) : fromDmn(file, terminal)
  },
}

function toDmn(file: string, terminal: Terminal): 0 | 1 {
  const [read] = readRuleFiles([file])
  if (!read || read.problems.length > 0) {
    for (const problem of read?.problems ?? []) terminal.complain(printProblem(problem, terminal.language))
    return 1
  }
  terminal.line(writeDmn(read.rules).trimEnd())
  return 0
}

function fromDmn(file: string, terminal: Terminal): 0 | 1 {
  try {
    const { text, left } = readDmn(readFileSync(file, 'utf8'))
    terminal.line(text.trimEnd())
    if (left.length > 0) {
      const names = left.join('、')
      terminal.complain(
        terminal.words({
          zh: `未转换：${names}（只转换字面表达式与决策表）`,
          en: `not converted: ${names} (literal expressions and decision tables are)`,
        }),
      )
    }
    return 0
  } catch (error) {
    // What is wrong with the file is for the person who wrote it.
    if (!(error instanceof XmlProblem)) throw error
    terminal.complain(`${file}:${error.line} ${error.message}`)
    return 1
  }
}
