import type { Command } from '../command.ts'
import { withOffice } from '../opening.ts'
import { AS_OF, MONTH } from '../options.ts'
import { printTable } from '../text-table.ts'

export const leagueCommand: Command = {
  name: 'league',
  operands: '',
  arity: [0, 0],
  words: { zh: '排名：分组、并列、与上月比较', en: 'league tables: groups, ties, change against last month' },
  options: [MONTH, AS_OF],
  async run(given, terminal) {
    const { leagues, names } = await withOffice(given, terminal, async (office) => ({
      leagues: office.figures.leagues(given.month(), given.asOf()),
      names: new Map(office.region.divisions.map(({ code, short }) => [code, terminal.words(short)])),
    }))
    if (terminal.json) {
      terminal.jsonList(leagues)
      return 0
    }
    for (const { label, groups } of leagues) {
      terminal.line(terminal.words(label))
      for (const group of groups) {
        const rows = group.rows.map(({ division, rank, tied, measured, before }) => [
          rank === null ? '—' : `${rank}${tied ? '=' : ''}`,
          names.get(division) ?? division,
          measured.shown,
          before === undefined ? '' : `(${before})`,
        ])
        for (const line of printTable(['', terminal.words(group.label), '', ''], rows))
          terminal.line(`  ${line}`)
      }
    }
    return 0
  },
}
