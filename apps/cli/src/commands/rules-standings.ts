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
    const [rules = ''] = given.operands
    if (terminal.json) {
      const standings = await withOffice(given, terminal, async (office) =>
        office.rules.standings(rules, given.month(), given.asOf()),
      )
      terminal.jsonValue(plainJson(standings))
      return 0
    }
    const { standings, divisions } = await withOffice(given, terminal, async (office) => ({
      standings: office.rules.standingsView(rules, given.month(), given.asOf()),
      divisions: new Map(office.region.divisions.map(({ code, short }) => [code, terminal.words(short)])),
    }))
    const head = ['', '', ...standings.results.map(({ label }) => terminal.words(label))]
    const rows = standings.rows.map(({ subject, name, group, cells }) => [
      group,
      // who asks for an explanation names a project by its id
      divisions.get(subject) ?? (name === subject ? subject : `${subject} ${name}`),
      ...cells.map(({ shown }) => shown),
    ])
    for (const line of printTable(head, rows)) terminal.line(line)
    return 0
  },
}
