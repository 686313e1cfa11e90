import { printMoney } from '@groundbreak/core/quantity'
import type { Trace } from '@groundbreak/core/trace'
import type { Command } from '../command.ts'
import type { Language } from '../language.ts'
import { withOffice } from '../opening.ts'
import { AS_OF, BY, MONTH } from '../options.ts'
import type { Terminal } from '../terminal.ts'

export const traceCommand: Command = {
  name: 'trace',
  operands: 'INDICATOR',
  arity: [1, 1],
  words: {
    zh: '溯源：指标 → 口径 → 项目 → 文件、工作表、单元格',
    en: 'trace a figure: definition → projects → file, sheet, cell',
  },
  options: [
    MONTH,
    BY,
    {
      name: 'member',
      value: 'ID',
      words: { zh: '细分中的一员，如 150502', en: 'member of the breakdown, e.g. 150502' },
    },
    AS_OF,
  ],
  async run(given, terminal) {
    const indicator = given.operands[0] ?? ''
    const by = given.find('by')
    const member = given.find('member')
    const trace = await withOffice(given, terminal, async (office) =>
      office.figures.trace(
        {
          indicator,
          month: given.month(),
          ...(by === undefined ? {} : { by }),
          ...(member === undefined ? {} : { member }),
        },
        given.asOf(),
      ),
    )
    if (terminal.json) {
      terminal.jsonValue(trace)
      return 0
    }
    terminal.line(`${terminal.words(trace.figure.label)}  ${trace.figure.shown}`)
    terminal.line(terminal.words(trace.definition))
    for (const part of trace.parts) printPart(part, terminal)
    return 0
  },
}

function printPart({ words, sum, rows }: Trace['parts'][number], terminal: Terminal): void {
  const counted = rows.every(({ amount }) => amount === 1)
  const shown = (amount: number) => (counted ? String(amount) : amountText(amount, terminal.language))
  terminal.line(`${terminal.words(words)}: ${shown(sum)}`)
  for (const { name, amount, inputs } of rows) {
    const source = inputs.find(({ whence }) => whence?.source !== undefined)?.whence?.source
    const place = source ? `${source.fileName} ${source.sheet}!${source.cell}` : ''
    terminal.line(`  ${shown(amount)}  ${name}  ${place}`)
  }
}

/** Fen as a person reads it: 万元 in Chinese, yuan in English. */
function amountText(fen: number, language: Language): string {
  const style = { digits: 6, rounding: 'half-up', dropZeros: true, thousands: true } as const
  return language === 'zh' ? `${printMoney(fen, '万元', style)}万元` : `CNY ${printMoney(fen, '元', style)}`
}
