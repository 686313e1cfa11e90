import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BulletinIssue } from '@groundbreak/contract'
import type { Day, Month } from '@groundbreak/core/calendar'
import type { Finding, Words } from '@groundbreak/core/finding'
import { makeFolder, type Office, Refusal } from '@groundbreak/office'
import type { Command } from '../command.ts'
import { jsonFinding } from '../finding-lines.ts'
import { withOffice } from '../opening.ts'
import { MONTH } from '../options.ts'

const KINDS = ['docx', 'pdf', 'xlsx'] as const

interface Made {
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
  readonly findings: readonly Finding[]
  /** Kinds that this machine cannot write, and why. */
  readonly leftOut: readonly Words[]
  readonly number?: number
}

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
      name: 'dated',
      value: 'YYYY-MM-DD',
      words: { zh: '成文日期（默认当日）', en: 'day printed on it (default: today)' },
    },
    {
      name: 'issue',
      words: {
        zh: '签发并入账，以后逐字节不变',
        en: 'issue it: kept in the ledger, the same bytes for ever',
      },
    },
    {
      name: 'despite-findings',
      words: { zh: '有问题也签发', en: 'issue it although composing found doubts' },
    },
  ],
  async run(given, terminal) {
    const month = given.month()
    const folder = given.get('out')
    const dated = given.findDay('dated')
    const { files, findings, leftOut, number } = await withOffice(given, terminal, (office) =>
      given.has('issue')
        ? issue(office, {
            month,
            despiteFindings: given.has('despite-findings'),
            ...(dated === undefined ? {} : { dated }),
          })
        : draft(office, month, dated),
    )
    makeFolder(folder)
    const paths = files.map(({ name, bytes }) => {
      const path = join(folder, name)
      writeFileSync(path, bytes)
      return path
    })
    if (terminal.json) {
      const issued = number === undefined ? {} : { number }
      terminal.jsonValue({ month, files: paths, findings: findings.map(jsonFinding), leftOut, ...issued })
      return 0
    }
    for (const path of paths) terminal.line(path)
    for (const words of [...findings.map(({ message }) => message), ...leftOut]) {
      terminal.complain(terminal.words(words))
    }
    return 0
  },
}

async function draft({ bulletins }: Office, month: Month, dated: Day | undefined): Promise<Made> {
  const { document } = await bulletins.draft(month, undefined, dated)
  const files = []
  const leftOut = []
  for (const kind of KINDS) {
    try {
      files.push(await bulletins.draftFile(month, kind, undefined, dated))
    } catch (error) {
      // without a Chinese font there is no PDF; the other files are as good
      if (!(error instanceof Refusal && error.code === 'bulletin.no-font')) throw error
      leftOut.push(error.words)
    }
  }
  return { files, findings: document.findings, leftOut }
}

async function issue({ bulletins, actor }: Office, request: BulletinIssue): Promise<Made> {
  const { number, files } = await bulletins.issue(request, actor)
  const made = await Promise.all(files.map(({ kind }) => bulletins.file(number, kind)))
  return { files: made, findings: [], leftOut: [], number }
}
