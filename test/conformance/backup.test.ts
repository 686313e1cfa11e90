import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sm3 } from '@groundbreak/store'
import { Desk, groundbreak } from './command-line.ts'
import { DEMO } from './demonstration.ts'

interface Content {
  region: string
  entries: number
  files: number
  hash: string
}

const scratch = mkdtempSync(join(tmpdir(), 'groundbreak-backup-'))
const at = (...path: string[]) => join(scratch, ...path)
const desk = new Desk(at('data'))
const whole = at('whole.jsonl.gz')
let content: Content

before(() => {
  desk.import(join(DEMO, 'monthly/2022-03'))
  content = desk.json('backup', whole)
})
after(() => rmSync(scratch, { recursive: true, force: true }))

test('a backup is verified without its ledger: as many entries and files, the same last hash', () => {
  assert.deepEqual([content.region, content.entries, content.files], ['150500', 9, 9])
  const { status, out } = groundbreak(['verify', whole, '--json'])
  assert.equal(status, 0)
  assert.deepEqual(JSON.parse(out), { intact: true, ...content })
  assert.equal(desk.json<{ head: string }>('verify').head, content.hash)
})

test('restored elsewhere the ledger says the same of every cell, and that it was restored', () => {
  const other = new Desk(at('restored'))
  const restored = other.json<Content & { packFiles: number }>('restore', whole, '--pack-to', at('pack'))
  assert.deepEqual([restored.entries, restored.hash], [content.entries, content.hash])
  assert.deepEqual(other.facts('2022-03'), desk.facts('2022-03'))
  assert.deepEqual(other.indicators('2022-03'), desk.indicators('2022-03'))
  assert.deepEqual(other.json<{ intact: boolean; entries: number }>('verify').entries, content.entries + 1)
  assert.ok(existsSync(at('pack', 'fields.yaml')))
  assert.equal(groundbreak(['region', 'check', at('pack')]).status, 0)
  const { status, err } = groundbreak(['restore', whole, '--data', at('restored'), '--lang', 'en'])
  assert.equal(status, 1)
  assert.match(err, /another ledger here already/)
})

test('signed, the package says by whom; with another key, or computed anew without the key, it is refused', () => {
  const signed = at('signed.jsonl.gz')
  const head = desk.json<{ key: string; number: number; hash: string }>('sign')
  assert.deepEqual([head.number, head.hash], [content.entries, content.hash])
  assert.deepEqual(desk.json('sign'), head)
  desk.json('backup', signed)
  assert.equal(groundbreak(['verify', signed, '--key', head.key]).status, 0)
  assert.equal(groundbreak(['verify', signed, '--key', 'ab'.repeat(32)]).status, 1)
  const records = gunzipSync(readFileSync(signed))
    .toString()
    .split('\n')
    .slice(0, -2)
    .map((line) => JSON.parse(line))
  const last = records.findLast((record) => 'entry' in record)
  last.sealed = last.sealed.replace(/"day":"\d/, '"day":"1')
  last.hash = sm3(last.sealed)
  records[0].hash = last.hash
  const lines = records.map((record) => JSON.stringify(record))
  const end = { end: lines.length, sm3: sm3(lines.map((line) => `${line}\n`).join('')) }
  writeFileSync(signed, gzipSync([...lines, JSON.stringify(end), ''].join('\n')))
  const { status, err } = groundbreak(['verify', signed, '--lang', 'en'])
  assert.deepEqual([status, /entry 10 has a signature that does not fit/.test(err)], [1, true])
})

test('an altered figure is named with its entry, and nothing is restored', () => {
  const altered = at('altered.jsonl.gz')
  const text = gunzipSync(readFileSync(whole)).toString()
  const line = text.split('\n').find((one) => one.startsWith('{"entry":7,')) ?? ''
  const figure = /\\"value\\":([0-9]{6,})/.exec(line)?.[1] ?? ''
  assert.notEqual(figure, '')
  const other = line.replace(`\\"value\\":${figure}`, `\\"value\\":${Number(figure) + 1}`)
  writeFileSync(altered, gzipSync(text.replace(line, other)))
  for (const command of ['verify', 'restore']) {
    const { status, err } = groundbreak([command, altered, '--data', at('empty'), '--lang', 'en'])
    assert.equal(status, 1)
    assert.match(err, /entry 7 was altered/)
  }
  assert.equal(
    JSON.parse(groundbreak(['verify', '--data', at('empty'), '--json']).out || '{"entries":0}').entries,
    0,
  )
})

test('enciphered with a passphrase from a file, in both ciphers; a wrong one is told in words', () => {
  writeFileSync(at('passphrase'), '春华秋实 12\n')
  writeFileSync(at('wrong'), '春华秋实 13\n')
  for (const cipher of ['aes', 'sm4']) {
    const secret = at(`secret-${cipher}`)
    const made = desk.json<Content>(
      'backup',
      secret,
      '--passphrase-file',
      at('passphrase'),
      '--cipher',
      cipher,
    )
    assert.equal(made.hash, desk.json<{ head: string }>('verify').head)
    assert.ok(!readFileSync(secret).includes(Buffer.from('150500')))
    assert.equal(groundbreak(['verify', secret], { GROUNDBREAK_PASSPHRASE: '春华秋实 12' }).status, 0)
    const wrong = groundbreak(['verify', secret, '--passphrase-file', at('wrong'), '--lang', 'zh'])
    assert.deepEqual([wrong.status, /口令不符/.test(wrong.err)], [1, true])
    assert.match(groundbreak(['verify', secret, '--lang', 'en']).err, /a passphrase is needed/)
  }
})

test('another region, a file that is no package, and one that is not there are refused in words', () => {
  const blank = groundbreak(['restore', whole, '--region', 'blank', '--data', at('blank'), '--lang', 'en'])
  assert.deepEqual([blank.status, /is of region 150500/.test(blank.err)], [1, true])
  writeFileSync(at('note.txt'), 'no package')
  assert.match(groundbreak(['verify', at('note.txt'), '--lang', 'en']).err, /not a ledger package/)
  const missing = groundbreak(['verify', at('nowhere.gz'), '--lang', 'en'])
  assert.deepEqual([missing.status, /no such file/.test(missing.err)], [1, true])
})
