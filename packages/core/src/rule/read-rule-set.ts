import type { PeriodKind } from '../calendar/index.ts'
import { ANY, TEXT } from '../language/index.ts'
import type { PackNode } from '../pack/index.ts'
import { findCycle } from './dependencies.ts'
import { readExpression } from './expression.ts'
import { readGap } from './gap.ts'
import { typeOfInput } from './input-type.ts'
import { KnownNames } from './known-names.ts'
import { PERIOD_NAMES, PERIOD_TYPES } from './period-names.ts'
import { readDecision } from './read-decision.ts'
import { readExamples } from './read-examples.ts'
import { readLabel } from './read-label.ts'
import type {
  InputKind,
  JudgedSubject,
  RuleInput,
  RuleMember,
  RuleSet,
  Source,
  Validity,
} from './rule-set.ts'

const KEYS = [
  'id',
  'label',
  'source',
  'note',
  'valid',
  'subject',
  'period',
  'group',
  'inputs',
  'decisions',
  'results',
  'gaps',
  'late',
  'examples',
]
const SUBJECTS: readonly JudgedSubject[] = ['project', 'agreement', 'division', 'unit']
const PERIODS: readonly PeriodKind[] = ['month', 'quarter', 'half', 'year', 'ten-day']
const INPUT_KINDS: readonly InputKind[] = [
  'number',
  'money',
  'percent',
  'points',
  'count',
  'date',
  'flag',
  'text',
  'list',
  'record',
]

/** Names every expression knows besides inputs and decisions. */
export const COMMON_NAMES = [...PERIOD_NAMES, 'group', 'all', 'subject'] as const

/** Reads a rule set. What is wrong in it is told with file, line and remedy, all of it at once. */
export function readRuleSet(node: PackNode): RuleSet {
  node.onlyKeys(KEYS)
  const inputNodes = node.has('inputs') ? node.at('inputs').items() : []
  const decisionNodes = node.at('decisions').items()
  const gapNodes = node.has('gaps') ? node.at('gaps').items() : []
  const own = [
    ...inputNodes.map((item) => item.at('id').text()),
    ...decisionNodes.map((item) => item.at('id').text()),
    ...gapNodes.map((item) => item.at('id').text()),
    ...COMMON_NAMES,
  ]
  tellDuplicates(node, own)
  const members = inputNodes.flatMap((item) => (item.has('of') ? item.at('of').items() : []))
  const known = new KnownNames(
    [...own.map((name) => [name, ANY] as const), ...PERIOD_TYPES, ['subject', TEXT]],
    members.map((item) => item.at('id').text()),
  )
  const inputs = inputNodes.map((item) => readInput(item, known))
  for (const input of inputs) known.learn(input.id, typeOfInput(input))
  const decisions = decisionNodes.flatMap((item) => readDecision(item, known, inputs) ?? [])
  const ids = decisions.map(({ id }) => id)
  const gaps = gapNodes.map((item) => readGap(item, known))
  const cycle = findCycle(decisions, gaps)
  if (cycle) {
    node.at('decisions').problem(
      {
        zh: `判定项循环引用：${cycle.join(' → ')}`,
        en: `decisions use each other in a circle: ${cycle.join(' → ')}`,
      },
      {
        zh: '改写其中一项，或用 ago(…) 引用上期',
        en: 'rewrite one of them, or refer to an earlier period with ago(…)',
      },
    )
  }
  return {
    id: node.at('id').text(),
    file: node.file,
    label: node.at('label').words(),
    source: readSource(node.at('source')),
    ...(node.has('note') && { note: node.at('note').text() }),
    valid: node.has('valid') ? readValidity(node.at('valid')) : {},
    subject: node.at('subject').oneOf(SUBJECTS),
    period: node.at('period').oneOf(PERIODS),
    ...(node.has('group') && { group: readExpression(node.at('group'), known) }),
    inputs,
    decisions,
    results: node.has('results')
      ? node
          .at('results')
          .items()
          .map((item) => item.oneOf(ids))
      : ids.slice(-1),
    gaps,
    ...(node.has('late') && { late: readExpression(node.at('late'), known) }),
    examples: node.has('examples') ? readExamples(node.at('examples'), { inputs, decisions: ids, gaps }) : [],
  }
}

function tellDuplicates(node: PackNode, names: readonly string[]): void {
  const twice = names.filter((name, index) => names.indexOf(name) !== index)
  if (twice.length === 0) return
  node.problem(
    { zh: `名称重复：${twice.join('、')}`, en: `named twice: ${twice.join(', ')}` },
    {
      zh: '要素、判定项与空白的名称不得相同，也不得与期别名称相同',
      en: 'inputs, decisions, gaps and names of the period must differ',
    },
  )
}

function readInput(item: PackNode, known: KnownNames): RuleInput {
  item.onlyKeys([...MEMBER_KEYS, 'of', 'otherwise', 'lever'])
  return {
    ...memberOf(item),
    ...(item.has('of') && { of: item.at('of').items().map(readMember) }),
    ...(item.has('otherwise') && { otherwise: readExpression(item.at('otherwise'), known) }),
    ...(item.has('lever') && {
      lever: {
        direction: item.at('lever').at('direction').oneOf(['up', 'down', 'either']),
        step: item.at('lever').at('step').text(),
      },
    }),
  }
}

const MEMBER_KEYS = ['id', 'label', 'kind', 'unit', 'choices']

function readMember(item: PackNode): RuleMember {
  item.onlyKeys(MEMBER_KEYS)
  return memberOf(item)
}

function memberOf(item: PackNode): RuleMember {
  const id = item.at('id').text()
  return {
    id,
    label: readLabel(item, id),
    kind: item.at('kind').oneOf(INPUT_KINDS),
    ...(item.has('unit') && { unit: item.at('unit').text() }),
    ...(item.has('choices') && { choices: item.at('choices').texts() }),
  }
}

function readSource(node: PackNode): Source {
  node.onlyKeys(['title', 'issuer', 'number', 'year', 'article', 'text'])
  return {
    title: node.at('title').text(),
    ...(node.has('issuer') && { issuer: node.at('issuer').text() }),
    ...(node.has('number') && { number: node.at('number').text() }),
    ...(node.has('year') && { year: node.at('year').number() }),
    ...(node.has('article') && { article: node.at('article').text() }),
    text: node.at('text').text(),
  }
}

function readValidity(node: PackNode): Validity {
  node.onlyKeys(['from', 'to'])
  return {
    ...(node.has('from') && { from: node.at('from').text() }),
    ...(node.has('to') && { to: node.at('to').text() }),
  }
}
