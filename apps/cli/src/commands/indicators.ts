import type { Words } from '@groundbreak/core/finding'
import type { Coverage } from '@groundbreak/core/indicator'
import type { Command } from '../command.ts'
import { withOffice } from '../opening.ts'
import { AS_OF, BY, MONTH } from '../options.ts'
import { printTable } from '../text-table.ts'

export const indicatorsCommand: Command = {
  name: 'indicators',
  operands: '',
  arity: [0, 0],
  words: { zh: '指标：全市或按旗县市区等细分', en: 'indicators, for the region or broken down' },
  options: [MONTH, BY, AS_OF],
  async run(given, terminal) {
    const { measured, members } = await withOffice(given, terminal.environment, async (office) =>
      office.figures.table(given.month(), given.find('by'), given.asOf()),
    )
    if (terminal.json) {
      terminal.jsonList(measured)
      return 0
    }
    const names = new Map(members.map(({ id, label }) => [id, terminal.words(label)]))
    const rows = measured.map(({ label, member, shown, unit, coverage }) => [
      member === undefined ? '' : (names.get(member) ?? member),
      terminal.words(label),
      shown,
      unit === 'percent' || unit === 'points' ? '' : unit,
      coverage === undefined ? '' : terminal.words(knownOf(coverage)),
    ])
    for (const line of printTable(['', '指标', '值', '单位', ''], rows)) terminal.line(line)
    return 0
  },
}

/** Said of figures that some projects do not state. */
const knownOf = ({ stated, of }: Coverage): Words => ({
  zh: `${of}个中${stated}个有数`,
  en: `known of ${stated} in ${of}`,
})
