import type { Command } from '../command.ts'
import { withOffice } from '../opening.ts'
import { MONTH } from '../options.ts'

export const closeCommand: Command = {
  name: 'close',
  operands: '',
  arity: [0, 0],
  words: {
    zh: '封账：冻结一个月的指标；以后的更正另行显示',
    en: 'close a month: its figures are frozen, later corrections are shown beside them',
  },
  options: [
    MONTH,
    { name: 'note', value: 'TEXT', words: { zh: '说明', en: 'a note' } },
    {
      name: 'despite-missing',
      words: {
        zh: '有单位未报也封账（须写说明）',
        en: 'although divisions have not reported (needs a note)',
      },
    },
    { name: 'show', words: { zh: '只看已封账的月份', en: 'only show a closed month' } },
  ],
  async run(given, terminal) {
    const month = given.month()
    const note = given.find('note')
    const view = await withOffice(given, terminal, async (office) =>
      given.has('show')
        ? office.closing.view(month)
        : office.closing.close(
            { month, ...(note === undefined ? {} : { note }), despiteMissing: given.has('despite-missing') },
            office.actor,
          ),
    )
    if (terminal.json) terminal.jsonValue(view)
    else {
      terminal.say({
        zh: `${month} 已封账（第 ${view.entry} 号账目）`,
        en: `${month} is closed (entry ${view.entry})`,
      })
      for (const { frozen, now, changed } of view.figures) {
        if (changed) terminal.line(`  ${terminal.words(frozen.label)}  ${frozen.shown} → ${now.shown}`)
      }
    }
    return 0
  },
}
