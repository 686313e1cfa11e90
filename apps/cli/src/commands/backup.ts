import type { Command } from '../command.ts'
import { withOffice } from '../opening.ts'
import { findPassphrase, PASSPHRASE_FILE } from '../passphrase.ts'
import { WrongUsage } from '../wrong-usage.ts'

const CIPHERS = new Map([
  ['aes', 'aes-256-gcm'],
  ['sm4', 'sm4-gcm'],
] as const)

export const backupCommand: Command = {
  name: 'backup',
  operands: 'FILE',
  arity: [1, 1],
  words: {
    zh: '备份：整个地区写入一个账本包（运行中也可），写完即核验',
    en: 'back up: the whole region into one package, while others work; verified when written',
  },
  options: [
    PASSPHRASE_FILE,
    {
      name: 'cipher',
      value: 'aes|sm4',
      words: {
        zh: '有口令时所用的密码算法，默认 aes',
        en: 'the cipher where there is a passphrase, aes by default',
      },
    },
  ],
  async run(given, terminal) {
    const [path = ''] = given.operands
    const passphrase = findPassphrase(given, terminal)
    const cipher = CIPHERS.get((given.find('cipher') ?? 'aes') as 'aes')
    if (cipher === undefined)
      throw new WrongUsage({ zh: '--cipher 为 aes 或 sm4', en: '--cipher is aes or sm4' })
    const content = await withOffice(given, terminal, (office) =>
      office.backUp(path, passphrase === undefined ? undefined : { passphrase, cipher }),
    )
    if (terminal.json) terminal.jsonValue(content)
    else
      terminal.say({
        zh: `已备份：${content.entries} 条账目、${content.files} 份原件，末尾校验值 ${content.hash}`,
        en: `backed up: ${content.entries} entries and ${content.files} files, the last hash is ${content.hash}`,
      })
    return 0
  },
}
