import type { ProjectColumn, ProjectExport, ProjectTable } from '@groundbreak/contract'
import type { Field } from '@groundbreak/core/field'
import type { Region } from '@groundbreak/core/region'
import type { NamedFile } from './marked-workbook.ts'

/** Fen in one 万元: amounts are exported in the unit offices work in. */
const FEN_DIGITS = 6

/** The project list as shown on the screen, as a workbook. */
export async function exportProjects(
  region: Region,
  table: ProjectTable,
  wanted: ProjectExport,
): Promise<NamedFile> {
  // the writers bring a typesetter along: loaded when first needed, not at start
  const { writeXlsx } = await import('@groundbreak/documents/writing')
  const places = new Map(table.subjects.map((subject, row) => [subject, row]))
  const rows = wanted.subjects.flatMap((subject) => places.get(subject) ?? [])
  const columns = wanted.columns.map((id) => exportColumn(region, table, id))
  const heading = columns.map(({ head }) => ({
    content: { text: head },
    style: { bold: true, border: true, wrap: true },
  }))
  const lines = rows.map((row) => ({
    cells: columns.map(({ cell }) => {
      const content = cell(row)
      return { ...(content ? { content } : {}), style: { border: true } }
    }),
  }))
  const bytes = writeXlsx({
    title: `${region.head.name.zh} ${wanted.month}`,
    sheets: [
      {
        name: wanted.month,
        rows: [{ cells: heading }, ...lines],
        widths: columns.map(({ width }) => width),
        freeze: { rows: 1, columns: 1 },
        repeatRows: [0, 0],
        landscape: true,
        filter: { top: 0, left: 0, bottom: lines.length, right: Math.max(columns.length - 1, 0) },
      },
    ],
  })
  return { name: `${region.head.name.zh}项目 ${wanted.month}.xlsx`, bytes }
}

type Content = { readonly text: string } | { readonly number: string }

interface ExportColumn {
  readonly head: string
  readonly width: number
  readonly cell: (row: number) => Content | undefined
}

function exportColumn(region: Region, table: ProjectTable, id: string): ExportColumn {
  if (id === 'light') {
    const words = new Map(region.rules.colours.map(({ id: light, label }) => [light, label.zh]))
    return { head: '亮灯', width: 8, cell: (row) => text(words.get(table.lights[row] ?? '') ?? '') }
  }
  const column = table.columns.find(({ field }) => field === id)
  if (id === 'division') {
    const names = new Map(region.divisions.map(({ code, short }) => [code, short.zh]))
    return {
      head: region.divisionLabel.zh,
      width: 14,
      cell: (row) => text(names.get(wordOf(column, row)) ?? ''),
    }
  }
  const field = region.fields.find((one) => one.id === id && one.subject === 'project')
  const unit = field?.kind === 'money' ? '（万元）' : ''
  return {
    head: `${field?.label.zh ?? id}${unit}`,
    width: field?.kind === 'name' || field?.kind === 'text' ? 40 : 14,
    cell: (row) => contentOf(field, column, row),
  }
}

function contentOf(
  field: Field | undefined,
  column: ProjectColumn | undefined,
  row: number,
): Content | undefined {
  if (column?.kind === 'flag') {
    const value = column.values[row]
    return value === null || value === undefined ? undefined : text(value ? '是' : '否')
  }
  if (column?.kind === 'number') {
    const value = column.values[row]
    if (value === null || value === undefined) return undefined
    return { number: field?.kind === 'money' ? inTenThousandYuan(value) : String(value) }
  }
  const word = wordOf(column, row)
  const choice = field?.choices?.find(({ value }) => value === word)
  return text(choice?.label.zh ?? word)
}

/** Fen as 万元, exact. */
function inTenThousandYuan(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(FEN_DIGITS + 1, '0')
  const rest = digits.slice(-FEN_DIGITS).replace(/0+$/, '')
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -FEN_DIGITS)}${rest === '' ? '' : `.${rest}`}`
}

const wordOf = (column: ProjectColumn | undefined, row: number): string =>
  column?.kind === 'code' ? (column.words[column.codes[row] ?? -1] ?? '') : ''

const text = (words: string): Content | undefined => (words === '' ? undefined : { text: words })
