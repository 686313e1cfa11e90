import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DecisionModel, type Definitions, readDefinitions } from '../../packages/core/src/dmn/index.ts'
import {
  DateTimeValue,
  DayValue,
  type FunctionValue,
  isContext,
  printValue,
  type Value,
} from '../../packages/core/src/language/index.ts'
import { decideByFeelin } from './feelin.ts'
import { isSame } from './same.ts'
import { readTestFile, type TestCase } from './test-case.ts'

/** What became of one case. */
export interface Outcome {
  readonly folder: string
  readonly id: string
  readonly passed: boolean
  /** Whether feelin passes; undefined for cases it has no means to run. */
  readonly feelin?: boolean
  /** What was expected and what came, for a case that failed. */
  readonly why: string
}

/** Moments are given from outside in the product; the kit asks only for their kind. */
const noArguments = (value: Value): FunctionValue =>
  Object.assign((args: readonly Value[]) => (args.length === 0 ? value : null), { parameters: [] })
const OUTSIDE = new Map<string, Value>([
  ['now', noArguments(DateTimeValue.parse('2022-10-31T10:20:30+08:00') ?? null)],
  ['today', noArguments(DayValue.parse('2022-10-31') ?? null)],
])

/** Runs all cases of one folder of the kit. */
export function runFolder(path: string, name: string, beside: boolean): Outcome[] {
  const files = readdirSync(path)
  const models = files
    .filter((file) => file.endsWith('.dmn'))
    .map((file) => ({ file, definitions: readDefinitions(readFileSync(join(path, file), 'utf8')) }))
  const outcomes: Outcome[] = []
  for (const file of files.filter((one) => one.endsWith('.xml'))) {
    const test = readTestFile(readFileSync(join(path, file), 'utf8'))
    const main = models.find((one) => one.file === test.modelName)
    if (!main) throw new RangeError(`${path}: no model ${test.modelName}`)
    const others = models.filter((one) => one !== main).map(({ definitions }) => definitions)
    const model = new DecisionModel(main.definitions, others, OUTSIDE)
    for (const one of test.cases) {
      const feelin = beside ? runByFeelin(main.definitions, one) : undefined
      outcomes.push({
        folder: name,
        id: one.id,
        ...runCase(model, one),
        ...(feelin !== undefined && { feelin }),
      })
    }
  }
  return outcomes
}

function runCase(model: DecisionModel, { inputs, asked }: TestCase): Pick<Outcome, 'passed' | 'why'> {
  const wrong = asked.flatMap(({ name, service, expected }) => {
    const value =
      service === undefined
        ? model.decide(name, inputs)
        : answerOf(model.serve(service, inputs), name, service)
    return isSame(value, expected)
      ? []
      : [`${name}: ${printValue(expected)} expected, ${printValue(value)} found`]
  })
  return { passed: wrong.length === 0, why: wrong.join('; ') }
}

/** A service with several outputs answers with all of them; a case may ask for one. */
function answerOf(answer: Value, name: string, service: string): Value {
  return name !== service && isContext(answer) && answer.has(name) ? (answer.get(name) ?? null) : answer
}

function runByFeelin(definitions: Definitions, { inputs, asked }: TestCase): boolean | undefined {
  const values = asked.map(({ name, service }) =>
    service === undefined ? decideByFeelin(definitions, name, inputs) : undefined,
  )
  if (values.includes(undefined)) return undefined
  return asked.every(({ expected }, at) => isSame(values[at] ?? null, expected))
}
