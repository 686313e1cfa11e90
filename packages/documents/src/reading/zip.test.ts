import assert from 'node:assert/strict'
import { test } from 'node:test'
import { byHucre, bySheetJs, ours, refusalOf } from '../../test/cells.ts'
import { rawParts } from '../../test/raw-workbook.ts'
import { type RawZip, rawZip } from '../../test/raw-zip.ts'
import { readWorkbook } from './index.ts'

const parts = rawParts({
  rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>1</v></c></row>',
  strings: '<si><t>有</t></si>',
})
const cells = { 表: { A1: '有', B1: 1 } }
const junk = Buffer.from('8 junk b')

const READ: [name: string, how: RawZip][] = [
  ['sizes behind the data, as streaming writers put them', { streamed: true }],
  ['zip64', { zip64: true }],
  ['zip64, streamed', { zip64: true, streamed: true }],
  ['a comment at the end', { comment: 'made by 某系统' }],
]
for (const [name, how] of READ) {
  test(`${name}: read, as other readers do`, async () => {
    const bytes = rawZip(parts, how)
    assert.deepEqual(ours(bytes), cells)
    assert.deepEqual(await byHucre(bytes), cells)
    // SheetJS does not know zip64
    if (!how.zip64) assert.deepEqual(bySheetJs(bytes), cells)
  })
}

test('bytes before or after the container, and backslashes in names, do not hide it', () => {
  assert.deepEqual(ours(rawZip(parts, { before: junk })), cells)
  assert.deepEqual(ours(rawZip(parts, { before: junk, zip64: true })), cells)
  assert.deepEqual(ours(rawZip(parts, { after: Buffer.alloc(512) })), cells)
  assert.deepEqual(ours(rawZip(parts, { backslashes: true })), cells)
  // A library that guesses makes a table of the bytes themselves.
  assert.notDeepEqual(bySheetJs(rawZip(parts, { before: junk })), cells)
})

test('a program with a workbook at its end is a program', () => {
  assert.equal(
    refusalOf('a.xlsx', rawZip(parts, { before: Buffer.from('MZ program') })),
    'file.not-a-workbook',
  )
})

test('other ways of compressing are named in the refusal', () => {
  for (const [method, word] of [
    [9, 'Deflate64'],
    [14, 'LZMA'],
    [77, 'method 77'],
  ] as const) {
    const bytes = rawZip(parts, { method })
    assert.equal(refusalOf('a.xlsx', bytes), 'file.unsupported')
    const result = readWorkbook('a.xlsx', bytes)
    assert.ok(!result.ok && result.findings[0]?.message.en.includes(word))
    assert.ok(!result.ok && result.findings[0]?.message.zh.includes(word))
  }
})

test('encrypted entries, two entries of one name, and a directory that lies', () => {
  assert.equal(refusalOf('a.xlsx', rawZip(parts, { flags: 1 })), 'file.encrypted')
  const twice = rawZip([...parts, ['XL/Workbook.xml', '<workbook/>']])
  assert.equal(refusalOf('a.xlsx', twice), 'file.corrupt')
  const bytes = Buffer.from(rawZip(parts))
  for (const [back, value] of [
    [12, 500], // entries
    [10, 0xffff_fff0], // size of the directory
    [6, 0x7fff_ffff], // its offset
  ] as const) {
    const lying = Buffer.from(bytes)
    if (back === 12) lying.writeUInt16LE(value, lying.length - back)
    else lying.writeUInt32LE(value, lying.length - back)
    assert.equal(refusalOf('a.xlsx', lying), 'file.corrupt', `${back}`)
  }
})

test('a byte changed anywhere in the data of a part is noticed', () => {
  const bytes = Buffer.from(rawZip(parts))
  const start = bytes.indexOf('xl/worksheets/sheet1.xml') + 'xl/worksheets/sheet1.xml'.length
  for (let at = start; at < start + 40; at += 1) {
    const changed = Buffer.from(bytes)
    changed[at] = (changed[at] ?? 0) ^ 0x10
    assert.equal(refusalOf('a.xlsx', changed), 'file.corrupt')
  }
})
