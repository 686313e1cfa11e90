import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { test } from 'node:test'
import { type CellObject, read } from '@e965/xlsx'
import { cellAddress, type Sheet } from '@groundbreak/core/workbook'
import { readWorkbook } from './index.ts'

const root = resolve(import.meta.dirname, '../../../..')
const demo = join(root, 'regions/150500-tongliao/demo')
const files = readdirSync(demo, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(xlsx|xls|csv)$/.test(name))
  .map((name) => join(demo, name))

/** The cells that hold something, as a second reader sees them: an oracle of other people's making. */
function oracle(bytes: Buffer): Map<string, Map<string, CellObject>> {
  const book = read(bytes, { type: 'buffer', dense: true, cellNF: true, cellFormula: true, cellText: false })
  return new Map(
    book.SheetNames.map((name) => {
      const cells = new Map<string, CellObject>()
      const rows: (CellObject | undefined)[][] = book.Sheets[name]?.['!data'] ?? []
      rows.forEach((row, r) => {
        row?.forEach((cell, c) => {
          if (cell && cell.t !== 'z' && cell.v !== '') cells.set(cellAddress(r, c), cell)
        })
      })
      return [name, cells]
    }),
  )
}

function filled(sheet: Sheet): Map<string, { row: number; column: number }> {
  const cells = new Map<string, { row: number; column: number }>()
  for (let row = 0; row < sheet.rowCount; row += 1) {
    for (let column = 0; column < sheet.columnCount; column += 1) {
      if (sheet.kind(row, column) !== 'empty') cells.set(cellAddress(row, column), { row, column })
    }
  }
  return cells
}

test('every cell of the demonstration reads as another reader reads it', () => {
  let compared = 0
  assert.equal(files.length, 76)
  for (const file of files.filter((name) => !name.endsWith('.csv'))) {
    const bytes = readFileSync(file)
    const result = readWorkbook(basename(file), bytes)
    assert.ok(result.ok, file)
    const expected = oracle(bytes)
    assert.deepEqual(
      result.workbook.sheets.map(({ name }) => name),
      [...expected.keys()],
    )
    for (const sheet of result.workbook.sheets) {
      const cells = filled(sheet)
      const others = expected.get(sheet.name) ?? new Map<string, CellObject>()
      assert.deepEqual([...cells.keys()].sort(), [...others.keys()].sort(), `${file} ${sheet.name}`)
      for (const [address, { row, column }] of cells) {
        const other = others.get(address)
        const mine =
          sheet.kind(row, column) === 'number' ? sheet.number(row, column) : sheet.text(row, column)
        assert.equal(
          mine,
          other?.t === 'b' ? (other.v ? 'TRUE' : 'FALSE') : other?.v,
          `${file} ${sheet.name} ${address}`,
        )
        compared += 1
      }
    }
  }
  assert.ok(compared > 100_000, `${compared} cells`)
})

test('csv of the development zone: GB18030 with a four-byte character, quoted line breaks', () => {
  const name = join(demo, 'monthly/2022-10/开发区2022年10月.csv')
  const result = readWorkbook(basename(name), readFileSync(name))
  assert.ok(result.ok)
  assert.equal(result.workbook.encoding, 'gb18030')
  assert.equal(result.workbook.sheets[0]?.text(42, 1), '示例明岳年产15万吨赖氨酸技术改造项目')
})

interface Expected {
  files: { file: string; outcome: string; alternatives?: string[]; findings: { class: string }[] }[]
}
const expected: Expected = JSON.parse(readFileSync(join(root, 'fixtures/bad/expected.json'), 'utf8'))

for (const { file, outcome, alternatives, findings } of expected.files) {
  const wanted = findings.map((finding) => finding.class).filter((name) => name.startsWith('file.'))
  test(`bad/${file}: ${wanted.join(' ') || 'can be read'}`, () => {
    const result = readWorkbook(file, readFileSync(join(root, 'fixtures/bad', file)))
    if (wanted.length === 0 || (result.ok && alternatives?.includes('confirm'))) return assert.ok(result.ok)
    assert.equal(outcome, 'reject')
    assert.ok(!result.ok, 'was read')
    assert.deepEqual(
      result.findings.map((finding) => finding.class),
      wanted,
    )
    const [finding] = result.findings
    assert.match(finding?.message.zh ?? '', new RegExp(`${file.replaceAll('.', '\\.')}：.+`))
    assert.ok(finding?.message.en && finding.remedy.zh && finding.remedy.en)
  })
}
