import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'

const DIST = resolve(import.meta.dirname, '../apps/web/dist')
const built = existsSync(DIST) ? false : 'the web application is not built'
const compressed = (file: string): number => statSync(join(DIST, `${file}.gz`)).size
const assets = (): string[] => readdirSync(join(DIST, 'assets')).filter((name) => /\.(js|css)$/.test(name))

test('the first load is at most 350 kB compressed, whichever page comes first', { skip: built }, () => {
  const page = readFileSync(join(DIST, 'index.html'), 'utf8')
  const always = [...page.matchAll(/(?:src|href)="\/([^"]+)"/g)].map(([, file = '']) => file)
  assert.ok(always.length >= 4)
  const first = compressed('index.html') + always.reduce((sum, file) => sum + compressed(file), 0)
  const others = assets()
    .map((name) => `assets/${name}`)
    .filter((file) => !always.includes(file))
    .reduce((sum, file) => sum + compressed(file), 0)
  // even with every page at once
  assert.ok(first + others <= 350_000, `${first} and ${others} bytes`)
})

/** Came to Chromium after version 87, and cannot be lowered by the build. `at` and `hasOwn` are brought along. */
const TOO_NEW = [
  'structuredClone(',
  '.toSorted(',
  '.toReversed(',
  '.toSpliced(',
  '.findLast(',
  '.findLastIndex(',
  'Object.groupBy(',
  'Map.groupBy(',
  'Promise.withResolvers(',
  'Array.fromAsync(',
  'crypto.randomUUID(',
  'AbortSignal.any(',
  'AbortSignal.timeout(',
]
const TOO_NEW_STYLE = [':has(', ':is(', ':where(', '@container', '@layer', 'color-mix(', 'dvh', 'inset:']

test('nothing is asked of a browser that Chromium 87 does not have', { skip: built }, () => {
  const found = assets().flatMap((name) => {
    const text = readFileSync(join(DIST, 'assets', name), 'utf8')
    return (name.endsWith('.js') ? TOO_NEW : TOO_NEW_STYLE)
      .filter((word) => text.includes(word))
      .map((word) => `${name}: ${word}`)
  })
  assert.deepEqual(found, [])
})

test('nothing is loaded from elsewhere', { skip: built }, () => {
  for (const name of ['index.html', ...assets().map((asset) => `assets/${asset}`)]) {
    const text = readFileSync(join(DIST, name), 'utf8')
    const addresses = [...text.matchAll(/https?:\/\/([a-z0-9.-]+)/gi)].map(([, host = '']) => host)
    // names of XML and words in messages of the libraries, never fetched
    const others = addresses.filter(
      (host) => !['www.w3.org', 'www.omg.org', 'react.dev', 'yaml.org'].includes(host),
    )
    assert.deepEqual(others, [], name)
  }
})
