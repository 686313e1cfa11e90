import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { canonicalJson, canonicalText } from './canonical.ts'
import { CHAIN_START, sealEntry, verifyChain } from './chain.ts'
import type { Entry } from './entry.ts'
import { correction, report } from './testing/example-entries.ts'

const sm3 = (text: string): string => createHash('sm3').update(text).digest('hex')

function chainOf(count: number): Entry[] {
  const entries: Entry[] = []
  for (let number = 1; number <= count; number += 1) {
    const draft =
      number % 2 ? report('150502', '2022-05', { p_1: { cum: number } }) : correction('2022-05', {})
    const previous = entries.at(-1)?.hash ?? CHAIN_START
    entries.push(
      sealEntry(draft, { region: '150500', number, at: '2022-06-01T00:00:00.000Z', previous }, sm3).entry,
    )
  }
  return entries
}

test('canonical text is RFC 8785: sorted names, no white space, absent members left out', () => {
  const { entry, text } = sealEntry(
    {
      kind: 'close',
      by: '局长',
      body: { b: [1, { d: undefined, c: -0 }], a: 1e21, é: '\u2028"' },
      facts: [],
    },
    { region: '150500', number: 1, at: '2022-06-01T00:00:00.000Z', previous: CHAIN_START },
    sm3,
  )
  assert.equal(
    text,
    `{"at":"2022-06-01T00:00:00.000Z","body":{"a":1e+21,"b":[1,{"c":0}],"é":"\u2028\\""},"by":"局长","facts":[],"kind":"close","number":1,"previous":"${CHAIN_START}","region":"150500"}`,
  )
  assert.equal(canonicalText(entry), text)
})

test('the canonical text does not depend on the order of names, and says all there is', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value)
      const back: unknown = JSON.parse(text)
      assert.equal(canonicalJson(back), text)
      assert.equal(canonicalJson(reversed(value)), text)
      assert.deepEqual(JSON.parse(JSON.stringify(back)), JSON.parse(JSON.stringify(value)))
    }),
  )
})

test('what JSON cannot say is refused', () => {
  for (const value of [Number.NaN, 1n, () => 1, new Map()])
    assert.throws(() => canonicalJson(value), TypeError)
})

test('facts that cannot be kept exactly are refused', () => {
  for (const value of [0.5, 2 ** 53, Number.POSITIVE_INFINITY, 'a\0', '\udc00x']) {
    const draft = correction('2022-05', { p_1: { cum: value } })
    const place = { region: '150500', number: 1, at: '', previous: CHAIN_START }
    assert.throws(() => sealEntry(draft, place, sm3), RangeError)
  }
  const harmless = correction('2022-05', { p_1: { name: '写作 \\ud800 与 \\u0000 的文字' } })
  sealEntry(harmless, { region: '150500', number: 1, at: '', previous: CHAIN_START }, sm3)
})

test('a whole chain is whole', () => {
  const entries = chainOf(6)
  assert.deepEqual(verifyChain(entries, sm3), { ok: true, count: 6, hash: entries.at(-1)?.hash })
  assert.equal(verifyChain(entries.slice(3), sm3, { number: 3, hash: entries[2]?.hash ?? '' }).ok, true)
})

test('the first altered, missing or inserted entry is named', () => {
  const entries = chainOf(6)
  const verdict = (changed: readonly Entry[]) => {
    const found = verifyChain(changed, sm3)
    return found.ok ? 'ok' : [found.number, found.because]
  }
  const third = entries[2] as Entry
  assert.deepEqual(verdict(entries.with(2, { ...third, by: 'somebody else' })), [3, 'hash'])
  assert.deepEqual(verdict(entries.with(2, { ...third, facts: [] })), [3, 'hash'])
  assert.deepEqual(verdict(entries.toSpliced(2, 1)), [3, 'number'])
  const forged = { ...third, by: 'somebody else' }
  const sealed = { ...forged, hash: sm3(canonicalText(forged)) }
  assert.deepEqual(verdict(entries.with(2, sealed)), [4, 'previous'])
})

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, held]) => [name, reversed(held)]),
  )
}
