import { parsePeriod } from '../calendar/index.ts'
import type { Value } from '../language/index.ts'
import type { PackNode } from '../pack/index.ts'
import type { Gap } from './gap.ts'
import { anyValue, givenValue } from './given-value.ts'
import type { Example, ExampleSubject, RuleInput } from './rule-set.ts'

type Given = ReadonlyMap<string, ReadonlyMap<string, Value>>

/**
 * Reads the worked examples. `given` holds the inputs of the period judged, `before` those of earlier ones; `subjects` lists several
 * that are compared with each other; `suppose` names the options of gaps that the case takes to be chosen.
 */
export function readExamples(
  node: PackNode,
  { inputs, decisions, gaps }: Pick<Beside, 'inputs' | 'decisions'> & { readonly gaps: readonly Gap[] },
): Example[] {
  return node.items().map((item, index) => {
    item.onlyKeys(['name', 'period', 'origin', 'suppose', 'common', 'given', 'before', 'expect', 'subjects'])
    const period = item.at('period').text()
    tellPeriod(item.at('period'), period)
    const common = item.has('common') ? readValues(item.at('common'), inputs) : new Map<string, Value>()
    const subjects = item.has('subjects')
      ? item
          .at('subjects')
          .items()
          .flatMap((one) => alike(one, (id) => readSubject(one, id, { period, common, inputs, decisions })))
      : [readSubject(item, 'x', { period, common, inputs, decisions })]
    return {
      name: item.has('name') ? item.at('name').text() : `${index + 1}`,
      line: item.line,
      period,
      origin: item.has('origin') ? item.at('origin').oneOf(['published', 'derived']) : 'derived',
      supposing: item.has('suppose') ? readSupposed(item.at('suppose'), gaps) : {},
      subjects,
    }
  })
}

/** `times: 45` stands for that many subjects alike: `开工-1` to `开工-45`. */
function alike(node: PackNode, read: (id: string) => ExampleSubject): ExampleSubject[] {
  const id = node.at('id').text()
  if (!node.has('times')) return [read(id)]
  return Array.from({ length: node.at('times').number() }, (_, index) => read(`${id}-${index + 1}`))
}

function readSupposed(node: PackNode, gaps: readonly Gap[]): Record<string, string> {
  const supposed: Record<string, string> = {}
  for (const [id, option] of node.members()) {
    const gap = gaps.find((one) => one.id === id)
    const known = gaps.map((one) => one.id)
    tellUnknown(option, id, known, { zh: '空白', en: 'gap' })
    if (gap) supposed[id] = option.oneOf(gap.options.map((one) => one.id))
  }
  return supposed
}

interface Beside {
  readonly period: string
  readonly common: ReadonlyMap<string, Value>
  readonly inputs: readonly RuleInput[]
  readonly decisions: readonly string[]
}

function readSubject(node: PackNode, id: string, beside: Beside): ExampleSubject {
  const given: Map<string, ReadonlyMap<string, Value>> = new Map()
  const own = node.has('given') ? readValues(node.at('given'), beside.inputs) : new Map<string, Value>()
  given.set(beside.period, new Map([...beside.common, ...own]))
  for (const [period, values] of node.has('before') ? node.at('before').members() : []) {
    tellPeriod(values, period)
    given.set(period, new Map([...beside.common, ...readValues(values, beside.inputs)]))
  }
  const expect: Record<string, Value> = {}
  for (const [decision, value] of node.has('expect') ? node.at('expect').members() : []) {
    tellUnknown(value, decision, beside.decisions, { zh: '判定项', en: 'decision' })
    expect[decision] = anyValue(value.value)
  }
  return { id, given: given satisfies Given, expect }
}

function readValues(node: PackNode, inputs: readonly RuleInput[]): Map<string, Value> {
  const values = new Map<string, Value>()
  for (const [id, item] of node.members()) {
    const input = inputs.find((one) => one.id === id)
    tellUnknown(
      item,
      id,
      inputs.map((one) => one.id),
      { zh: '要素', en: 'input' },
    )
    if (!input) continue
    const value = givenValue(item.value, input)
    if (value === undefined) {
      item.problem(
        {
          zh: `“${String(item.value)}”不是${input.label.zh}应有的值`,
          en: `"${String(item.value)}" is no value for ${input.label.en}`,
        },
        { zh: `种类为 ${input.kind}`, en: `its kind is ${input.kind}` },
      )
    } else values.set(id, value)
  }
  return values
}

function tellPeriod(node: PackNode, period: string): void {
  if (parsePeriod(period)) return
  node.problem(
    { zh: `“${period}”不是期别`, en: `"${period}" is no period` },
    {
      zh: '写作 2022-10、2022-10-T2（中旬）、2022-Q3、2022-H1 或 2022',
      en: 'write 2022-10, 2022-10-T2 (second ten days), 2022-Q3, 2022-H1 or 2022',
    },
  )
}

function tellUnknown(
  node: PackNode,
  name: string,
  known: readonly string[],
  what: { zh: string; en: string },
): void {
  if (known.includes(name)) return
  node.problem(
    { zh: `没有名为“${name}”的${what.zh}`, en: `there is no ${what.en} "${name}"` },
    { zh: `可用：${known.join('、')}`, en: `these are known: ${known.join(', ')}` },
  )
}
