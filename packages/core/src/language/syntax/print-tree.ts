import { Decimal } from '../number/decimal.ts'
import { DateTimeValue } from '../time/date-time-value.ts'
import { DayValue } from '../time/day-value.ts'
import { DaysValue, MonthsValue } from '../time/duration.ts'
import { TimeValue } from '../time/time-value.ts'
import type { Value } from '../value/value.ts'
import { printTypeName } from './print-type-name.ts'
import type { Iteration, Test, Tree, TreeOf, UnaryTests } from './tree.ts'

/** How closely the parts of an expression are bound; what is bound more loosely than its place allows stands in brackets. */
const LOOSE = 0
const OR = 1
const AND = 2
const COMPARISON = 3
const SUM = 4
const PRODUCT = 5
const POWER = 6
const NEGATION = 7
const POSTFIX = 8
const PRIMARY = 9

const OPERATORS = { '+': SUM, '-': SUM, '*': PRODUCT, '/': PRODUCT, '**': POWER } as const

/**
 * A tree as text of the standard: units have become numbers, 1.5亿元 is 150000000.
 * @throws RangeError for decision tables, which are not written as text
 */
export const printExpression = (tree: Tree): string => print(tree, LOOSE)

/** A cell of a decision table as text. */
export function printUnaryTests(tests: UnaryTests): string {
  if (tests.kind === 'any') return '-'
  const written = tests.tests.map(printTest).join(', ')
  return tests.negated ? `not(${written})` : written
}

const printTest = (test: Test): string =>
  test.kind === 'compare' ? `${test.sign} ${print(test.to, SUM)}` : print(test.value, LOOSE)

function print(tree: Tree, least: number): string {
  const { text, binds } = written(tree)
  return binds < least ? `(${text})` : text
}

interface Written {
  readonly text: string
  readonly binds: number
}

function written(tree: Tree): Written {
  switch (tree.kind) {
    case 'literal':
      return literal(tree.value)
    case 'name':
      return { text: tree.name, binds: PRIMARY }
    case 'arithmetic': {
      const binds = OPERATORS[tree.sign]
      return { text: `${print(tree.left, binds)} ${tree.sign} ${print(tree.right, binds + 1)}`, binds }
    }
    case 'negation':
      return { text: `-${print(tree.of, NEGATION)}`, binds: NEGATION }
    case 'comparison':
      return { text: `${print(tree.left, SUM)} ${tree.sign} ${print(tree.right, SUM)}`, binds: COMPARISON }
    case 'between': {
      const [value, low, high] = [tree.value, tree.low, tree.high].map((one) => print(one, SUM))
      return { text: `${value} between ${low} and ${high}`, binds: COMPARISON }
    }
    case 'in':
      return {
        text: `${print(tree.value, SUM)} in (${tree.tests.map(printTest).join(', ')})`,
        binds: COMPARISON,
      }
    case 'and':
      return { text: `${print(tree.left, AND)} and ${print(tree.right, AND + 1)}`, binds: AND }
    case 'or':
      return { text: `${print(tree.left, OR)} or ${print(tree.right, OR + 1)}`, binds: OR }
    case 'if': {
      const [condition, yes, no] = [tree.condition, tree.yes, tree.no].map((one) => print(one, LOOSE))
      return { text: `if ${condition} then ${yes} else ${no}`, binds: LOOSE }
    }
    case 'for':
    case 'some':
    case 'every': {
      const join = tree.kind === 'for' ? 'return' : 'satisfies'
      const over = tree.over.map(iteration).join(', ')
      return { text: `${tree.kind} ${over} ${join} ${print(tree.result, LOOSE)}`, binds: LOOSE }
    }
    case 'range':
      return { text: range(tree), binds: PRIMARY }
    case 'list':
      return { text: `[${tree.items.map((item) => print(item, LOOSE)).join(', ')}]`, binds: PRIMARY }
    case 'context': {
      const members = tree.members.map(({ key, value }) => `${printKey(key)}: ${print(value, LOOSE)}`)
      return { text: `{${members.join(', ')}}`, binds: PRIMARY }
    }
    case 'path':
      return { text: `${print(tree.of, POSTFIX)}.${tree.key}`, binds: POSTFIX }
    case 'filter':
      return { text: `${print(tree.of, POSTFIX)}[${print(tree.by, LOOSE)}]`, binds: POSTFIX }
    case 'call': {
      const args = tree.args.map(
        ({ name, value }) => `${name === undefined ? '' : `${name}: `}${print(value, LOOSE)}`,
      )
      return { text: `${print(tree.callee, POSTFIX)}(${args.join(', ')})`, binds: POSTFIX }
    }
    case 'function': {
      const parameters = tree.parameters.map(({ name, type }) =>
        type ? `${name}: ${printTypeName(type)}` : name,
      )
      const body = `${tree.external ? 'external ' : ''}${print(tree.body, LOOSE)}`
      return { text: `function(${parameters.join(', ')}) ${body}`, binds: LOOSE }
    }
    case 'instance':
      return { text: `${print(tree.of, POSTFIX)} instance of ${printTypeName(tree.type)}`, binds: POSTFIX }
    case 'as':
      return written(tree.of)
    case 'table':
      throw new RangeError('a decision table is not written as text')
  }
}

function literal(value: Value): Written {
  if (value instanceof Decimal && value.sign < 0) return { text: String(value), binds: NEGATION }
  return { text: literalText(value), binds: PRIMARY }
}

function literalText(value: Value): string {
  if (typeof value === 'string') return quoted(value)
  if (value === null || typeof value === 'boolean' || value instanceof Decimal) return String(value)
  const isTemporal =
    value instanceof DayValue ||
    value instanceof TimeValue ||
    value instanceof DateTimeValue ||
    value instanceof MonthsValue ||
    value instanceof DaysValue
  if (!isTemporal) throw new RangeError('only what stands in a text can be a literal')
  return `@"${value}"`
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
}
const quoted = (text: string): string => `"${text.replace(/[\\"\n\r\t]/g, (sign) => ESCAPES[sign] ?? sign)}"`

const printKey = (key: string): string =>
  /^[\p{L}_][\p{L}\p{N}_]*( [\p{L}\p{N}_]+)*$/u.test(key) ? key : quoted(key)

const iteration = ({ name, list, to }: Iteration): string =>
  `${name} in ${print(list, LOOSE)}${to ? `..${print(to, LOOSE)}` : ''}`

function range({ low, high, lowIncluded, highIncluded, sign }: TreeOf<'range'>): string {
  if (sign !== undefined) return `(${sign} ${print(sign.startsWith('<') ? high : low, SUM)})`
  return `${lowIncluded ? '[' : '('}${print(low, SUM)}..${print(high, SUM)}${highIncluded ? ']' : ')'}`
}
