import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { type PackProblem, readPackFile } from '../pack/index.ts'
import { readBulletinTemplate, templateNames } from './index.ts'

const REGIONS = new URL('../../../../regions/', import.meta.url)

test('the bulletin templates of all region packs are sound', () => {
  const files = readdirSync(REGIONS).flatMap((region) => {
    const folder = new URL(`${region}/bulletin/`, REGIONS)
    return existsSync(folder) ? readdirSync(folder).map((name) => new URL(name, folder)) : []
  })
  assert.ok(files.length > 0)
  for (const file of files) {
    const problems: PackProblem[] = []
    readBulletinTemplate(readPackFile(file.pathname, readFileSync(file, 'utf8'), problems))
    assert.deepEqual(problems, [])
  }
})

test('a template says which indicators, breakdowns, lists and leagues it needs', () => {
  const yaml = `
id: x
title: [ "{region}{year}年{period}通报" ]
issuer: 办公室
body:
  - { heading: 甲, when: count lights=red > 0 }
  - { id: a, each: members=chain, text: "{.name}{planned}{lead rate}{list started by=division}" }
  - { id: b, when: lead other < 0, text: "{#if growth > 0}{change growth}{/if}{league monthly top=3}{#each list=open}{.x}{/each}" }
annexes:
  - { id: c, title: 丙, body: [ { id: d, table: { rows: league=weekly, columns: [ { head: 甲, text: "{.rank}", total: "{total}" } ] } } ] }`
  const problems: PackProblem[] = []
  const template = readBulletinTemplate(readPackFile('x.yaml', yaml, problems))
  assert.deepEqual(problems, [])
  assert.deepEqual(templateNames(template), {
    indicators: ['growth', 'other', 'planned', 'rate', 'started', 'total'],
    breakdowns: ['chain', 'division'],
    lists: ['open'],
    leagues: ['monthly', 'weekly'],
    lights: ['red'],
    groups: [],
    columns: ['name', 'rank', 'x'],
  })
})
