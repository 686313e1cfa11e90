import type { Field, Subject } from '../field/index.ts'
import { readExpression } from '../language/index.ts'
import { type PackNode, reportIdForm, reportTwice, suggestion } from '../pack/index.ts'
import { checkIndicators } from './check-indicators.ts'
import type { Amount, Indicator, Measure, Show, Window } from './indicator.ts'

export const WAYS = ['count', 'sum', 'ratio', 'growth', 'elapsed', 'lead'] as const
export type Way = (typeof WAYS)[number]
export const INDICATOR_KEYS = {
  indicator: [
    'id',
    'label',
    'meaning',
    'synonyms',
    'subject',
    'where',
    'window',
    'dated',
    'leastStated',
    ...WAYS,
    'show',
  ],
  ratio: ['of', 'to'],
  growth: ['of'],
  lead: ['of'],
  show: ['unit', 'digits', 'rounding', 'dropZeros'],
}
export const UNITS: readonly Show['unit'][] = ['count', '元', '万元', '亿元', 'percent', 'points']
export const ROUNDINGS: readonly Show['rounding'][] = ['half-up', 'truncate']
export const WINDOWS: readonly Window[] = ['month', 'year-to-date', 'first-half']
const SUBJECTS: readonly Subject[] = ['project', 'agreement']
/** Keys that only an amount heeds. */
const AMOUNT_KEYS = ['subject', 'where', 'window', 'dated', 'leastStated']

/** Reads `indicators.yaml`: a list under `indicators`. Problems go to the node. */
export function readIndicators(node: PackNode, fields: readonly Field[]): Indicator[] {
  node.onlyKeys(['indicators', 'groups'])
  const items = node.at('indicators').items()
  const indicators = items.map((item) => readIndicator(item, fields))
  reportTwice(node.at('indicators'), { zh: '指标', en: 'indicator' })
  reportIdForm(node.at('indicators'), /^[a-z][a-z0-9_]*$/, {
    zh: '用小写英文字母开头的小写字母、数字和下划线，如 park_start_rate',
    en: 'write small letters, digits and underscores, a letter first: park_start_rate',
  })
  checkIndicators(items, indicators, fields)
  return indicators
}

function readIndicator(item: PackNode, fields: readonly Field[]): Indicator {
  item.onlyKeys(INDICATOR_KEYS.indicator)
  const label = item.at('label').words()
  return {
    id: item.at('id').text(),
    label,
    meaning: item.has('meaning') ? item.at('meaning').words() : label,
    ...(item.has('synonyms') && { synonyms: item.at('synonyms').texts() }),
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
  if (way === 'count' || way === 'sum') return { kind: 'amount', amount: readAmount(item, fields) }
  reportAmountKeys(item, way)
  switch (way) {
    case 'ratio':
      item.at('ratio').onlyKeys(INDICATOR_KEYS.ratio)
      return { kind: 'ratio', of: item.at('ratio').at('of').text(), to: item.at('ratio').at('to').text() }
    case 'growth':
    case 'lead':
      item.at(way).onlyKeys(INDICATOR_KEYS[way])
      return { kind: way, of: item.at(way).at('of').text() }
    case 'elapsed':
      readTrue(item.at('elapsed'))
      return { kind: 'elapsed' }
  }
}

function reportAmountKeys(item: PackNode, way: Way): void {
  for (const key of AMOUNT_KEYS) {
    if (!item.has(key)) continue
    item.at(key).problem(
      { zh: `“${key}”不能与 ${way} 同用`, en: `"${key}" means nothing beside ${way}` },
      {
        zh: '把条件写在被引用的计数或合计指标里',
        en: 'write it into the count or the sum that this one refers to',
      },
    )
  }
}

function readTrue(node: PackNode): void {
  if (node.flag()) return
  node.problem({ zh: '此处只能写 true', en: 'only true can stand here' }, { zh: '写 true', en: 'write true' })
}

function readAmount(item: PackNode, fields: readonly Field[]): Amount {
  if (item.has('count')) readTrue(item.at('count'))
  const subject = item.has('subject') ? item.at('subject').oneOf(SUBJECTS) : 'project'
  const own = fields.filter((field) => field.subject === subject)
  const field = item.has('sum') ? knownField(item.at('sum'), own, ['money', 'count']) : undefined
  const where = item.has('where') ? readWhere(item.at('where'), own) : undefined
  const dated = item.has('dated') ? knownField(item.at('dated'), own, ['date']) : undefined
  return {
    subject,
    ...(field !== undefined && { field }),
    ...(where && { where }),
    window: item.has('window') ? item.at('window').oneOf(WINDOWS) : 'month',
    ...(dated !== undefined && { dated }),
    ...(item.has('leastStated') && {
      leastStated: item.at('leastStated').number({ least: 1, most: 100, whole: true }),
    }),
  }
}

function knownField(node: PackNode, fields: readonly Field[], kinds: readonly Field['kind'][]): string {
  const id = node.text()
  const known = fields.filter((field) => kinds.includes(field.kind) && field.derived !== true)
  if (id !== '' && !known.some((field) => field.id === id)) {
    node.problem(
      { zh: `“${id}”不是可用的字段`, en: `"${id}" is no field that can stand here` },
      suggestion(
        id,
        known.map((field) => field.id),
      ),
    )
  }
  return id
}

function readWhere(node: PackNode, fields: readonly Field[]): Amount['where'] {
  return readExpression(node, { fields })
}

function readShow(node: PackNode): Show {
  node.onlyKeys(INDICATOR_KEYS.show)
  return {
    unit: node.at('unit').oneOf(UNITS),
    digits: node.at('digits').number({ least: 0, most: 6, whole: true }),
    rounding: node.at('rounding').oneOf(ROUNDINGS),
    ...(node.has('dropZeros') && { dropZeros: node.at('dropZeros').flag() }),
  }
}
