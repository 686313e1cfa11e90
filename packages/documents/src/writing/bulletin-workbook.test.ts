import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read } from '@e965/xlsx'
import { EXAMPLE } from '../../test/example-bulletin.ts'
import { writeBulletinWorkbook } from './index.ts'

test('every table of a bulletin is a sheet, figures are numbers as printed', () => {
  const rate = {
    kind: 'figure',
    text: '92.5%',
    value: '0.925',
    ref: { indicator: 'r', month: '2022-10', reading: 'value' },
  } as const
  const document = {
    ...EXAMPLE,
    annexes: [
      {
        id: 'a',
        title: '附表',
        landscape: true,
        blocks: [
          {
            kind: 'table' as const,
            id: 't',
            title: '',
            columns: [
              { head: '地区', align: 'left' as const, width: 1 },
              { head: '完成率', align: 'right' as const, width: 1 },
            ],
            rows: [
              { kind: 'row' as const, cells: [[{ kind: 'text' as const, text: '-甲县' }], [rate]] },
              {
                kind: 'row' as const,
                cells: [[{ kind: 'text' as const, text: '乙县' }], [{ ...rate, text: '-8.92%' }]],
              },
              {
                kind: 'row' as const,
                cells: [[{ kind: 'text' as const, text: '丙县' }], [{ ...rate, text: '—' }]],
              },
            ],
          },
        ],
      },
    ],
  }
  const bytes = writeBulletinWorkbook(document)
  const book = read(bytes.slice(), { type: 'array', cellNF: true })
  assert.deepEqual(book.SheetNames, ['附表', '表1 各旗县市区完成情况'])
  const annex = book.Sheets.附表
  assert.deepEqual([annex?.A3?.v, annex?.A3?.f], ['-甲县', undefined])
  assert.deepEqual([annex?.B3?.v, annex?.B3?.z, annex?.B3?.w], [0.925, '0.0%', '92.5%'])
  assert.deepEqual([annex?.B4?.v, annex?.B4?.w], [-0.0892, '-8.92%'])
  assert.equal(annex?.B5?.v, '—')
  const body = book.Sheets['表1 各旗县市区完成情况']
  assert.equal(body?.A4?.v, '旗县')
  assert.deepEqual([body?.C6?.v, body?.C6?.z], [1.5, '0.00'])
  assert.deepEqual(writeBulletinWorkbook(structuredClone(document)), bytes)
})
