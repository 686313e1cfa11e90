import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bySheetJs, described, firstSheet, ours, readFile, refusalOf } from '../../test/cells.ts'

const page = (body: string, charset = 'utf-8') =>
  `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"><style>td{mso-number-format:"<td>\\@"}</style><!--[if gte mso 9]><xml><x:Name>9</x:Name></xml><![endif]--></head><body>${body}</body></html>`
const read = (body: string) => ours(Buffer.from(page(body)), 'a.xls')['']
/** 示例 and 万元 in GBK, from the code charts of GB 2312-80. */
const EXAMPLE_GBK = '\xca\xbe\xc0\xfd'

test('a table of a web page named .xls: every cell is the text as written', () => {
  const body =
    '<table><tr><th>项目&nbsp;名称</th><th>金额</th></tr><tr><td>3-1</td><td>10,352</td></tr><tr><td>0012</td><td>2022.10</td></tr><tr><td>TRUE</td><td>1e5</td></tr></table>'
  assert.deepEqual(read(body), {
    A1: '项目\u00a0名称',
    B1: '金额',
    A2: '3-1',
    B2: '10,352',
    A3: '0012',
    B3: '2022.10',
    A4: 'TRUE',
    B4: '1e5',
  })
  // The library takes 3-1 for a day of 2001 and 2022.10 for 2022.1.
  const guessed = bySheetJs(Buffer.from(page(body))).Sheet1
  assert.deepEqual([guessed?.A2, guessed?.B3], [36_951, 2022.1])
})

test('GBK pages are read as GBK', () => {
  const bytes = Buffer.from(page(`<table><tr><td>${EXAMPLE_GBK}</td></tr></table>`, 'gb2312'), 'latin1')
  const book = readFile('a.xls', bytes)
  assert.equal(book.sheets[0]?.text(0, 0), '示例')
  assert.deepEqual([book.container, book.encoding], ['html', 'gb18030'])
})

test('cells over several rows and columns', () => {
  const sheet = firstSheet(
    'a.xls',
    Buffer.from(
      page(
        '<table><tr><td rowspan="2">名称</td><td colspan=2>投资</td><td rowspan=3>备注</td></tr><tr><td>总</td><td>年</td></tr><tr><td>甲</td><td>1</td><td>2</td></tr></table>',
      ),
    ),
  )
  assert.deepEqual(sheet.merges, [
    { top: 0, left: 0, bottom: 1, right: 0 },
    { top: 0, left: 1, bottom: 0, right: 2 },
    { top: 0, left: 3, bottom: 2, right: 3 },
  ])
  const texts = Object.entries(described(sheet)).map(([at, said]) => `${at} ${said.split(' | ')[1]}`)
  assert.deepEqual(texts, ['A1 名称', 'B1 投资', 'D1 备注', 'B2 总', 'C2 年', 'A3 甲', 'B3 1', 'C3 2'])
})

test('titles and further tables stand below each other, tables inside cells too', () => {
  assert.deepEqual(
    read(
      '<h3>重点项目</h3><p>单位：万元</p><table><tr><td>外<table><tr><td>内一</td></tr><tr><td>内二</td></tr></table></td></tr><tr><td>外二</td></tr></table>尾注<table><tr><td>第二表</td></tr></table>',
    ),
    {
      A1: '重点项目',
      A2: '单位：万元',
      A3: '外',
      A4: '内一',
      A5: '内二',
      A6: '外二',
      A7: '尾注',
      A8: '第二表',
    },
  )
})

test('breaks, entities, comments, scripts, unclosed elements', () => {
  assert.deepEqual(
    read(
      '<script>"<td>no</td>"</script><table><!-- <tr><td>no</td></tr> --><tr><td>一<br>二 <p>三</p><td>&lt;b&gt;&#20013;&amp;&nope;<tr style="display:none"><td title="a>b">a < b</table>',
    ),
    { A1: '一\n二\n三', B1: '<b>中&&nope;', A2: 'a < b' },
  )
})

test('spans as a bomb', () => {
  const cells = '<td colspan="999999999">x</td>'.repeat(200)
  assert.equal(refusalOf('a.xls', Buffer.from(page(`<table><tr>${cells}</tr></table>`))), 'file.limits')
})
