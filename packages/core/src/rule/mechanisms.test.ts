import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { mechanismFiles, readMechanism, workingDays } from '../../test/rule-files.ts'
import { printValue } from '../language/index.ts'
import { findObstacles } from './obstacles.ts'
import type { Example, RuleSet } from './rule-set.ts'
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

    test(`${rules.id}: each option of its gaps has an example that another option would answer otherwise`, () =>
      assert.deepEqual(optionsUntold(rules), []))

    test(`${rules.id} can be put in force once its gaps are decided`, () => {
      const others = findObstacles(rules, surroundings).filter(({ kind }) => kind !== 'undecided')
      assert.deepEqual(
        others.map(({ line, message }) => `${line} ${message.en}`),
        [],
      )
    })
  }
})

/** `rule set, gap: option` of the options that no example supposes, or that no example tells from some other option. */
function optionsUntold(rules: RuleSet): string[] {
  return rules.gaps.flatMap(({ id: gap, options }) => {
    const ids = options.map(({ id }) => id)
    const tells = (option: string, other: string): boolean =>
      rules.examples.some(
        (example) => example.supposing[gap] === option && !comesOut(rules, example, { [gap]: other }),
      )
    return ids
      .filter((option) => !ids.every((other) => other === option || tells(option, other)))
      .map((option) => `${rules.id}, ${gap}: ${option}`)
  })
}

function comesOut(rules: RuleSet, example: Example, otherwise: Readonly<Record<string, string>>): boolean {
  const examples = [{ ...example, supposing: { ...example.supposing, ...otherwise } }]
  return runExamples({ ...rules, examples }, surroundings).every(({ right }) => right)
}
