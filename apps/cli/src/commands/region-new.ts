import { cpSync, existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Command } from '../command.ts'
import { getPackFolder } from '../opening.ts'
import { WrongUsage } from '../wrong-usage.ts'

export const regionNewCommand: Command = {
  name: 'region new',
  operands: 'NAME',
  arity: [1, 1],
  words: { zh: '新建地区包（从空白包开始）', en: 'make a new region pack from the blank one' },
  options: [
    {
      name: 'from',
      value: 'PACK',
      words: { zh: '从此地区包开始（默认 blank）', en: 'pack to start from (default: blank)' },
    },
  ],
  async run(given, terminal) {
    const name = given.operands[0] ?? ''
    const folder = name.includes('/') || name.includes('\\') ? resolve(name) : resolve('regions', name)
    if (existsSync(folder))
      throw new WrongUsage({ zh: `“${folder}”已存在`, en: `"${folder}" exists already` })
    const from = getPackFolder(given.find('from') ?? 'blank')
    cpSync(from, folder, { recursive: true, filter: (path) => !/[\\/]demo$/.test(path) })
    if (terminal.json) terminal.jsonValue({ folder })
    else {
      terminal.line(folder)
      terminal.say({
        zh: '先改 region.yaml 与 divisions.yaml，再用 groundbreak region check 检查',
        en: 'edit region.yaml and divisions.yaml first, then run groundbreak region check',
      })
    }
    return 0
  },
}
