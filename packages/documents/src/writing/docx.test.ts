import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CHARACTERS, EXAMPLE } from '../../test/example-bulletin.ts'
import { officeSuiteMissing, pagesOf, printWithLibreOffice } from '../../test/office-suite.ts'
import { Archive } from '../marking/archive.ts'
import { writeDocx } from './index.ts'

const skip = officeSuiteMissing()
const onlyChinese = (lines: readonly string[]): string[] =>
  lines.filter((line) => CHARACTERS.includes(line.slice(0, 3)))

test('LibreOffice opens it and prints 22 lines of 28 characters a page', { skip }, () => {
  const pages = pagesOf(printWithLibreOffice(writeDocx(EXAMPLE), 'docx'))
  const full = pages[1] ?? []
  const number = full.at(-1)
  const lines = onlyChinese(full)
  assert.equal(number?.replaceAll(' ', ''), '—2—')
  assert.equal(full.length, 23)
  assert.deepEqual(
    lines.map((line) => [...line].length),
    Array.from({ length: lines.length }, () => 28),
  )
  assert.ok(lines.length >= 8)
})

test('what is printed is what the tree says', { skip }, () => {
  const pages = pagesOf(printWithLibreOffice(writeDocx(EXAMPLE), 'docx'))
  const text = pages.flat().join('\n').replaceAll(/[ \n]/g, '')
  for (const expected of [
    '关于2022年1—10月全市重大项目建设进展情况的通报',
    '全市计划实施项目540个，开工率99%',
    '名称中含有<&">等符号、#[公式]、=1+1与*星号*的项目',
    '附件：1.红灯项目清单2.手续未办结项目清单',
    '=HYPERLINK("x")示例项目',
    '抄送：市委办公室，市人大常委会办公室。',
  ]) {
    assert.ok(text.includes(expected), expected)
  }
  const heads = pages.filter((page) => page.some((line) => /^旗县市区\s+项目数\s+完成投资$/.test(line)))
  assert.equal(heads.length, 2, 'the head of a long table is repeated on its second page')
})

test('same tree, same bytes, and nothing in it tells the time', () => {
  const bytes = writeDocx(EXAMPLE)
  assert.deepEqual(writeDocx(structuredClone(EXAMPLE)), bytes)
  const archive = new Archive(bytes)
  assert.doesNotMatch(archive.text('docProps/core.xml') ?? '', /created|modified/)
})

test('page, type and fonts are those of GB/T 9704-2012', () => {
  const archive = new Archive(writeDocx(EXAMPLE))
  const body = archive.text('word/document.xml') ?? ''
  // 37, 35, 28 and 26 mm are 2097.6, 1984.3, 1587.4 and 1474.0 twips
  assert.match(
    body,
    /<w:pgSz w:w="11906" w:h="16838"\/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/,
  )
  assert.doesNotMatch(body, /docGrid/)
  assert.match(archive.text('word/styles.xml') ?? '', /<w:spacing w:val="-5"\/><w:sz w:val="32"\/>/)
  assert.match(
    archive.text('word/styles.xml') ?? '',
    /<w:widowControl w:val="0"\/>.*w:line="579" w:lineRule="exact"/,
  )
  assert.match(
    archive.text('word/fontTable.xml') ?? '',
    /<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋,/,
  )
  assert.match(body, /<w:trPr><w:cantSplit\/><w:tblHeader\/><\/w:trPr>/)
})
