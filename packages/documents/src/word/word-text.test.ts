import assert from 'node:assert/strict'
import { test } from 'node:test'
import { EXAMPLE } from '../../test/example-bulletin.ts'
import { writeDocx, writeZip } from '../writing/index.ts'
import { readWordText } from './index.ts'

test('our own bulletin is read back, tables as rows of cells', () => {
  const result = readWordText(writeDocx(EXAMPLE))
  assert.equal(result.kind, 'text')
  const lines = result.text.split('\n')
  assert.ok(
    lines.includes(
      '截至10月底，全市计划实施项目540个，开工率99%。名称中含有<&">等符号、#[公式]、=1+1 与 *星号* 的项目照原样印出。',
    ),
  )
  assert.ok(lines.includes('旗县市区\t项目数\t完成投资'))
  assert.ok(lines.includes('合计\t780\t800.00'))
})

test('deleted text, field codes and second copies are not read', () => {
  const xml =
    '<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>共</w:t></w:r><w:del><w:r><w:delText>5</w:delText></w:r></w:del><w:r><w:instrText> PAGE </w:instrText></w:r><mc:AlternateContent><mc:Choice><w:t>7个</w:t></mc:Choice><mc:Fallback><w:t>7个</w:t></mc:Fallback></mc:AlternateContent></w:p></w:body></w:document>'
  assert.deepEqual(readWordText(writeZip([{ path: 'word/document.xml', content: xml }])), {
    kind: 'text',
    text: '共7个',
  })
})

test('what is no Word document is refused with a remedy', () => {
  for (const bytes of [
    new Uint8Array(),
    new TextEncoder().encode('PK not really'),
    writeZip([{ path: 'x', content: '' }]),
  ]) {
    const result = readWordText(bytes)
    assert.equal(result.kind, 'unreadable')
    assert.match(result.remedy.zh, /另存为/)
  }
})
