import { Refusal, verifyPackage } from '@groundbreak/office'
import type { Command } from '../command.ts'
import { withOffice } from '../opening.ts'
import { findPassphrase, PASSPHRASE_FILE } from '../passphrase.ts'

export const verifyCommand: Command = {
  name: 'verify',
  operands: '[PACKAGE]',
  arity: [0, 1],
  words: {
    zh: '验账：账目与原文件是否都未被改动；也可离线核验一个账本包',
    en: 'verify that no entry and no kept file was altered, of the ledger or, offline, of a package',
  },
  options: [
    PASSPHRASE_FILE,
    {
      name: 'key',
      value: 'HEX',
      words: {
        zh: '账本包须由此公钥签署（sign 显示的 key）',
        en: 'the package must be signed by this public key (as sign prints it)',
      },
    },
  ],
  async run(given, terminal) {
    const [path] = given.operands
    if (path !== undefined) {
      const content = await verifyPackage(path, findPassphrase(given, terminal))
      const key = given.find('key')
      if (key !== undefined && content.signed?.key !== key.toLowerCase()) throw notSigned(key)
      if (terminal.json) terminal.jsonValue({ intact: true, ...content })
      else
        terminal.say({
          zh: `账本包完整：${content.entries} 条账目、${content.files} 份原件均未被改动，末尾校验值 ${content.hash}`,
          en: `the package is whole: ${content.entries} entries and ${content.files} files, none altered, the last hash is ${content.hash}`,
        })
      return 0
    }
    const verification = await withOffice(given, terminal, (office) => office.verify())
    if (terminal.json) terminal.jsonValue(verification)
    else terminal.say(verification.message)
    return verification.intact ? 0 : 1
  },
}

const notSigned = (key: string): Refusal =>
  new Refusal('package.not-signed', 'invalid', {
    words: {
      zh: `账本包的最后一个签名不是公钥 ${key} 所签，或没有签名`,
      en: `the last signature of the package is not by the key ${key}, or there is none`,
    },
    remedy: {
      zh: '核对公钥；签署用 groundbreak sign',
      en: 'check the key; groundbreak sign makes a signature',
    },
  })
