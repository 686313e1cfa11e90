import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, test } from 'node:test'
import { printValue } from '../language/index.ts'
import { type PackProblem, readPackFile } from '../pack/index.ts'
import { readRuleSet } from './read-rule-set.ts'
import { runExamples } from './run-examples.ts'

const FOLDER = resolve(import.meta.dirname, '../../../../regions/mechanisms')

describe('published mechanisms', () => {
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'))) {
    test(file, () => {
      const problems: PackProblem[] = []
      const rules = readRuleSet(readPackFile(file, readFileSync(join(FOLDER, file), 'utf8'), problems))
      assert.deepEqual(
        problems.map(({ line, message }) => `${line} ${message.en}`),
        [],
      )
      assert.equal(`${rules.id}.yaml`, file)
      const results = runExamples(rules)
      assert.ok(results.length > 0)
      for (const { line, example, subject, decision, expected, found, right } of results) {
        const what = `line ${line}, ${example}, ${subject}: ${decision}`
        assert.ok(right, `${what} is ${printValue(found.value)}, not ${printValue(expected)}`)
      }
    })
  }
})
