import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { readPackFile } from '@groundbreak/core/pack'

const root = resolve(import.meta.dirname, '..')

interface Term {
  readonly zh: string
  readonly en: string
  readonly identifiers: readonly string[]
}

function readTerms(): Term[] {
  const node = readPackFile('glossary.yaml', readFileSync(join(root, 'glossary.yaml'), 'utf8'), [])
  return node.items().map((term) => ({
    zh: term.at('zh').text(),
    en: term.at('en').text(),
    identifiers: term.has('identifier') ? term.at('identifier').text().split(' ') : [],
  }))
}

const terms = readTerms()

/** Everything the project says in code and packs, as words. */
function wordsOfTheProject(): Set<string> {
  const words = new Set<string>()
  for (const folder of ['packages', 'apps', 'regions']) {
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (name.includes('node_modules') || !/\.(?:ts|tsx|yaml)$/.test(name)) continue
      for (const word of readFileSync(join(root, folder, name), 'utf8').match(/[A-Za-z][\w-]*/g) ?? [])
        words.add(word)
    }
  }
  return words
}

test('every term stands once', () => {
  for (const key of ['zh', 'en'] as const) {
    const seen = new Map<string, number>()
    for (const term of terms) seen.set(term[key], (seen.get(term[key]) ?? 0) + 1)
    assert.deepEqual(
      [...seen].filter(([, count]) => count > 1),
      [],
      key,
    )
  }
})

test('every identifier of the glossary is spelled so in code or packs', () => {
  const words = wordsOfTheProject()
  const unknown = terms.flatMap(({ identifiers }) => identifiers).filter((word) => !words.has(word))
  assert.deepEqual(unknown, [])
})

test('every room of the core is a word of the glossary', () => {
  const known = new Set(terms.flatMap(({ identifiers }) => identifiers))
  const rooms = readdirSync(join(root, 'packages/core/src'), { withFileTypes: true })
  const nameless = rooms.filter((room) => room.isDirectory() && !known.has(room.name))
  assert.ok(rooms.length > 10)
  assert.deepEqual(
    nameless.map(({ name }) => name),
    [],
  )
})
