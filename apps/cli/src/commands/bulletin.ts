import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from '../command.ts'
import { withOffice } from '../opening.ts'
import { MONTH } from '../options.ts'

const KINDS = ['docx', 'pdf', 'xlsx'] as const

export const bulletinCommand: Command = {
  name: 'bulletin',
  operands: '',
  arity: [0, 0],
  words: {
    zh: '编制通报：Word、PDF 与 Excel 附表',
    en: 'compose the bulletin: Word, PDF and the Excel annex',
  },
  options: [
    MONTH,
    {
      name: 'out',
      value: 'DIR',
      required: true,
      words: { zh: '存放文件的目录', en: 'folder for the files' },
    },
    {
      name: 'issue',
      words: {
        zh: '签发并入账，以后逐字节不变',
        en: 'issue it: kept in the ledger, the same bytes for ever',
      },
    },
  ],
  async run(given, terminal) {
    const month = given.month()
    const folder = given.get('out')
    const result = await withOffice(given, terminal.environment, async (office) => {
      if (given.has('issue')) {
        const line = await office.bulletins.issue({ month, despiteFindings: true }, office.actor)
        const files = await Promise.all(KINDS.map((kind) => office.bulletins.file(line.number, kind)))
        return { files, findings: [], number: line.number }
      }
      const draft = office.bulletins.draft(month)
      const files = []
      for (const kind of KINDS) files.push(await office.bulletins.draftFile(month, kind))
      return { files, findings: (await draft).document.findings, number: undefined }
    })
    mkdirSync(folder, { recursive: true })
    const paths = result.files.map(({ name, bytes }) => {
      const path = join(folder, name)
      writeFileSync(path, bytes)
      return path
    })
    const { findings, number } = result
    if (terminal.json) terminal.jsonValue({ month, files: paths, findings, ...(number ? { number } : {}) })
    else for (const path of paths) terminal.line(path)
    if (!terminal.json) for (const { message } of findings) terminal.complain(terminal.words(message))
    return 0
  },
}
