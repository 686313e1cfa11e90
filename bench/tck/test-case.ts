import { childNamed, childrenNamed, parseXml, type XmlElement } from '../../packages/core/src/dmn/index.ts'
import {
  DateTimeValue,
  DayValue,
  Decimal,
  parseDuration,
  TimeValue,
  type Value,
} from '../../packages/core/src/language/index.ts'

/** What one case of the kit asks: the value of a decision or of a service, or of one decision a service puts out. */
export interface Asked {
  readonly name: string
  readonly service?: string
  readonly expected: Value
}

export interface TestCase {
  readonly id: string
  readonly inputs: ReadonlyMap<string, Value>
  readonly asked: readonly Asked[]
}

export interface TestFile {
  readonly modelName: string
  readonly cases: readonly TestCase[]
}

/** Reads a file of test cases of the DMN Technology Compatibility Kit. */
export function readTestFile(source: string): TestFile {
  const root = parseXml(source)
  return {
    modelName: childNamed(root, 'modelName')?.text.trim() ?? '',
    cases: childrenNamed(root, 'testCase').map((one) => {
      const isService = one.attributes.get('type') === 'decisionService'
      const service = one.attributes.get('invocableName') ?? ''
      return {
        id: one.attributes.get('id') ?? '',
        inputs: new Map(
          childrenNamed(one, 'inputNode').map((input) => [
            input.attributes.get('name') ?? '',
            valueIn(input),
          ]),
        ),
        asked: childrenNamed(one, 'resultNode').map((result) => ({
          name: result.attributes.get('name') ?? '',
          ...(isService && { service }),
          expected: valueIn(childNamed(result, 'expected') ?? result),
        })),
      }
    }),
  }
}

const isNil = (element: XmlElement): boolean => element.attributes.get('nil') === 'true'

/** The value an element holds: a `value`, a `list` of items, or components. */
function valueIn(element: XmlElement): Value {
  if (isNil(element)) return null
  const list = childNamed(element, 'list')
  if (list) return isNil(list) ? null : childrenNamed(list, 'item').map(valueIn)
  const components = childrenNamed(element, 'component')
  if (components.length > 0)
    return new Map(components.map((one) => [one.attributes.get('name') ?? '', valueIn(one)]))
  const value = childNamed(element, 'value')
  if (!value || isNil(value)) return null
  return typed(value.text, value.attributes.get('type')?.replace(/^.*:/, ''))
}

function typed(text: string, type: string | undefined): Value {
  switch (type) {
    case 'string':
      return text
    case 'boolean':
      return text.trim() === 'true'
    case 'date':
      return DayValue.parse(text.trim()) ?? unreadable(text)
    case 'time':
      return TimeValue.parse(text.trim()) ?? unreadable(text)
    case 'dateTime':
      return DateTimeValue.parse(text.trim()) ?? unreadable(text)
    case 'duration':
      return parseDuration(text.trim()) ?? unreadable(text)
    case 'decimal':
    case 'double':
    case 'integer':
      return Decimal.parse(text.trim()) ?? unreadable(text)
    default:
      // A few old cases leave the type to the model: what looks like one is meant.
      return untyped(text.trim())
  }
}

function untyped(text: string): Value {
  if (text === 'true' || text === 'false') return text === 'true'
  return (
    Decimal.parse(text) ??
    DayValue.parse(text) ??
    DateTimeValue.parse(text) ??
    TimeValue.parse(text) ??
    parseDuration(text) ??
    text
  )
}

function unreadable(text: string): never {
  throw new RangeError(`the kit holds a value that is not understood: ${text}`)
}
