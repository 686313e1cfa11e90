import assert from 'node:assert/strict'
import { type CellObject, read } from '@e965/xlsx'
import { cellAddress, type Sheet, type Workbook } from '@groundbreak/core/workbook'
import { readOds, readXlsx } from 'hucre'
import { readWorkbook } from '../src/reading/index.ts'

/** What a reader finds: by sheet and address, the value or the text of every cell that holds something. */
export type Found = Record<string, Record<string, string | number>>

/** Reads, or fails with the reason. */
export function readFile(name: string, bytes: Uint8Array): Workbook {
  const result = readWorkbook(name, bytes)
  assert.ok(result.ok, result.ok ? '' : (result.findings[0]?.message.en ?? name))
  return result.workbook
}

/** Class of the refusal; fails when the file was read. */
export function refusalOf(name: string, bytes: Uint8Array): string {
  const result = readWorkbook(name, bytes)
  assert.ok(!result.ok, `${name} was read`)
  const [finding] = result.findings
  assert.ok(finding)
  assert.ok(finding.message.zh.includes(name) && finding.message.en.includes(name))
  assert.ok(finding.remedy.zh && finding.remedy.en)
  return finding.class
}

/** The first sheet. */
export function firstSheet(name: string, bytes: Uint8Array): Sheet {
  const [sheet] = readFile(name, bytes).sheets
  assert.ok(sheet)
  return sheet
}

/** Kind, text and format of a sheet's filled cells, by address. */
export function described(sheet: Sheet): Record<string, string> {
  const cells: Record<string, string> = {}
  for (let row = 0; row < sheet.rowCount; row += 1) {
    for (let column = 0; column < sheet.columnCount; column += 1) {
      const [kind, formula] = [sheet.kind(row, column), sheet.formula(row, column)]
      if (kind === 'empty' && formula === undefined) continue
      const said = [kind, sheet.text(row, column), sheet.format(row, column)]
      cells[cellAddress(row, column)] = [...said, ...(formula === undefined ? [] : [`=${formula}`])].join(
        ' | ',
      )
    }
  }
  return cells
}

/** The filled cells as we read them. */
export function ours(bytes: Uint8Array, name = 'file.xlsx'): Found {
  const found: Found = {}
  for (const sheet of readFile(name, bytes).sheets) {
    const cells: Record<string, string | number> = {}
    for (let row = 0; row < sheet.rowCount; row += 1) {
      for (let column = 0; column < sheet.columnCount; column += 1) {
        const kind = sheet.kind(row, column)
        if (kind === 'empty') continue
        cells[cellAddress(row, column)] =
          kind === 'number' ? sheet.number(row, column) : sheet.text(row, column)
      }
    }
    found[sheet.name] = cells
  }
  return found
}

/** The same as SheetJS reads them. */
export function bySheetJs(bytes: Uint8Array): Found {
  const book = read(bytes, { type: 'array', dense: true })
  return Object.fromEntries(
    book.SheetNames.map((name): [string, Found[string]] => {
      const rows: (CellObject | undefined)[][] = book.Sheets[name]?.['!data'] ?? []
      return [name, byAddress(rows.map((row) => row?.map((cell) => cell?.v)))]
    }),
  )
}

/** The same as hucre reads them. */
export async function byHucre(bytes: Uint8Array, kind: 'xlsx' | 'ods' = 'xlsx'): Promise<Found> {
  const book = await (kind === 'ods' ? readOds(bytes) : readXlsx(bytes))
  return Object.fromEntries(book.sheets.map(({ name, rows }) => [name, byAddress(rows)]))
}

function byAddress(rows: readonly (readonly unknown[] | undefined)[]): Record<string, string | number> {
  const cells: Record<string, string | number> = {}
  rows.forEach((row, r) => {
    row?.forEach((value, c) => {
      if (value === undefined || value === null || value === '') return
      cells[cellAddress(r, c)] = typeof value === 'number' ? value : String(value)
    })
  })
  return cells
}
