import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { BAD, readJson, tongliaoVocabulary, understandFile } from '../../test/tongliao.ts'

const expected = readJson('fixtures/bad/expected.json').files
const vocabulary = tongliaoVocabulary()

/** Classes that need the file alone; the others come from a comparison with last month, or from reading the bytes. */
const OURS =
  /^(?:layout|text)\.|^report\.(?:period|division)-mismatch|^value\.(?:unreadable|error-cell|no-cached|negative|not-exact|invalid|duplicate|total-mismatch|start-in-future|over-)/

interface Expected {
  class: string
  severity: string
  sheet?: string
  cells?: string[]
}

describe('bad workbooks', () => {
  for (const file of expected) {
    const wanted = (file.findings as Expected[]).filter((one) => OURS.test(one.class))
    const readable =
      wanted.length > 0 || file.findings.every((one: Expected) => !one.class.startsWith('file.'))
    if (!readable) continue
    test(`${file.file}: ${file.title}`, () => {
      const found = understandFile(join(BAD, file.file), vocabulary).findings.filter(
        ({ severity }) => severity !== 'info',
      )
      const flat = (cells: { class: string; severity: string; cells: (string | undefined)[] }[]): string[] =>
        [
          ...new Set(
            cells.flatMap((one) => one.cells.map((cell) => `${one.severity} ${one.class} ${cell ?? ''}`)),
          ),
        ].sort()
      assert.deepEqual(
        flat(found.map((one) => ({ ...one, cells: [...(one.at.cells ?? [one.at.cell])] }))),
        flat(wanted.map((one) => ({ ...one, cells: one.cells ?? [undefined] }))),
      )
      for (const finding of found) {
        for (const words of [finding.message, finding.remedy]) {
          assert.match(words.zh, /[\u4e00-\u9fff]/)
          assert.doesNotMatch(words.en.replace(/"[^"]*"|“[^”]*”/g, ''), /\{[a-z]+\}/)
          assert.ok(words.en.length > 10)
        }
      }
    })
  }
})
