import type { Command } from '../command.ts'
import { withOffice } from '../opening.ts'
import { AS_OF, MONTH } from '../options.ts'
import { plainJson } from '../plain-json.ts'
import { printTable } from '../text-table.ts'

/** `rules standings`: what a rule in force comes to for everybody it judges. */
export const rulesStandingsCommand: Command = {
  name: 'rules standings',
  operands: 'SET',
  arity: [1, 1],
  words: { zh: '办法判定结果：得分、名次、榜单', en: 'what a rule in force comes to: scores, places, lists' },
  options: [MONTH, AS_OF],
  async run(given, terminal) {
    const { standings, names } = await withOffice(given, terminal, async (office) => ({
      standings: office.rules.standings(given.operands[0] ?? '', given.month(), given.asOf()),
      names: new Map(office.region.divisions.map(({ code, short }) => [code, terminal.words(short)])),
    }))
    if (terminal.json) {
      terminal.jsonValue(plainJson(standings))
      return 0
    }
    const head = ['', '', ...standings.results.map(({ label }) => terminal.words(label))]
    const rows = standings.rows.map(({ subject, group, cells }) => [
      group,
      names.get(subject) ?? subject,
      ...cells.map(({ shown }) => shown),
    ])
    for (const line of printTable(head, rows)) terminal.line(line)
    return 0
  },
}
