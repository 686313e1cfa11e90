import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

const OCTOBER = resolve(
  import.meta.dirname,
  '../../regions/150500-tongliao/demo/monthly/2022-10/开发区2022年10月.csv',
)

export interface Workbook {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

type Rows = string[][]

const HEADS = {
  name: '项目名称',
  code: '项目代码',
  credit: '统一社会信用代码',
  month: '本月完成(元)',
  done: '本年累计完成(元)',
}
const DONE_A_MONTH = 1_000_000

/**
 * The zone's report of a later month, as its clerk would make it from that of October: another million yuan done by each
 * project, a column nobody knows, one project whose name changed and whose codes are missing, and one project gone.
 */
export function nextMonth(monthOfYear: number): Workbook {
  const rows = readRows(new TextDecoder('gb18030').decode(readFileSync(OCTOBER)))
  const [title, heads = [], ...projects] = rows
  const at = (head: string): number => heads.indexOf(head)
  const kept = projects.filter(([number]) => number !== '12')
  for (const row of kept) {
    const done = Number(row[at(HEADS.done)])
    row[at(HEADS.month)] = String(DONE_A_MONTH)
    row[at(HEADS.done)] = String(done + (monthOfYear - 10) * DONE_A_MONTH)
    if (row[0] !== '7') continue
    row[at(HEADS.name)] = '示例新材料产业化基地项目'
    row[at(HEADS.code)] = ''
    row[at(HEADS.credit)] = ''
  }
  const changed = [
    [(title?.[0] ?? '').replace('10月', `${monthOfYear}月`)],
    [...heads, '当月用电量(万千瓦时)'],
    ...kept.map((row) => (/^\d+$/.test(row[0] ?? '') ? [...row, '12.5'] : row)),
  ]
  return {
    name: `开发区2022年${monthOfYear}月.csv`,
    mimeType: 'text/csv',
    buffer: Buffer.from(`\ufeff${changed.map(writeRow).join('\r\n')}\r\n`, 'utf8'),
  }
}

function readRows(text: string): Rows {
  const rows: Rows = [[]]
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end !== ',' && end !== '') rows.push([])
    if (end === '') break
  }
  return rows.filter((row) => row.some((cell) => cell !== ''))
}

const writeRow = (row: readonly string[]): string =>
  row.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')
