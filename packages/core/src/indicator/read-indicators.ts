import type { Field, Subject } from '../field/index.ts'
import { namesUsed, parseExpression } from '../language/index.ts'
import type { PackNode } from '../pack/index.ts'
import type { Amount, Indicator, IndicatorId, Measure, Show, Window } from './indicator.ts'

const KEYS = [
  'id',
  'label',
  'meaning',
  'subject',
  'count',
  'sum',
  'where',
  'window',
  'dated',
  'ratio',
  'growth',
  'elapsed',
  'lead',
  'leastStated',
  'show',
]
const WAYS = ['count', 'sum', 'ratio', 'growth', 'elapsed', 'lead'] as const
const SUBJECTS: readonly Subject[] = ['project', 'agreement']
const WINDOWS: readonly Window[] = ['month', 'year-to-date', 'first-half']
const UNITS: readonly Show['unit'][] = ['count', '元', '万元', '亿元', 'percent', 'points']

/** Reads `indicators.yaml`: a list under `indicators`. Problems go to the node. */
export function readIndicators(node: PackNode, fields: readonly Field[]): Indicator[] {
  node.onlyKeys(['indicators', 'groups'])
  const items = node.at('indicators').items()
  const indicators = items.map((item) => readIndicator(item, fields))
  indicators.forEach((indicator, index) => {
    const item = items[index]
    if (item) checkReferences(item, indicator, indicators.slice(0, index), indicators)
  })
  return indicators
}

function readIndicator(item: PackNode, fields: readonly Field[]): Indicator {
  item.onlyKeys(KEYS)
  return {
    id: item.at('id').text(),
    label: item.at('label').words(),
    meaning: item.at('meaning').words(),
    measure: readMeasure(item, fields),
    show: readShow(item.at('show')),
  }
}

function readMeasure(item: PackNode, fields: readonly Field[]): Measure {
  const ways = WAYS.filter((way) => item.has(way))
  const [way] = ways
  if (way === undefined || ways.length > 1) {
    item.problem(
      { zh: '须且只能写明一种计算方法', en: 'exactly one way to measure must be given' },
      { zh: `写其中一项：${WAYS.join('、')}`, en: `give one of: ${WAYS.join(', ')}` },
    )
    return { kind: 'elapsed' }
  }
  switch (way) {
    case 'count':
    case 'sum':
      return { kind: 'amount', amount: readAmount(item, fields) }
    case 'ratio':
      return { kind: 'ratio', of: item.at('ratio').at('of').text(), to: item.at('ratio').at('to').text() }
    case 'growth':
    case 'lead':
      return { kind: way, of: item.at(way).at('of').text() }
    case 'elapsed':
      return { kind: 'elapsed' }
  }
}

function readAmount(item: PackNode, fields: readonly Field[]): Amount {
  const subject = item.has('subject') ? item.at('subject').oneOf(SUBJECTS) : 'project'
  const own = fields.filter((field) => field.subject === subject)
  const field = item.has('sum') ? knownField(item.at('sum'), own, 'money') : undefined
  const where = item.has('where') ? readWhere(item.at('where'), own) : undefined
  const dated = item.has('dated') ? knownField(item.at('dated'), own, 'date') : undefined
  return {
    subject,
    ...(field !== undefined && { field }),
    ...(where && { where }),
    window: item.has('window') ? item.at('window').oneOf(WINDOWS) : 'month',
    ...(dated !== undefined && { dated }),
    ...(item.has('leastStated') && { leastStated: readPercent(item.at('leastStated')) }),
  }
}

function readPercent(node: PackNode): number {
  const percent = node.number()
  if (!Number.isInteger(percent) || percent < 1 || percent > 100) {
    node.problem(
      { zh: '须为1至100的整数（百分数）', en: 'a whole number from 1 to 100 (percent) must stand here' },
      { zh: '例如 95', en: 'write 95, for example' },
    )
  }
  return percent
}

function knownField(node: PackNode, fields: readonly Field[], kind: 'money' | 'date'): string {
  const id = node.text()
  const kinds = kind === 'money' ? ['money', 'count'] : ['date']
  if (!fields.some((field) => field.id === id && kinds.includes(field.kind))) {
    const known = fields.filter((field) => kinds.includes(field.kind)).map((field) => field.id)
    node.problem(
      { zh: `“${id}”不是可用的字段`, en: `"${id}" is no field that can stand here` },
      { zh: `可用：${known.join('、')}`, en: `these can: ${known.join(', ')}` },
    )
  }
  return id
}

function readWhere(node: PackNode, fields: readonly Field[]): Amount['where'] {
  const text = node.text()
  const names = fields.flatMap(({ id, label }) => [id, label.zh])
  const parsed = parseExpression(text, {
    file: node.file,
    line: node.line,
    column: 1,
    names: [...names, 'division'],
  })
  if (!parsed.ok) {
    node.problem(parsed.error.message, parsed.error.remedy)
    return undefined
  }
  const unknown = namesUsed(parsed.tree).filter((name) => name !== 'division' && !names.includes(name))
  if (unknown.length > 0) {
    node.problem(
      { zh: `没有字段“${unknown.join('、')}”`, en: `there is no field "${unknown.join(', ')}"` },
      { zh: `可用的名称：${names.join('、')}`, en: `names that may stand here: ${names.join(', ')}` },
    )
  }
  return { tree: parsed.tree, text }
}

function readShow(node: PackNode): Show {
  node.onlyKeys(['unit', 'digits', 'rounding', 'dropZeros'])
  return {
    unit: node.at('unit').oneOf(UNITS),
    digits: node.at('digits').number(),
    rounding: node.at('rounding').oneOf(['half-up', 'truncate']),
    ...(node.has('dropZeros') && { dropZeros: node.at('dropZeros').flag() }),
  }
}

/** Parts must exist and be amounts (a lead: a ratio): no chains, no circles. */
function checkReferences(
  item: PackNode,
  { id, measure }: Indicator,
  before: readonly Indicator[],
  all: readonly Indicator[],
): void {
  if (before.some((other) => other.id === id)) {
    item
      .at('id')
      .problem(
        { zh: `指标“${id}”重复`, en: `indicator "${id}" stands here twice` },
        { zh: '每个指标的 id 只能出现一次', en: 'give every indicator an id of its own' },
      )
  }
  const wanted: [IndicatorId, Measure['kind']][] =
    measure.kind === 'ratio'
      ? [
          [measure.of, 'amount'],
          [measure.to, 'amount'],
        ]
      : measure.kind === 'growth'
        ? [[measure.of, 'amount']]
        : measure.kind === 'lead'
          ? [[measure.of, 'ratio']]
          : []
  for (const [part, kind] of wanted) {
    if (all.some((other) => other.id === part && other.measure.kind === kind)) continue
    item.problem(
      {
        zh: `指标“${id}”引用的“${part}”不存在或种类不符`,
        en: `indicator "${id}" refers to "${part}", which is missing or of another kind`,
      },
      {
        zh: kind === 'ratio' ? '此处应引用一个比率指标' : '此处应引用一个计数或合计指标',
        en: kind === 'ratio' ? 'refer to a ratio here' : 'refer to a count or a sum here',
      },
    )
  }
}
