import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readWorkbook } from '@groundbreak/documents/reading'
import fc from 'fast-check'
import { officeSuiteMissing, saveWithLibreOffice } from '../../../documents/test/office-suite.ts'
import { type DrawnProject, drawings, drawnProjects, drawTable } from '../../test/drawn-table.ts'
import { VOCABULARY } from '../../test/layout.ts'
import { gb18030Of, separatedText, xlsxOf } from '../../test/sheet-bytes.ts'
import { understand } from './understand.ts'
import type { StatedRow } from './understanding.ts'

const FILE = '临河县2023年10月重点项目进展表'
const FEN = 1_000_000
const DRAWN = fc.sample(fc.tuple(drawnProjects, drawings), { seed: 20_231_031, numRuns: 40 })
const SHEETS = DRAWN.map(([projects, drawing]) => drawTable(projects, drawing))
const NAMES = SHEETS.map((_, index) => `表${index + 1}`)
const BOOK = xlsxOf(SHEETS, NAMES)

const expected = (projects: readonly DrawnProject[]): string[] =>
  projects
    .map(({ total, plan, month, cum, ...said }) => ({
      ...said,
      total: total * FEN,
      plan: plan * FEN,
      month: month * FEN,
      cum: cum * FEN,
    }))
    .map((values) => lineOf(Object.entries(values)))
    .sort()

const lineOf = (values: readonly (readonly [string, unknown])[]): string =>
  values
    .map(([field, value]) => `${field}=${value}`)
    .sort()
    .join(' ')

const stated = (rows: readonly StatedRow[]): string[] =>
  rows.map(({ values }) => lineOf(values.map(({ field, value }) => [field, value]))).sort()

function read(bytes: Uint8Array, extension: string): readonly StatedRow[] {
  const file = `${FILE}.${extension}`
  const result = readWorkbook(file, bytes)
  assert.ok(result.ok, file)
  return understand(result.workbook, file, VOCABULARY).rows
}

function holdBook(bytes: Uint8Array, extension: string): void {
  const rows = read(bytes, extension)
  DRAWN.forEach(([projects], index) => {
    const own = rows.filter(({ sheet }) => sheet === NAMES[index])
    assert.deepEqual(stated(own), expected(projects), `${extension} ${NAMES[index]}`)
  })
}

test('forty tables in an xlsx state what was drawn', () => holdBook(BOOK, 'xlsx'))

for (const [extension, filter] of [
  ['ods', 'ods'],
  ['xls', 'xls:MS Excel 97'],
  ['xlsx', 'xlsx:Calc MS Excel 2007 XML'],
] as const) {
  test(`and saved by LibreOffice as ${filter}`, { skip: officeSuiteMissing() }, () =>
    holdBook(saveWithLibreOffice(BOOK, 'xlsx', filter), extension),
  )
}

const ENCODINGS: readonly (readonly [string, (text: string) => Uint8Array])[] = [
  ['UTF-8', (text) => new TextEncoder().encode(text)],
  ['UTF-8 with byte order mark', (text) => new TextEncoder().encode(`\ufeff${text}`)],
  ['GB18030', gb18030Of],
]

for (const [name, encode] of ENCODINGS) {
  for (const [separator, sign] of [
    ['comma', ','],
    ['tab', '\t'],
    ['semicolon', ';'],
  ] as const) {
    test(`as text in ${name}, separated by ${separator}`, () => {
      DRAWN.forEach(([projects], index) => {
        const sheet = SHEETS[index]
        assert.ok(sheet)
        const rows = read(encode(separatedText(sheet, sign)), 'csv')
        assert.deepEqual(stated(rows), expected(projects), `table ${index + 1}`)
      })
    })
  }
}
