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
    const { table, lights, divisions } = await withOffice(given, terminal, async (office) => ({
      table: office.figures.lights(given.month(), given.asOf()),
      lights: new Map(office.region.rules.colours.map(({ id, label }) => [id, terminal.words(label)])),
      divisions: new Map(office.region.divisions.map(({ code, short }) => [code, terminal.words(short)])),
    }))
    if (terminal.json) {
      terminal.jsonList(table.rows)
      return 0
    }
    for (const { light, division, name, causes } of table.rows) {
      if (causes.length === 0) continue
      terminal.line(`${lights.get(light) ?? light}  ${divisions.get(division) ?? division}  ${name}`)
      for (const { rule, because, remedy } of causes) {
        terminal.line(
          `    ${rule}: ${terminal.words(because)}${remedy ? ` → ${terminal.words(remedy)}` : ''}`,
        )
      }
    }
    return 0
  },
}
