import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, test } from 'node:test'

const ROOT = resolve(import.meta.dirname, '../../..')
const LAUNCHER = join(ROOT, 'apps/cli/bin/groundbreak.mjs')
const MARCH = join(ROOT, 'regions/150500-tongliao/demo/monthly/2022-03/库伦旗3月项目进度 最终版.xlsx')

const scratch = mkdtempSync(join(tmpdir(), 'groundbreak-cli-'))
const data = join(scratch, 'data')
after(() => rmSync(scratch, { recursive: true, force: true }))

function groundbreak(...args: string[]) {
  const { DATABASE_URL: _, GROUNDBREAK_DATA: __, ...environment } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, [LAUNCHER, ...args], {
    cwd: scratch,
    encoding: 'utf8',
    env: environment,
    timeout: 60_000,
  })
  return { status, out: stdout, err: stderr }
}
const onData = (...args: string[]) => groundbreak(...args, '--data', data)

test('asked for help: every command, in the language asked for, exit code 0', () => {
  const { status, out } = groundbreak('--help', '--lang', 'zh')
  assert.equal(status, 0)
  for (const name of ['import', 'understand', 'indicators', 'facts', 'lights', 'league', 'bulletin']) {
    assert.match(out, new RegExp(`^  ${name}`, 'm'))
  }
  for (const name of ['check-bulletin', 'trace', 'close', 'verify', 'region check', 'region new']) {
    assert.match(out, new RegExp(`^  ${name}`, 'm'))
  }
  assert.match(out, /用法/)
  assert.match(groundbreak('import', '--help', '--lang', 'en').out, /Usage: groundbreak import FILE\|DIR/)
})

test('the first word of several commands names them', () => {
  const { status, out } = groundbreak('rules', '--help', '--lang', 'en')
  assert.equal(status, 0)
  assert.match(out, /^ {2}rules test/m)
  assert.doesNotMatch(out, /^ {2}import/m)
  assert.equal(groundbreak('rules').status, 2)
})

test('rules whose table leaves something open are not sound, though their examples come out; amounts are told with their unit', () => {
  const folder = mkdtempSync(join(tmpdir(), 'groundbreak-rules-'))
  after(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'award.yaml')
  const rules = (row: string, expected: string) => `id: award
label: 奖励
source: { title: 办法, text: 到位资金五千万元以上的奖5万元。 }
subject: project
period: year
inputs: [{ id: 到位资金, kind: money, unit: 万元 }]
decisions:
  - { id: 奖, table: { hit: U, inputs: [到位资金], rows: [{ when: [">= 5000万元"], then: 5万元 }${row}] } }
examples: [{ name: 恰五千万元, period: 2024, given: { 到位资金: 5000 }, expect: { 奖: ${expected} } }]
`
  writeFileSync(file, rules('', '5万元'))
  const open = groundbreak('rules', 'test', file, '--lang', 'zh')
  assert.equal(open.status, 1)
  assert.match(open.out, /^✗ award.*\n.*没有一行适用：到位资金 < 5000万元/)
  writeFileSync(file, rules(', { when: ["< 5000万元"], then: 0元 }', '5'))
  assert.match(groundbreak('rules', 'test', file, '--lang', 'zh').out, /应为 5元，算得 5万元/)
})

test('written wrongly: exit code 2, what is wrong and how it is written, on the error side', () => {
  const nothing = join(scratch, 'empty')
  mkdirSync(nothing)
  for (const [args, said] of [
    [[], /Usage/],
    [['frobnicate'], /no command "frobnicate"/],
    [['import'], /FILE\|DIR… is missing/],
    [['import', nothing], /no workbooks/],
    [['import', MARCH, '--accept-doubts', ' '], /wants a reason/],
    [['understand', nothing], /is a folder/],
    [['facts'], /--month is missing/],
    [['facts', '--month', '2022-13'], /written 2022-10, not "2022-13"/],
    [['facts', '--month', '2022-10', '--as-of', 'yesterday'], /as-of is a day/],
    [['verify', '--unknown'], /unknown/],
    [['region', 'check', nothing], /no region pack/],
  ] as const) {
    const { status, out, err } = groundbreak(...args, '--lang', 'en')
    assert.equal(status, 2, `${args.join(' ')}: ${err}`)
    assert.match(err + out, said)
  }
  assert.equal(groundbreak('verify', '--lang', 'fr').status, 2)
  const { status, out } = groundbreak('facts', '--json')
  assert.deepEqual([status, JSON.parse(out).status], [2, 'usage'])
})

test('a folder without a ledger is said to be one, not shown as an empty region', () => {
  const { status, err } = groundbreak('verify', '--data', join(scratch, 'mistyped'), '--lang', 'en')
  assert.deepEqual([status, readdirSync(scratch).includes('mistyped')], [1, false])
  assert.match(err, /no ledger/)
})

test('a path that cannot be used is named, without a trace of the program', () => {
  const file = join(scratch, 'a file')
  writeFileSync(file, 'x')
  const { status, err } = groundbreak('import', MARCH, '--data', file, '--lang', 'zh')
  assert.equal(status, 1)
  assert.match(err, /文件、目录或主机不存在/)
  assert.doesNotMatch(err, / at .*\.ts/)
})

test('a folder that the system lets nobody make is told, not tried for ever', () => {
  const place = process.platform === 'linux' ? '/proc/nobody/makes/this' : join(scratch, 'a file', 'below')
  const { status, err } = groundbreak('import', MARCH, '--data', place, '--lang', 'en')
  assert.equal(status, 1)
  assert.match(err, /no such file, folder or host/)
  assert.doesNotMatch(err, / at .*\.ts/)
})

test('understand stores nothing and shows headings, units and roles', () => {
  const { status, out } = groundbreak('understand', MARCH, '--json')
  assert.equal(status, 0)
  const { division, period, sheets } = JSON.parse(out)
  assert.deepEqual([division.value, period.value, sheets[0].sheet], ['150524', '2022-03', 'Sheet1'])
  const [table] = sheets[0].tables
  assert.ok(table.columns.some(({ field }: { field: string }) => field === 'cum'))
  assert.ok(table.rows.some(({ role }: { role: string }) => role === 'header'))
  assert.deepEqual(readdirSync(scratch).sort(), ['a file', 'empty'])
})

test('imported, and once more: unchanged; figures by division; a breakdown that is none is wrong usage', () => {
  const [first] = JSON.parse(onData('import', MARCH, '--json').out)
  assert.deepEqual([first.status, first.division, first.month], ['accepted', '150524', '2022-03'])
  const again = onData('import', MARCH, '--lang', 'zh')
  assert.deepEqual([again.status, again.out.startsWith('没有变动')], [0, true])
  const members = JSON.parse(onData('indicators', '--month', '2022-03', '--by', 'division', '--json').out)
  const planned = members.find(
    (one: { id: string; member: string }) => one.id === 'planned_projects' && one.member === '150524',
  )
  // rows of that division in March, by truth.json
  assert.equal(planned.numerator, 44)
  assert.equal(onData('indicators', '--month', '2022-03', '--by', 'nothing').status, 2)
  assert.equal(onData('trace', 'completion_rate', '--month', '2022-03', '--by', 'division').status, 2)
  assert.equal(onData('trace', 'nothing', '--month', '2022-03').status, 1)
})

test('a reader that goes away is no fault', () => {
  const command = `"${process.execPath}" "${LAUNCHER}" facts --month 2022-03 --data "${data}" | head -1`
  const { stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: scratch, encoding: 'utf8' })
  assert.match(stdout, /^\{"project":"p_0001"/)
  assert.equal(stderr, '')
})

test('closing needs all divisions, or a note', () => {
  const { status, err } = onData('close', '--month', '2022-03', '--lang', 'en')
  assert.equal(status, 1)
  assert.match(err, /8 division\(s\) have not reported/)
  const noted = onData('close', '--month', '2022-03', '--despite-missing', '--note', '先行封账', '--json')
  assert.equal(noted.status, 0, noted.err)
  assert.equal(onData('close', '--month', '2022-03').status, 1)
  assert.equal(JSON.parse(onData('verify', '--json').out).intact, true)
})
