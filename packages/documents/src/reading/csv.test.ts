import assert from 'node:assert/strict'
import { test } from 'node:test'
import { firstSheet, ours, readFile, refusalOf } from '../../test/cells.ts'

const cells = (text: string | Buffer) => ours(Buffer.from(text as string), 'a.csv')['']

test('quotes: separators, breaks and quotes inside; a quote inside a plain cell', () => {
  assert.deepEqual(cells('名称,"a,b"\r\n"一\r\n二","他说""好"""\r\n5" 管,x\r\n'), {
    A1: '名称',
    B1: 'a,b',
    A2: '一\n二',
    B2: '他说"好"',
    A3: '5" 管',
    B3: 'x',
  })
})

test('line ends of every kind, empty lines, a last line without an end', () => {
  const wanted = { A1: 'a', B1: 'b', A3: 'c', B4: 'd' }
  for (const end of ['\n', '\r\n', '\r']) assert.deepEqual(cells(['a,b', '', 'c,', ',d'].join(end)), wanted)
})

test('separators: tab, semicolon, full-width comma, and the one a first line names', () => {
  assert.deepEqual(cells('a\tb,c\n1\t2'), { A1: 'a', B1: 'b,c', A2: '1', B2: '2' })
  assert.deepEqual(cells('a;b\n1,5;2'), { A1: 'a', B1: 'b', A2: '1,5', B2: '2' })
  assert.deepEqual(cells('名称，金额\n甲，1'), { A1: '名称', B1: '金额', A2: '甲', B2: '1' })
  assert.deepEqual(cells('sep=;\r\na,b,c;d\r\n1;2'), { A1: 'a,b,c', B1: 'd', A2: '1', B2: '2' })
})

test('UTF-8 with and without mark, UTF-16 of both orders, GB18030 with four bytes', () => {
  const text = '项目,𠮷\n甲,1'
  const wanted = { A1: '项目', B1: '𠮷', A2: '甲', B2: '1' }
  const little = Buffer.from(`\ufeff${text}`, 'utf16le')
  assert.deepEqual(cells(text), wanted)
  assert.deepEqual(cells(`\ufeff${text}`), wanted)
  assert.deepEqual(cells(little), wanted)
  assert.deepEqual(cells(Buffer.from(little).swap16()), wanted)
  // 项目 D4D0 C4BF, 甲 BCD7 (GB 2312); 𠮷 U+20BB7 is 9534 B235 in GB 18030
  const gb = Buffer.from('\xcf\xee\xc4\xbf,\x95\x34\xb2\x35\n\xbc\xd7,1', 'latin1')
  assert.equal(readFile('a.csv', gb).encoding, 'gb18030')
  assert.deepEqual(cells(gb), wanted)
})

test('="00123" is how exports keep a code from becoming a number: the cell says 00123', () => {
  const sheet = firstSheet('a.csv', Buffer.from('="00123",="a ""b""",=1+1,"=""7"""\n'))
  assert.deepEqual(
    [0, 1, 2, 3].map((column) => sheet.text(0, column)),
    ['00123', 'a "b"', '=1+1', '7'],
  )
})

test('numbers, dates and formulas are text as written', () => {
  assert.deepEqual(cells('0012,2022.10,3-1,1e5,=SUM(A1:A2),+7,TRUE'), {
    A1: '0012',
    B1: '2022.10',
    C1: '3-1',
    D1: '1e5',
    E1: '=SUM(A1:A2)',
    F1: '+7',
    G1: 'TRUE',
  })
})

test('quotes that do not pair, NUL, mixed encodings, nothing', () => {
  assert.equal(refusalOf('a.csv', Buffer.from('a,"b\nc,d\n')), 'file.corrupt')
  assert.equal(refusalOf('a.csv', Buffer.from('a,"b"c\n')), 'file.corrupt')
  assert.equal(refusalOf('a.csv', Buffer.from('a,b\0\nc')), 'file.encoding')
  assert.equal(
    refusalOf(
      'a.csv',
      Buffer.concat([Buffer.from('\xcf\xee\xc4\xbf\n', 'latin1'), Buffer.from('项目甲乙\n')]),
    ),
    'file.encoding',
  )
  assert.equal(refusalOf('a.csv', Buffer.alloc(0)), 'file.empty')
})
