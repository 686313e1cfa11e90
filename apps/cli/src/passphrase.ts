import { readFileSync } from 'node:fs'
import { Refusal } from '@groundbreak/office'
import type { Option } from './command.ts'
import type { ParsedOptions } from './parsed-options.ts'
import type { Terminal } from './terminal.ts'

export const PASSPHRASE_FILE: Option = {
  name: 'passphrase-file',
  value: 'FILE',
  words: {
    zh: '口令所在的文件（首行）；也可设 GROUNDBREAK_PASSPHRASE',
    en: 'a file with the passphrase (first line); or set GROUNDBREAK_PASSPHRASE',
  },
}

/** Never typed on the command line, where others on the machine could read it. */
export function findPassphrase(given: ParsedOptions, { environment }: Terminal): string | undefined {
  const path = given.find('passphrase-file')
  if (path === undefined) return environment.GROUNDBREAK_PASSPHRASE || undefined
  const [line = ''] = readFileSync(path, 'utf8').split(/\r?\n/)
  if (line !== '') return line
  throw new Refusal('passphrase.empty', 'invalid', {
    words: { zh: `“${path}”的首行是空的`, en: `the first line of "${path}" is empty` },
    remedy: { zh: '把口令写在首行', en: 'write the passphrase on its first line' },
  })
}
