import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ProjectTable } from '@groundbreak/contract'
import type { Field } from '@groundbreak/core/field'
import { filterColumns, findSlots, valueAt } from './project-rows.ts'

const words = (text: string) => ({ zh: text, en: text })
const field = (id: string, kind: Field['kind']): Field => ({
  id,
  kind,
  subject: 'project',
  label: words(id),
  meaning: words(''),
  synonyms: [],
})
const FIELDS = [
  field('name', 'name'),
  field('code', 'code'),
  field('chain', 'choice'),
  field('plan', 'money'),
]

const TABLE: ProjectTable = {
  month: '2022-10',
  asOf: 1,
  subjects: ['p_1', 'p_2', 'p_3', 'p_4', 'p_5', 'p_6'],
  columns: [
    {
      field: 'name',
      kind: 'code',
      words: ['玉米淀粉糖项目', '风电项目', '光伏项目', '铝箔项目', '污水处理厂', '中学扩建项目'],
      codes: [0, 1, 2, 3, 4, 5],
    },
    { field: 'code', kind: 'code', words: ['2111-150502-04-01-679735'], codes: [0, -1, -1, -1, -1, -1] },
    { field: 'chain', kind: 'code', words: ['新能源', '民生'], codes: [-1, 0, 0, -1, 1, 1] },
    { field: 'plan', kind: 'number', values: [1, null, 3, 4, 5, 6] },
  ],
  pinyin: [
    'yumidianfentangxiangmu',
    'fengdianxiangmu',
    'guangfuxiangmu',
    'lvboxiangmu',
    'wushuichulichang',
    '',
  ],
  initials: ['ymdftxm', 'fdxm', 'gfxm', 'lbxm', 'wsclc', ''],
  lights: ['red', 'green', 'green', 'yellow', 'green', ''],
}

const found = (text: string, light?: string, values: Record<string, string> = {}) =>
  findSlots(TABLE, FIELDS, { text, light, values })

test('projects are found by Chinese words, by code, by pinyin and by initials', () => {
  assert.deepEqual(found('淀粉'), [0])
  assert.deepEqual(found('2111-150502'), [0])
  assert.deepEqual(found('FDXM'), [1])
  assert.deepEqual(found('guangfu'), [2])
  assert.deepEqual(found('项目 铝'), [3])
  assert.deepEqual(found('没有这样的'), [])
})

test('filters hold together with the search', () => {
  assert.deepEqual(found('', 'green'), [1, 2, 4])
  assert.deepEqual(found('', 'green', { chain: '新能源' }), [1, 2])
  assert.deepEqual(found('gf', 'green', { chain: '新能源' }), [2])
})

test('nothing stated is null, never nought', () => {
  assert.equal(valueAt(TABLE.columns[3], 1), null)
  assert.equal(valueAt(TABLE.columns[1], 1), null)
  assert.equal(valueAt(undefined, 0), null)
})

test('only columns of few words become filters', () => {
  assert.deepEqual(
    filterColumns(TABLE).map((column) => column.field),
    ['chain'],
  )
})
