import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  type Given,
  type Sheet,
  type TaughtColumn,
  type Understanding,
  understand,
  type Vocabulary,
  type Workbook,
} from '../src/workbook/index.ts'
import { type Cell, lanjiangVocabulary, type SheetExtras, sheetOf, workbookOf } from './sheets.ts'

/** A layout with its answers, all of them written by hand. */
export interface Layout {
  readonly name: string
  /** Tells division and month; 临河县, October 2023 when absent. */
  readonly file?: string
  readonly sheets: readonly Sheet[]
  readonly book?: Partial<Workbook>
  readonly taught?: readonly TaughtColumn[]
  readonly given?: Given
  readonly vocabulary?: Vocabulary
  /** Role of every row of every table, in order; tables are separated by `|`. `3*project` for three. */
  readonly roles: string
  /** A line for each project row: `5: name=甲项目@B5; total=5000万@C5; month=300万@E5 (2023-09)`; `Sheet!5:` on further sheets. */
  readonly values: readonly string[]
  /** Every finding: `error layout.no-unit C4`, a class alone where no cell is named. */
  readonly findings?: readonly string[]
  /** Readings of units: `C 万元 header C4`. */
  readonly units?: readonly string[]
  /** `2023-10`; `?` when a person must be asked. */
  readonly period?: string
  readonly division?: string
}

/** A workbook of one sheet. */
export const one = (rows: readonly (readonly Cell[])[], extras?: SheetExtras) => [
  sheetOf('Sheet1', rows, extras),
]

/** The plainest headings. */
export const HEAD = ['序号', '项目名称', '总投资（万元）', '年度计划投资（万元）', '累计完成投资（万元）']

/** Two projects below HEAD, so that 5000 + 6000, 1200 + 1300, 800 + 900 are their sums. */
export const A = [1, '甲项目', 5000, 1200, 800]
export const B = [2, '乙项目', 6000, 1300, 900]

/** What A and B say in two rows. */
export const valuesOf = (a: number, b: number) => [
  `${a}: name=甲项目@B${a}; total=5000万@C${a}; plan=1200万@D${a}; cum=800万@E${a}`,
  `${b}: name=乙项目@B${b}; total=6000万@C${b}; plan=1300万@D${b}; cum=900万@E${b}`,
]

export const VOCABULARY = lanjiangVocabulary()
const DEFAULT_FILE = '临河县2023年10月重点项目进展表.xlsx'

/** Fen of `5000万`, `1.2亿`, `300元`, `-5万`: written apart from the code under test. */
function fenText(amount: string): string {
  const [, sign = '', whole = '', part = '', unit = ''] =
    /^(-?)([0-9]+)(?:\.([0-9]+))?(亿|万|千|元)$/.exec(amount) ?? []
  const zeros = { 亿: 10, 万: 6, 千: 5, 元: 2 }[unit]
  if (zeros === undefined || part.length > zeros) throw new RangeError(`no amount: ${amount}`)
  return `${sign}${BigInt(whole + part.padEnd(zeros, '0'))}`
}

const AMOUNT = /^-?[0-9]+(?:\.[0-9]+)?(?:亿|万|千|元)$/

function expectedLine(line: string, money: ReadonlySet<string>): string {
  const [head = '', rest = ''] = [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]
  const parts = rest
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [, field = '', value = '', place = ''] =
        /^([^=]+)=([\s\S]*)@([A-Z]+[0-9]+(?: \([0-9-]+\))?)$/.exec(part) ?? []
      if (field === '') throw new RangeError(`no value: ${part}`)
      return `${field}=${money.has(field) && AMOUNT.test(value) ? fenText(value) : value}@${place}`
    })
  return `${head.trim()}: ${parts.sort().join('; ')}`
}

function statedLines({ rows, tables }: Understanding): string[] {
  const first = tables[0]?.sheet
  return rows.map(({ sheet, row, values }) => {
    const parts = values.map(
      ({ field, value, cell, period }) => `${field}=${value}@${cell}${period ? ` (${period})` : ''}`,
    )
    return `${sheet === first ? '' : `${sheet}!`}${row}: ${parts.sort().join('; ')}`
  })
}

const expandRoles = (roles: string): string =>
  roles
    .split('|')
    .map((table) =>
      table
        .trim()
        .split(/\s+/)
        .map((word) => {
          const [, count, role] = /^([0-9]+)\*(.+)$/.exec(word) ?? [undefined, '1', word]
          return Array.from({ length: Number(count) }, () => role).join(' ')
        })
        .join(' '),
    )
    .join(' | ')

const rolesOf = ({ tables }: Understanding): string =>
  tables.map(({ rows }) => rows.map(({ role }) => role).join(' ')).join(' | ')

export function understandLayout(
  layout: Pick<Layout, 'file' | 'sheets' | 'book' | 'taught' | 'given' | 'vocabulary'>,
) {
  return understand(
    workbookOf(layout.sheets, layout.book),
    layout.file ?? DEFAULT_FILE,
    layout.vocabulary ?? VOCABULARY,
    layout.taught,
    layout.given,
  )
}

/** Holds every value, every role and every finding of a layout to its answers. */
function holdLayout(layout: Layout): void {
  const found = understandLayout(layout)
  const money = new Set(
    (layout.vocabulary ?? VOCABULARY).fields.filter(({ kind }) => kind === 'money').map(({ id }) => id),
  )
  const findings = found.findings.map(
    ({ severity, class: name, at }) => `${severity} ${name}${at.cell ? ` ${at.cell}` : ''}`,
  )
  const units = found.tables.flatMap(({ columns }) =>
    columns.flatMap(({ column, unit }) =>
      unit ? [`${column} ${unit.unit} ${unit.where}${unit.cell ? ` ${unit.cell}` : ''}`] : [],
    ),
  )
  assert.deepEqual(
    {
      roles: rolesOf(found),
      values: statedLines(found),
      findings: findings.sort(),
      period: found.period.value ?? '?',
      division: found.division.value ?? '?',
      units: layout.units ? units : [],
    },
    {
      roles: expandRoles(layout.roles),
      values: layout.values.map((line) => expectedLine(line, money)),
      findings: [...(layout.findings ?? [])].sort(),
      period: layout.period ?? '2023-10',
      division: layout.division ?? '339921',
      units: layout.units ?? [],
    },
  )
}

export function holdLayouts(subject: string, layouts: readonly Layout[]): void {
  describe(subject, () => {
    for (const layout of layouts) test(layout.name, () => holdLayout(layout))
  })
}
