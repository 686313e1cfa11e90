import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Sheet } from '@groundbreak/core/workbook'
import { readWorkbook } from '@groundbreak/documents/reading'
import { rawOds } from '../../packages/documents/test/raw-ods.ts'

const MONTH = resolve(import.meta.dirname, '../../regions/150500-tongliao/demo/monthly/2022-10')
const WORKBOOKS = [
  '开鲁县重点项目台账-10月.xlsx',
  '库伦旗10月项目进度 最终版.xlsx',
  '扎鲁特旗项目月报202210.xls',
  '开发区2022年10月.csv',
]
/** Rows that the formats we have no example of are made with. */
const ROWS = 30

/** A sound file of every container we read, to be damaged. */
export function seeds(): [name: string, bytes: Buffer][] {
  const files = WORKBOOKS.map((name): [string, Buffer] => [name, readFileSync(join(MONTH, name))])
  const [name = '', bytes = Buffer.alloc(0)] = files[0] ?? []
  const result = readWorkbook(name, bytes)
  if (!result.ok) throw new Error(result.findings[0]?.message.en)
  const rows = textsOf(result.workbook.sheets[0])
  return [
    ...files,
    ['a.ods', Buffer.from(ods(rows))],
    ['b.xls', Buffer.from(spreadsheetMl(rows))],
    ['c.xls', Buffer.from(html(rows))],
  ]
}

function textsOf(sheet: Sheet | undefined): string[][] {
  if (!sheet) throw new Error('no sheet')
  return Array.from({ length: Math.min(sheet.rowCount, ROWS) }, (_, row) =>
    sheet.filledColumns.map((column) => sheet.text(row, column).replace(/[&<>"]/g, ' ')),
  )
}

const isNumber = (text: string): boolean => /^-?[0-9]+(\.[0-9]+)?$/.test(text)

function ods(rows: readonly string[][]): Uint8Array {
  const cell = (text: string) =>
    isNumber(text)
      ? `<table:table-cell office:value-type="float" office:value="${text}"><text:p>${text}</text:p></table:table-cell>`
      : `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`
  const body = rows.map((cells) => `<table:table-row>${cells.map(cell).join('')}</table:table-row>`)
  return rawOds(
    `<table:table table:name="10月"><table:table-column table:number-columns-repeated="20"/>${body.join('')}</table:table>`,
  )
}

function spreadsheetMl(rows: readonly string[][]): string {
  const cell = (text: string) =>
    `<Cell><Data ss:Type="${isNumber(text) ? 'Number' : 'String'}">${text}</Data></Cell>`
  const body = rows.map((cells) => `<Row>${cells.map(cell).join('')}</Row>`)
  return `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="10月"><Table>${body.join('')}</Table></Worksheet></Workbook>`
}

function html(rows: readonly string[][]): string {
  const body = rows.map((cells) => `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`)
  return `<html><head><meta charset="utf-8"></head><body><h3>10月</h3><table border=1>${body.join('')}</table></body></html>`
}
