import type { Command } from '../command.ts'
import { withOffice } from '../opening.ts'

export const verifyCommand: Command = {
  name: 'verify',
  operands: '',
  arity: [0, 0],
  words: { zh: '验账：账目与原文件是否都未被改动', en: 'verify that no entry and no kept file was altered' },
  options: [],
  async run(given, terminal) {
    const verification = await withOffice(given, terminal, (office) => office.verify())
    if (terminal.json) terminal.jsonValue(verification)
    else terminal.say(verification.message)
    return verification.intact ? 0 : 1
  },
}
