import type { Words } from '@groundbreak/core/finding'
import type { ReportStatus } from '@groundbreak/core/report'
import type { ImportedFile, ImportSettings, Office } from '@groundbreak/office'
import type { Command, ExitCode } from '../command.ts'
import { jsonFinding, printFindings } from '../finding-lines.ts'
import { stoppable } from '../interruption.ts'
import { withNewOffice } from '../opening.ts'
import type { ParsedOptions } from '../parsed-options.ts'
import { findWorkbooks } from '../received-files.ts'
import type { Terminal } from '../terminal.ts'
import { WrongUsage } from '../wrong-usage.ts'

const STATUSES: Readonly<Record<ReportStatus, Words>> = {
  accepted: { zh: '已入账', en: 'accepted' },
  unchanged: { zh: '没有变动', en: 'unchanged' },
  'needs-confirmation': { zh: '须确认', en: 'needs confirmation' },
  blocked: { zh: '须改正', en: 'blocked' },
  refused: { zh: '拒收', en: 'refused' },
}

export const importCommand: Command = {
  name: 'import',
  operands: 'FILE|DIR…',
  arity: [1, Number.POSITIVE_INFINITY],
  words: {
    zh: '接收报表入账：识别、比对上月、检查，没有问题的入账',
    en: 'take workbooks into the ledger: understand, compare, check, accept',
  },
  options: [
    {
      name: 'accept-doubts',
      value: 'REASON',
      words: { zh: '有须确认的问题也接收，记录理由', en: 'accept doubts too, recording the reason' },
    },
    {
      name: 'division',
      value: 'CODE',
      words: { zh: '报送单位代码（识别不出时）', en: 'code of the division, when a file does not say' },
    },
    {
      name: 'month',
      value: 'YYYY-MM',
      words: { zh: '报告期（识别不出时）', en: 'month, when a file does not say' },
    },
  ],
  async run(given, terminal) {
    const files = findWorkbooks(given.operands)
    const settings = readSettings(given)
    const imported = await stoppable((signal) =>
      withNewOffice(given, terminal, (office) => importAll(office, files, { ...settings, signal }, terminal)),
    )
    terminal.progressDone()
    if (terminal.json) terminal.jsonList(imported.map(jsonOf))
    else printFiles(imported, terminal)
    if (imported.length < files.length) {
      terminal.complain(terminal.words(stoppedWords(imported, files.length)))
      return 130
    }
    return exitCodeOf(imported)
  },
}

async function importAll(
  office: Office,
  files: readonly string[],
  settings: Partial<ImportSettings>,
  terminal: Terminal,
): Promise<ImportedFile[]> {
  const all = files.length
  const onRead = (read: number) =>
    terminal.progress({ zh: `识别 ${read}/${all}`, en: `understanding ${read}/${all}` })
  const done: ImportedFile[] = []
  for await (const file of office.importFiles(files, { ...settings, onRead })) {
    done.push(file)
    const { name } = file
    terminal.progress({
      zh: `入账 ${done.length}/${all} ${name}`,
      en: `accepting ${done.length}/${all} ${name}`,
    })
  }
  return done
}

function stoppedWords(imported: readonly ImportedFile[], all: number): Words {
  const kept = imported.filter(({ status }) => status === 'accepted').length
  return {
    zh: `已停止：${kept} 份已入账，${all - imported.length} 份没有处理；重新运行即可继续`,
    en: `stopped: ${kept} accepted, ${all - imported.length} not dealt with; run it again to go on`,
  }
}

function readSettings(given: ParsedOptions): { reason?: string; answers: object } {
  const reason = given.find('accept-doubts')
  if (reason !== undefined && reason.trim() === '') {
    throw new WrongUsage({ zh: '--accept-doubts 应写明理由', en: '--accept-doubts wants a reason' })
  }
  const month = given.has('month') ? given.month() : undefined
  const division = given.find('division')
  return {
    ...(reason === undefined ? {} : { reason }),
    answers: {
      ...(division === undefined ? {} : { division }),
      ...(month === undefined ? {} : { period: month }),
    },
  }
}

function exitCodeOf(imported: readonly ImportedFile[]): ExitCode {
  return imported.every(({ status }) => status === 'accepted' || status === 'unchanged') ? 0 : 1
}

function jsonOf(file: ImportedFile): object {
  return {
    file: file.name,
    path: file.path,
    sm3: file.sm3,
    division: file.division ?? null,
    month: file.period ?? null,
    period: file.period ?? null,
    subject: file.subject ?? null,
    status: file.status,
    facts: file.facts,
    rows: file.rows,
    ...(file.entry === undefined ? {} : { entry: file.entry }),
    events: file.events,
    findings: file.findings.map(jsonFinding),
    columnsNotUnderstood: file.columnsNotUnderstood,
  }
}

function printFiles(imported: readonly ImportedFile[], terminal: Terminal): void {
  for (const file of imported) printFile(file, terminal)
  const counts = Map.groupBy(imported, ({ status }) => status)
  const told = [...counts].map(([status, files]) => `${terminal.words(STATUSES[status])} ${files.length}`)
  if (imported.length > 1) terminal.line(told.join(terminal.language === 'zh' ? '，' : ', '))
}

function printFile(file: ImportedFile, terminal: Terminal): void {
  const about = [file.period, file.division].filter((part) => part !== undefined).join(' ')
  const facts = terminal.language === 'zh' ? `${file.facts} 项数值` : `${file.facts} values`
  terminal.line(`${terminal.words(STATUSES[file.status])}  ${file.name}  ${about}  ${facts}`)
  for (const line of printFindings(file.findings, terminal.language)) terminal.line(line)
}
