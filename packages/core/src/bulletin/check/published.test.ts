import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'yaml'
import { checkBulletin } from './check.ts'
import type { VerdictKind } from './verdict.ts'

const WORDS: Readonly<Record<VerdictKind, keyof Published>> = {
  exact: 'exact',
  'exact-after-rounding': 'rounded',
  truncated: 'truncated',
  'fits-another-base': 'another-base',
  'does-not-fit': 'wrong',
}

/** A published text with the figures that get each answer. */
interface Published {
  readonly id: string
  readonly place: string
  readonly text: string
  readonly exact?: readonly string[]
  readonly rounded?: readonly string[]
  readonly truncated?: readonly string[]
  readonly 'another-base'?: readonly string[]
  readonly wrong?: readonly string[]
}

const file = new URL('../../../../../fixtures/published-bulletins.yaml', import.meta.url)
const published: readonly Published[] = parse(readFileSync(file, 'utf8'))

for (const bulletin of published) {
  test(`${bulletin.id}: ${bulletin.place}`, () => {
    const verdicts = checkBulletin(bulletin.text)
    const found = Object.fromEntries(
      Object.entries(WORDS).map(([kind, word]) => [
        word,
        verdicts.filter((verdict) => verdict.kind === kind).map(({ figure }) => figure),
      ]),
    )
    const expected = Object.fromEntries(
      Object.values(WORDS).map((word) => [word, (bulletin[word] as readonly string[] | undefined) ?? []]),
    )
    assert.deepEqual(found, expected, verdicts.map(({ message }) => message.zh).join('\n'))
  })
}
