import { writeFileSync } from 'node:fs'
import { dirname, resolve, sep } from 'node:path'
import { makeFolder, Refusal } from '@groundbreak/office'
import type { Command } from '../command.ts'
import { withNewOffice } from '../opening.ts'
import { findPassphrase, PASSPHRASE_FILE } from '../passphrase.ts'

export const restoreCommand: Command = {
  name: 'restore',
  operands: 'FILE',
  arity: [1, 1],
  words: {
    zh: '恢复：账本包全部核验后写入空账本；恢复本身也记一条账目',
    en: 'restore: a package, verified as a whole, into an empty ledger; the restore itself becomes an entry',
  },
  options: [
    PASSPHRASE_FILE,
    {
      name: 'pack-to',
      value: 'DIR',
      words: {
        zh: '包内的地区包文件写到此目录',
        en: 'write the region pack that lies in the package to this folder',
      },
    },
  ],
  async run(given, terminal) {
    const [path = ''] = given.operands
    const passphrase = findPassphrase(given, terminal)
    const restored = await withNewOffice(given, terminal, (office) => office.restore(path, passphrase))
    const folder = given.find('pack-to')
    if (folder !== undefined) writeTexts(folder, restored.texts)
    const { texts, ...content } = restored
    if (terminal.json) terminal.jsonValue({ ...content, packFiles: texts.size })
    else
      terminal.say({
        zh: `已恢复：${content.entries} 条账目、${content.files} 份原件，末尾校验值 ${content.hash}`,
        en: `restored: ${content.entries} entries and ${content.files} files, the last hash is ${content.hash}`,
      })
    return 0
  },
}

/** Paths of a package are not believed: none may lead out of the folder. */
function writeTexts(folder: string, texts: ReadonlyMap<string, string>): void {
  const root = resolve(folder)
  for (const [name, text] of texts) {
    const place = resolve(root, name)
    if (!place.startsWith(root + sep)) throw outside(name)
    makeFolder(dirname(place))
    writeFileSync(place, text)
  }
}

const outside = (name: string): Refusal =>
  new Refusal('package.path', 'invalid', {
    words: {
      zh: `账本包中的路径“${name}”越出目录`,
      en: `the path "${name}" of the package leads out of the folder`,
    },
    remedy: {
      zh: '账本包可能被人改动，勿用',
      en: 'somebody may have altered the package: do not use it',
    },
  })
