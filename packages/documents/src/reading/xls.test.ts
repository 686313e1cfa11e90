import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { type CellObject, utils, write } from '@e965/xlsx'
import { described, firstSheet, readFile, refusalOf } from '../../test/cells.ts'
import { officeSuiteMissing, saveWithLibreOffice } from '../../test/office-suite.ts'

const MONTH = resolve(import.meta.dirname, '../../../../regions/150500-tongliao/demo/monthly/2022-10')

/** An xls of these rows, as the library writes it. */
function xls(rows: (CellObject | null)[][], bookType: 'biff8' | 'biff5' = 'biff8'): Uint8Array {
  const sheet = utils.aoa_to_sheet(rows)
  return new Uint8Array(write({ SheetNames: ['s'], Sheets: { s: sheet } }, { type: 'buffer', bookType }))
}

test('numbers with their formats, text, booleans, errors, comments', () => {
  const sheet = firstSheet(
    'a.xls',
    xls([
      [
        { t: 'n', v: 10_352.5, z: '0.00"wy"' },
        { t: 's', v: '2201-150502', c: [{ a: 'x', t: 'note' }] },
        { t: 'b', v: true },
        { t: 'e', v: 0x07 },
        { t: 'n', v: 44_865, z: 'yyyy-mm-dd' },
      ],
    ]),
  )
  assert.deepEqual(described(sheet), {
    A1: 'number | 10352.5 | 0.00"wy"',
    B1: 'text | 2201-150502 | ',
    C1: 'boolean | TRUE | ',
    D1: 'error | #DIV/0! | ',
    E1: 'number | 44865 | yyyy-mm-dd',
  })
})

test('an xls with a password is refused as such', () => {
  const bof = [0x09, 0x08, 0x10, 0, 0x00, 0x06, 0x05, 0x00, ...Array<number>(12).fill(0)]
  const filePass = [0x2f, 0x00, 0x06, 0x00, 0x00, 0x00, 0x12, 0x34, 0x56, 0x78]
  assert.equal(refusalOf('a.xls', Buffer.from([...bof, ...filePass, 0x0a, 0, 0, 0])), 'file.encrypted')
})

test('an xls cut short, or an OLE container of something else, is refused', () => {
  const bytes = xls([[{ t: 's', v: 'x' }]])
  assert.equal(refusalOf('a.xls', bytes.subarray(0, 600)), 'file.corrupt')
  const other = Buffer.from(bytes)
  const name = Buffer.from('Workbook', 'utf16le')
  other.set(Buffer.from('Paperwrk', 'utf16le'), other.indexOf(name))
  assert.equal(refusalOf('a.xls', other), 'file.not-a-workbook')
})

test('a monthly workbook that LibreOffice saves as xls: every cell is the same', {
  skip: officeSuiteMissing(),
}, () => {
  const name = '科尔沁区2022年10月重点项目调度表.xlsx'
  const bytes = readFileSync(resolve(MONTH, name))
  const [before] = readFile(name, bytes).sheets
  const [after] = readFile('a.xls', saveWithLibreOffice(bytes, 'xlsx', 'xls')).sheets
  assert.ok(before && after)
  const plain = (cells: Record<string, string>) =>
    Object.entries(cells).map(([at, said]) => `${at} ${said.replaceAll('\\', '')}`)
  assert.deepEqual(plain(described(after)), plain(described(before)))
  assert.equal(after.merges.length, before.merges.length)
})
