import type { Command } from '../command.ts'
import { withOffice } from '../opening.ts'
import { printTable } from '../text-table.ts'

/** `rules afterwards`: of the lit ones how many ended late, of the late ones how many had been lit and how early. */
export const rulesAfterwardsCommand: Command = {
  name: 'rules afterwards',
  operands: 'RULES',
  arity: [1, 1],
  words: {
    zh: '亮灯检验：亮过灯的有多少最终滞后，滞后的有多少亮过、提前几期',
    en: 'lights scored afterwards: how many ended late, how many of those were lit and how early',
  },
  options: [],
  async run(given, terminal) {
    const [id = ''] = given.operands
    const found = await withOffice(given, terminal, async (office) => office.rules.afterwards(id))
    if (terminal.json) {
      terminal.jsonValue(found.map(({ score, ...of }) => ({ ...of, ...score })))
      return 0
    }
    const head = [
      { zh: '判定项', en: 'decision' },
      { zh: '灯', en: 'light' },
      { zh: '亮过', en: 'lit' },
      { zh: '其中最终滞后', en: 'of them late' },
      { zh: '滞后', en: 'late' },
      { zh: '其中亮过', en: 'of them lit' },
      { zh: '提前（期）', en: 'early by' },
    ]
    const rows = found.map(({ decision, light, score: { lit, litAndLate, late, lateAndLit, early } }) => [
      decision,
      light,
      ...[lit, litAndLate, late, lateAndLit].map(String),
      early.length === 0 ? '—' : `${early[0]}–${early.at(-1)}`,
    ])
    const printed = printTable(
      head.map((words) => terminal.words(words)),
      rows,
    )
    for (const line of printed) terminal.line(line)
    return 0
  },
}
