import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CHARACTERS, EXAMPLE } from '../../test/example-bulletin.ts'
import { officeSuiteMissing, pagesOf } from '../../test/office-suite.ts'
import { findChineseFaces, fontFolders } from './fonts.ts'
import { writePdf } from './index.ts'

const withoutFont =
  findChineseFaces(fontFolders(process.env)).length === 0 ? 'no Chinese font is installed' : false
const withoutReader = withoutFont || officeSuiteMissing()

test('22 lines of 28 characters a page, numbers outside', { skip: withoutReader }, () => {
  const pdf = writePdf(EXAMPLE)
  assert.equal(pdf.kind, 'pdf')
  const pages = pagesOf(pdf.bytes)
  assert.equal(pages[2]?.length, 23)
  const lines = (pages[2] ?? []).filter((line) => CHARACTERS.includes(line.slice(0, 3)))
  // the first line of a paragraph is indented by two characters
  assert.deepEqual([...new Set(lines.map((line) => [...line].length))].toSorted(), [26, 28])
})

test('text is printed as it is, never taken for markup', { skip: withoutReader }, () => {
  const hostile = '#panic("x") $ 1/0 $ *粗* _斜_ `码` // 注 <标签> @引 \\ "引号" = 标题 #{1}'
  const pdf = writePdf({
    ...EXAMPLE,
    title: [hostile],
    blocks: [{ kind: 'paragraph', id: 'a', look: 'body', runs: [{ kind: 'text', text: hostile }] }],
  })
  assert.equal(pdf.kind, 'pdf')
  const text = pagesOf(pdf.bytes).flat().join('').replaceAll(' ', '')
  assert.equal(text.split(hostile.replaceAll(' ', '')).length, 3)
})

test('same tree, same bytes', { skip: withoutFont }, () => {
  const first = writePdf(EXAMPLE)
  const second = writePdf(structuredClone(EXAMPLE))
  assert.ok(first.kind === 'pdf' && second.kind === 'pdf')
  assert.ok(Buffer.from(first.bytes).equals(Buffer.from(second.bytes)))
})

test('characters no font has are told', { skip: withoutFont }, () => {
  const pdf = writePdf({ ...EXAMPLE, addressees: '𰻝\u{3FFFD}县' })
  assert.equal(pdf.kind, 'pdf')
  assert.ok(pdf.missing.includes('\u{3FFFD}'))
})

test('without a Chinese font there is no PDF but a reason and a remedy in both languages', () => {
  const result = writePdf(EXAMPLE, [])
  assert.equal(result.kind, 'no-font')
  assert.match(result.remedy.zh, /fonts-noto-cjk/)
  assert.match(result.remedy.en, /GROUNDBREAK_FONTS/)
})
