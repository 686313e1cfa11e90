import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, test } from 'node:test'
import { readWorkingDays } from '../calendar/index.ts'
import { printValue } from '../language/index.ts'
import { type PackProblem, readPackFile } from '../pack/index.ts'
import { findObstacles } from './obstacles.ts'
import { readRuleSet } from './read-rule-set.ts'
import { runExamples } from './run-examples.ts'

const REGIONS = resolve(import.meta.dirname, '../../../../regions')
const FOLDER = join(REGIONS, 'mechanisms')
const CALENDAR = join(REGIONS, 'standard/calendars/china.yaml')
const surroundings = {
  workingDays: readWorkingDays(readPackFile('china.yaml', readFileSync(CALENDAR, 'utf8'), [])),
}
const read = (file: string) => {
  const problems: PackProblem[] = []
  const rules = readRuleSet(readPackFile(file, readFileSync(join(FOLDER, file), 'utf8'), problems))
  return { rules, problems: problems.map(({ line, message }) => `${line} ${message.en}`) }
}

describe('published mechanisms', () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'))

  test('all of them are here', () => assert.equal(files.length, 87))

  for (const file of files) {
    const { rules, problems } = read(file)
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
