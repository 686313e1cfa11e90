import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { mechanismFiles, readMechanism, workingDays } from '../../test/rule-files.ts'
import { printValue } from '../language/index.ts'
import { findObstacles } from './obstacles.ts'
import { runExamples } from './run-examples.ts'

const surroundings = { workingDays: workingDays() }

describe('published mechanisms', () => {
  const files = mechanismFiles()

  test('all of them are here', () => assert.equal(files.length, 87))

  for (const file of files) {
    const { rules, problems } = readMechanism(file)
    const results = runExamples(rules, surroundings)

    test(`${rules.id} is sound and says where it is written`, () => {
      assert.deepEqual(problems, [])
      assert.equal(`${rules.id}.yaml`, file)
      assert.ok(rules.source.title.length > 0 && rules.source.text.length > 0)
      const gaps = rules.gaps.map(({ id }) => id)
      assert.equal(new Set(gaps).size, gaps.length)
      assert.ok(rules.gaps.every(({ options, decided }) => options.length >= 2 && decided === undefined))
    })

    test(`${rules.id}: its examples come out`, () => {
      assert.ok(rules.examples.length >= 3)
      for (const { line, example, subject, decision, expected, found, right } of results) {
        const what = `line ${line}, ${example}, ${subject}: ${decision}`
        assert.ok(right, `${what} is ${printValue(found.value)}, not ${printValue(expected)}`)
      }
      const answered = new Set(
        results.flatMap(({ decision, expected }) => (expected === null ? [] : [decision])),
      )
      assert.deepEqual(
        rules.results.filter((result) => !answered.has(result)),
        [],
      )
    })

    test(`${rules.id} can be put in force once its gaps are decided`, () => {
      const others = findObstacles(rules, surroundings).filter(({ kind }) => kind !== 'undecided')
      assert.deepEqual(
        others.map(({ line, message }) => `${line} ${message.en}`),
        [],
      )
    })
  }
})
