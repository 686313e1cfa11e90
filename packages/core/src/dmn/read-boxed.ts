import type { HitPolicy } from '../language/index.ts'
import type { Boxed, BoxedFunction, BoxedTable, TypedBox, Variable, Written } from './boxed.ts'
import { childNamed, childrenNamed, type XmlElement } from './xml.ts'

const NOTHING: TypedBox = { box: { kind: 'nothing' } }
const KINDS = new Set(
  (
    'literalExpression context list relation invocation functionDefinition conditional filter for some every ' +
    'decisionTable'
  ).split(' '),
)

/** The boxed expression inside an element; nothing when there is none. */
export function readBoxIn(element: XmlElement | undefined): TypedBox {
  const box = element?.children.find(({ name }) => KINDS.has(name))
  return box ? readBox(box) : NOTHING
}

function readBox(element: XmlElement): TypedBox {
  const type = element.attributes.get('typeRef')
  return { box: readKind(element), ...(type !== undefined && { type }) }
}

function readKind(element: XmlElement): Boxed {
  const inside = (name: string): TypedBox => readBoxIn(childNamed(element, name))
  switch (element.name) {
    case 'literalExpression':
      return { kind: 'literal', ...written(element) }
    case 'context':
      return { kind: 'context', entries: childrenNamed(element, 'contextEntry').map(readEntry) }
    case 'list':
      return { kind: 'list', items: element.children.filter(({ name }) => KINDS.has(name)).map(readBox) }
    case 'relation':
      return {
        kind: 'relation',
        columns: childrenNamed(element, 'column').map(readVariable),
        rows: childrenNamed(element, 'row').map((row) =>
          row.children.filter(({ name }) => KINDS.has(name)).map(readBox),
        ),
      }
    case 'invocation':
      return {
        kind: 'invocation',
        callee: written(childNamed(element, 'literalExpression') ?? element),
        bindings: childrenNamed(element, 'binding').map((binding) => ({
          parameter: childNamed(binding, 'parameter')?.attributes.get('name') ?? '',
          value: readBoxIn(binding),
        })),
      }
    case 'functionDefinition':
      return { kind: 'function', ...readFunction(element) }
    case 'conditional':
      return { kind: 'conditional', condition: inside('if'), yes: inside('then'), no: inside('else') }
    case 'filter':
      return { kind: 'filter', of: inside('in'), match: inside('match') }
    case 'for':
    case 'some':
    case 'every':
      return {
        kind: element.name,
        variable: element.attributes.get('iteratorVariable') ?? '',
        of: inside('in'),
        result: inside(element.name === 'for' ? 'return' : 'satisfies'),
      }
    case 'decisionTable':
      return { kind: 'table', ...readTable(element) }
    default:
      return { kind: 'nothing' }
  }
}

export function readVariable(element: XmlElement): Variable {
  const type = element.attributes.get('typeRef')
  return { name: normalised(element.attributes.get('name') ?? ''), ...(type !== undefined && { type }) }
}

/** Names as FEEL sees them: blanks of any kind and number are one. */
export const normalised = (name: string): string => name.trim().replace(/\s+/g, ' ')

function readEntry(element: XmlElement): { readonly variable?: Variable; readonly value: TypedBox } {
  const variable = childNamed(element, 'variable')
  return { ...(variable && { variable: readVariable(variable) }), value: readBoxIn(element) }
}

export function readFunction(element: XmlElement): BoxedFunction {
  return {
    parameters: childrenNamed(element, 'formalParameter').map(readVariable),
    body: readBoxIn(element),
    isFeel: (element.attributes.get('kind') ?? 'FEEL') === 'FEEL',
  }
}

function written(element: XmlElement): Written {
  const text = childNamed(element, 'text')
  return { text: text?.text ?? '', line: text?.line ?? element.line }
}

/** Names of the standard for the hit policies. */
export const POLICIES: Readonly<Record<string, HitPolicy>> = {
  UNIQUE: 'U',
  ANY: 'A',
  PRIORITY: 'P',
  FIRST: 'F',
  'RULE ORDER': 'R',
  'OUTPUT ORDER': 'O',
  COLLECT: 'C',
}
const AGGREGATIONS = ['SUM', 'MIN', 'MAX', 'COUNT'] as const

function readTable(element: XmlElement): BoxedTable {
  const aggregation = AGGREGATIONS.find((one) => one === element.attributes.get('aggregation'))
  return {
    inputs: childrenNamed(element, 'input').map((input) => {
      const allowed = childNamed(input, 'inputValues')
      return {
        value: written(childNamed(input, 'inputExpression') ?? input),
        ...(allowed && { allowed: written(allowed) }),
      }
    }),
    outputs: childrenNamed(element, 'output').map(readOutput),
    rows: childrenNamed(element, 'rule').map((rule) => ({
      cells: childrenNamed(rule, 'inputEntry').map(written),
      results: childrenNamed(rule, 'outputEntry').map(written),
    })),
    hit: POLICIES[element.attributes.get('hitPolicy') ?? 'UNIQUE'] ?? 'U',
    ...(aggregation && { aggregation }),
  }
}

function readOutput(element: XmlElement): BoxedTable['outputs'][number] {
  const { attributes } = element
  const [name, type] = [attributes.get('name'), attributes.get('typeRef')]
  const [allowed, otherwise] = [
    childNamed(element, 'outputValues'),
    childNamed(element, 'defaultOutputEntry'),
  ]
  return {
    ...(name !== undefined && { name }),
    ...(type !== undefined && { type }),
    ...(allowed && { allowed: written(allowed) }),
    ...(otherwise && { otherwise: written(otherwise) }),
  }
}
