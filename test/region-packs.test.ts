import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, test } from 'node:test'

const ROOT = resolve(import.meta.dirname, '..')
const scratch = mkdtempSync(join(tmpdir(), 'groundbreak-packs-'))
after(() => rmSync(scratch, { recursive: true, force: true }))

/** The command line as a person starts it, in a folder of its own. */
function groundbreak(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'apps/cli/bin/groundbreak.mjs'), ...words],
    { cwd: scratch, encoding: 'utf8', env: { ...process.env, LC_ALL: 'en_US.UTF-8' } },
  )
  assert.doesNotMatch(stderr, /^\s+at .*:\d+:\d+/m, 'a stack trace is no answer')
  return { status, stdout, stderr }
}

const text = (path: string) => readFileSync(join(scratch, path), 'utf8')

test('region new copies the blank pack, fills in the head and a list of divisions, and the pack is sound', () => {
  writeFileSync(
    join(scratch, 'divisions.csv'),
    '代码,名称,英文名,分组,其他写法\n360102,东湖区,Donghu District\n360121\t南昌县\t\tcounty\n360171,高新技术产业开发区,,zone,高新区；南昌高新\n',
  )
  const made = groundbreak(
    'region',
    'new',
    '360100-nanchang',
    '--code',
    '360100',
    '--name',
    '南昌市',
    '--name-en',
    'Nanchang',
    '--divisions',
    'divisions.csv',
  )
  assert.equal(made.status, 0, made.stderr)
  assert.match(
    made.stdout,
    /^\S*regions\/360100-nanchang\n\n1\. check it: groundbreak region check regions\/360100-nanchang/,
  )
  const head = text('regions/360100-nanchang/region.yaml')
  assert.match(head, /^code: "360100" #/m)
  assert.match(head, /^name: \{ zh: 南昌市, en: Nanchang \}$/m)
  assert.match(head, /^office: \{ zh: 南昌市重点项目建设办公室, en: Key Projects Office of Nanchang \} #/m)
  assert.match(
    text('regions/360100-nanchang/divisions.yaml'),
    /code: "360171", name: 高新技术产业开发区, group: zone, aliases: \[ 高新区, 南昌高新 \], tile: \[ 2, 0 \]/,
  )
  const checked = groundbreak('region', 'check', '360100-nanchang')
  assert.equal(checked.status, 0, checked.stdout)
})

test('region new never overwrites, and leaves nothing behind when it is refused', () => {
  assert.equal(groundbreak('region', 'new', 'twice').status, 0)
  writeFileSync(join(scratch, 'regions/twice/region.yaml'), 'mine')
  const again = groundbreak('region', 'new', 'twice')
  assert.deepEqual([again.status, text('regions/twice/region.yaml')], [1, 'mine'])
  assert.match(again.stderr, /exists and is not empty/)
  writeFileSync(join(scratch, 'bad.csv'), 'code,name\n36,x\n')
  const bad = groundbreak('region', 'new', 'never', '--divisions', 'bad.csv')
  assert.deepEqual([bad.status, existsSync(join(scratch, 'regions/never'))], [1, false])
  assert.match(bad.stderr, /bad\.csv:2 "36" is no division code/)
})

test('a list of divisions saved by Excel under Chinese Windows is read', () => {
  // 360102,东湖区 in GB18030
  const gbk = Uint8Array.from([...Buffer.from('360102,'), 0xb6, 0xab, 0xba, 0xfe, 0xc7, 0xf8])
  writeFileSync(join(scratch, 'gbk.csv'), gbk)
  assert.equal(groundbreak('region', 'new', 'gbk', '--divisions', 'gbk.csv').status, 0)
  assert.match(text('regions/gbk/divisions.yaml'), /code: "360102", name: 东湖区/)
})

test('exit codes: 0 sound, 1 problems, 2 no such pack; --json lists them', () => {
  assert.equal(groundbreak('region', 'check', 'nowhere').status, 2)
  assert.equal(groundbreak('region', 'check').status, 2)
  assert.equal(groundbreak('region', 'new', 'x', '--code', '1', '--name', 'x').status, 2)
  assert.equal(groundbreak('region', 'check', 'blank').status, 0)
  cpSync(join(ROOT, 'regions/blank'), join(scratch, 'broken'), { recursive: true })
  writeFileSync(
    join(scratch, 'broken/leagues.yaml'),
    'leagues: [{ id: a, label: A, indicator: b, ties: share-and-skip }]\n',
  )
  rmSync(join(scratch, 'broken/region.yaml'))
  const told = groundbreak('region', 'check', './broken', '--json')
  assert.equal(told.status, 1)
  const problems = JSON.parse(told.stdout).map(({ file, line, column }: Record<string, unknown>) => [
    file,
    line,
    column,
  ])
  assert.deepEqual(problems.slice(0, 2), [
    ['region.yaml', 1, 1],
    ['leagues.yaml', 1, 41],
  ])
})

test('no command and no server answers a broken pack with a stack trace', () => {
  cpSync(join(ROOT, 'regions/blank'), join(scratch, 'bad-rules'), { recursive: true })
  writeFileSync(join(scratch, 'bad-rules/rules.yaml'), 'colours: []\notherwise: blue\nin force: []\n')
  writeFileSync(join(scratch, 'table.csv'), '项目名称,总投资（万元）\n甲,1\n')
  for (const words of [
    ['understand', 'table.csv'],
    ['import', 'table.csv'],
    ['region', 'check', './bad-rules'],
  ]) {
    const { status, stdout, stderr } = groundbreak(...words, '--region', './bad-rules')
    assert.equal(status, 1, words.join(' '))
    assert.match(`${stdout}${stderr}`, /rules\.yaml:2:12/)
  }
  const server = spawnSync(process.execPath, [join(ROOT, 'apps/server/src/main.ts')], {
    encoding: 'utf8',
    env: {
      ...process.env,
      GROUNDBREAK_REGION: join(scratch, 'bad-rules'),
      GROUNDBREAK_DATA: join(scratch, 'data'),
      GROUNDBREAK_PORT: '0',
    },
  })
  assert.equal(server.status, 1)
  assert.match(server.stderr, /rules\.yaml:2:12/)
  assert.doesNotMatch(server.stderr, /^\s+at /m)
})
