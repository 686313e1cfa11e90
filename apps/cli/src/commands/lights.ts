import type { Command } from '../command.ts'
import { withOffice } from '../opening.ts'
import { AS_OF, MONTH } from '../options.ts'

export const lightsCommand: Command = {
  name: 'lights',
  operands: '',
  arity: [0, 0],
  words: { zh: '亮灯及其原因', en: 'warning lights and why' },
  options: [MONTH, AS_OF],
  async run(given, terminal) {
    const table = await withOffice(given, terminal.environment, async (office) =>
      office.figures.lights(given.month(), given.asOf()),
    )
    if (terminal.json) {
      terminal.jsonList(table.rows)
      return 0
    }
    for (const { light, division, name, causes } of table.rows) {
      if (causes.length === 0) continue
      terminal.line(`${light}  ${division}  ${name}`)
      for (const { rule, because, remedy } of causes) {
        terminal.line(
          `    ${rule}: ${terminal.words(because)}${remedy ? ` → ${terminal.words(remedy)}` : ''}`,
        )
      }
    }
    return 0
  },
}
