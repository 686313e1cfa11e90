import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { test } from 'node:test'
import type { Division } from '../division/index.ts'
import { type PackProblem, readPackFile } from '../pack/index.ts'
import { actorsOf, Permissions, readRoles } from './index.ts'

const STANDARD = readFileSync(resolve(import.meta.dirname, '../../../../regions/standard/roles.yaml'), 'utf8')
const place = (code: string, zh: string, en: string): Division => ({
  code,
  name: { zh, en },
  short: { zh, en },
  aliases: [],
  group: '',
})
const DIVISIONS = [place('150502', '科尔沁区', 'Horqin'), place('150581', '霍林郭勒市', 'Holingol')]

function read(text: string): { roles: ReturnType<typeof readRoles>; problems: PackProblem[] } {
  const problems: PackProblem[] = []
  const standard = readPackFile('standard/roles.yaml', STANDARD, problems)
  return { roles: readRoles(readPackFile('roles.yaml', text, problems), standard), problems }
}

const roles = read('extends: standard').roles
const permissions = new Permissions(roles, DIVISIONS)
const actors = actorsOf(roles, DIVISIONS)
const as = (id: string) => actors.find((actor) => actor.id === id)

test('one acts in a role for the region, or for one of the divisions', () => {
  assert.deepEqual(
    actors.map(({ id, name }) => [id, name.zh, name.en]),
    [
      ['analyst', '市级分析员', 'City analyst'],
      ['leader', '分管领导', 'Deputy mayor'],
      ['auditor', '审计人员', 'Auditor'],
      ['reader', '查阅人员', 'Reader'],
      ['clerk-150502', '科尔沁区填报员', 'Clerk of Horqin'],
      ['clerk-150581', '霍林郭勒市填报员', 'Clerk of Holingol'],
    ],
  )
})

test('a clerk hands in what is her division’s, or nobody’s yet, and nothing else', () => {
  const clerk = as('clerk-150502')
  assert.equal(permissions.findBar(clerk, 'report', '150502'), undefined)
  assert.equal(permissions.findBar(clerk, 'report', undefined), undefined)
  assert.deepEqual(permissions.findBar(clerk, 'report', '150581'), {
    because: 'division',
    words: {
      zh: '科尔沁区填报员只办理科尔沁区的事项，这一项属于霍林郭勒市',
      en: 'Clerk of Horqin acts for Horqin only; this belongs to Holingol',
    },
  })
  assert.equal(permissions.findBar(clerk, 'answer-light', '')?.because, 'division')
})

test('who may do it instead is told', () => {
  assert.deepEqual(permissions.findBar(as('clerk-150502'), 'close', undefined), {
    because: 'role',
    words: {
      zh: '封账由市级分析员办理，当前身份是科尔沁区填报员',
      en: 'closing a month is for: City analyst; you act as: Clerk of Horqin',
    },
  })
  assert.match(
    permissions.findBar(undefined, 'decide-answer', undefined)?.words.zh ?? '',
    /^批示亮灯答复由市级分析员、分管领导办理/,
  )
  assert.match(
    new Permissions([], []).findBar(as('analyst'), 'close', undefined)?.words.en ?? '',
    /open to nobody here/,
  )
})

test('a pack changes a shared role by its id and adds its own behind', () => {
  const { roles: changed, problems } = read(`extends: standard
roles:
  - id: leader
    label: { zh: 市长, en: Mayor }
    for: region
    may: [enforce-rule]
  - id: steward
    label: { zh: 项目管家, en: Steward }
    for: region
`)
  assert.deepEqual(problems, [])
  assert.deepEqual(
    changed.map(({ id, label, may }) => `${id} ${label.en} ${may.length}`),
    [
      'analyst City analyst 10',
      'leader Mayor 1',
      'auditor Auditor 0',
      'reader Reader 0',
      'clerk Clerk 4',
      'steward Steward 0',
    ],
  )
})

test('an act nobody knows is told with its line and the nearest word', () => {
  const { problems } = read(`extends: standard
roles:
  - id: helper
    label: { zh: 帮手, en: Helper }
    for: division
    may: [remindd]
`)
  assert.deepEqual(
    problems.map(({ line, remedy }) => [line, remedy.en.includes('remind')]),
    [[6, true]],
  )
})
