import type { Words } from '@groundbreak/core/finding'
import type { Coverage, Measured } from '@groundbreak/core/indicator'
import type { Command } from '../command.ts'
import { withOffice } from '../opening.ts'
import { AS_OF, BY, MONTH } from '../options.ts'
import { printTable } from '../text-table.ts'

const HEADINGS: readonly Words[] = [
  { zh: '指标', en: 'indicator' },
  { zh: '值', en: 'value' },
  { zh: '单位', en: 'unit' },
]

const UNITS: Readonly<Record<Measured['unit'], Words>> = {
  count: { zh: '个', en: '' },
  元: { zh: '元', en: 'yuan' },
  万元: { zh: '万元', en: '10k yuan' },
  亿元: { zh: '亿元', en: '100m yuan' },
  percent: { zh: '', en: '' },
  points: { zh: '个百分点', en: 'points' },
}

export const indicatorsCommand: Command = {
  name: 'indicators',
  operands: '',
  arity: [0, 0],
  words: { zh: '指标：全市，或按地区等细分', en: 'indicators, for the region or broken down' },
  options: [MONTH, BY, AS_OF],
  async run(given, terminal) {
    const { measured, members } = await withOffice(given, terminal, async (office) =>
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
      terminal.words(UNITS[unit]),
      coverage === undefined ? '' : terminal.words(knownOf(coverage)),
    ])
    const head = ['', ...HEADINGS.map((heading) => terminal.words(heading)), '']
    for (const line of printTable(head, rows)) terminal.line(line)
    return 0
  },
}

/** Said of figures that some projects do not state. */
const knownOf = ({ stated, of }: Coverage): Words => ({
  zh: `${of}个中${stated}个有数`,
  en: `known of ${stated} in ${of}`,
})
