import assert from 'node:assert/strict'
import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { printValue } from '@groundbreak/core/language'
import { type Office, openOfficeAt, Refusal } from './index.ts'

const PACK = resolve(import.meta.dirname, '../../../regions/150500-tongliao')
const OCTOBER = '2022-10'

const UNITS = `
id: parks
label: { zh: 园区评分, en: Marks of parks }
source: { title: 园区评分（为测试而写）, text: 亩均税收每万元记一分。 }
subject: unit
period: month
inputs:
  - { id: 税收, label: { en: taxes }, kind: money, unit: 万元 }
  - { id: 面积, label: { en: area }, kind: number }
decisions:
  - { id: 亩均, label: { en: per mu }, value: 税收 / 面积 / 1万元 }
  - { id: 名次, label: { en: place }, rank: { by: 亩均, ties: share-and-skip } }
results: [亩均, 名次]
examples:
  - { name: 一园, period: 2022-10, given: { 税收: 300, 面积: 100 }, expect: { 亩均: 3 } }
`
const AGREEMENTS = `
id: large-deals
label: { zh: 大额签约, en: Large deals }
source: { title: 大额签约（为测试而写）, text: 协议投资五千万元以上的为大额。 }
subject: agreement
period: month
inputs: [{ id: 协议投资, label: { en: agreed }, kind: money, unit: 万元 }]
decisions: [{ id: 大额, label: { en: large }, value: 协议投资 >= 5000万元 }]
examples:
  - { name: 恰为五千万, period: 2022-10, given: { 协议投资: 5000 }, expect: { 大额: true } }
`

describe('rules about units and agreements', () => {
  const folder = mkdtempSync(join(tmpdir(), 'groundbreak-units-'))
  const pack = join(folder, 'pack')
  let office: Office

  before(async () => {
    cpSync(PACK, pack, { recursive: true, filter: (path) => !path.includes(`${PACK}/demo`) })
    writeFileSync(join(pack, 'rules/parks.yaml'), UNITS)
    writeFileSync(join(pack, 'rules/large-deals.yaml'), AGREEMENTS)
    appendFileSync(
      join(pack, 'rules.yaml'),
      `  - set: rules/parks
    from: 2022-01
    bind: { 税收: { entered: true }, 面积: { entered: true } }
  - set: rules/large-deals
    from: 2022-01
    bind: { 协议投资: total }
`,
    )
    office = await openOfficeAt({ packFolder: pack, dataFolder: join(folder, 'data'), actor: 'clerk' })
    const promotion = join(PACK, 'demo/promotion')
    const monthly = join(PACK, 'demo/monthly/2022-10')
    const files = [promotion, monthly].flatMap((from) => readdirSync(from).map((name) => join(from, name)))
    for await (const _ of office.importFiles(files, { reason: 'trial' }));
  })
  after(async () => {
    await office.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('units are those for whom something was entered, not the projects of the ledger', async () => {
    assert.deepEqual(office.rules.standings('parks', OCTOBER).rows, [])
    const enter = (subject: string, 税收: number, 面积: number) =>
      office.rules.enter('parks', OCTOBER, { subject, period: OCTOBER, values: { 税收, 面积 } }, 'analyst')
    await enter('东园', 300, 100)
    await enter('西园', 500, 100)
    const { rows } = office.rules.standings('parks', OCTOBER)
    assert.deepEqual(
      rows.map(({ subject, cells }) => [subject, ...cells.map(({ value }) => printValue(value ?? null))]),
      [
        ['东园', '3', '2'],
        ['西园', '5', '1'],
      ],
    )
    assert.deepEqual(office.rules.standings('parks', '2022-09').rows, [])
    const { open, subjects } = office.rules.entered('parks', '2022-09')
    assert.deepEqual([open, subjects.map(({ name }) => name)], [true, ['东园', '西园']])
    for (const name of ['', ' 东园', '东\n园', '园'.repeat(101)])
      await assert.rejects(enter(name, 1, 1), Refusal)
  })

  test('agreements are judged by their own fields and called by their own names', () => {
    const { rows } = office.rules.standings('large-deals', '2022-06')
    assert.ok(rows.length > 0)
    assert.ok(rows.every(({ subject }) => subject.startsWith('a_')))
    const named = office.rules.standingsView('large-deals', '2022-06').rows
    assert.ok(named.every(({ name }) => name !== '' && !name.startsWith('a_')))
    assert.ok(rows.some(({ cells }) => cells[0]?.value === true))
  })
})
