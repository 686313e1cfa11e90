import type { Command } from '../command.ts'
import { withOffice } from '../opening.ts'

export const signCommand: Command = {
  name: 'sign',
  operands: '',
  arity: [0, 0],
  words: {
    zh: '签署链头：以数据目录的 Ed25519 密钥签署账本末尾，并显示公钥',
    en: 'sign the end of the ledger with the Ed25519 key of the data folder, and show the public key',
  },
  options: [],
  async run(given, terminal) {
    const head = await withOffice(given, terminal, (office) => office.signHead())
    if (terminal.json) terminal.jsonValue(head)
    else
      terminal.say({
        zh: `${head.day} 已签署第 ${head.number} 号账目（${head.hash}），公钥 ${head.key}`,
        en: `signed on ${head.day}: entry ${head.number} (${head.hash}), public key ${head.key}`,
      })
    return 0
  },
}
