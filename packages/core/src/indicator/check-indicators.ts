import type { Field } from '../field/index.ts'
import type { PackNode } from '../pack/index.ts'
import type { Indicator, IndicatorId, Measure, Show } from './indicator.ts'

/** Ids once; parts that exist and are amounts (of a lead: a ratio), so no chains and no circles; units that fit. */
export function checkIndicators(
  items: readonly PackNode[],
  indicators: readonly Indicator[],
  fields: readonly Field[],
): void {
  indicators.forEach((indicator, index) => {
    const item = items[index]
    if (!item) return
    for (const [place, id, kind] of partsOf(item, indicator))
      checkPart(place, indicator, id, kind, indicators)
    checkUnit(item, indicator, indicators, fields)
  })
}

type Part = readonly [place: PackNode, id: IndicatorId, kind: Measure['kind']]

function partsOf(item: PackNode, { measure }: Indicator): Part[] {
  switch (measure.kind) {
    case 'ratio':
      return [
        [item.at('ratio').at('of'), measure.of, 'amount'],
        [item.at('ratio').at('to'), measure.to, 'amount'],
      ]
    case 'growth':
      return [[item.at('growth').at('of'), measure.of, 'amount']]
    case 'lead':
      return [[item.at('lead').at('of'), measure.of, 'ratio']]
    case 'amount':
    case 'elapsed':
      return []
  }
}

function checkPart(
  place: PackNode,
  { id }: Indicator,
  part: IndicatorId,
  kind: Measure['kind'],
  all: readonly Indicator[],
): void {
  if (part === '' || all.some((other) => other.id === part && other.measure.kind === kind)) return
  const known = all.filter(({ measure }) => measure.kind === kind).map((other) => other.id)
  const exists = all.some((other) => other.id === part)
  place.problem(
    exists
      ? {
          zh: `指标“${id}”引用的“${part}”种类不符`,
          en: `indicator "${id}" refers to "${part}", which is of another kind`,
        }
      : {
          zh: `指标“${id}”引用了不存在的“${part}”`,
          en: `indicator "${id}" refers to "${part}", which does not exist`,
        },
    {
      zh: `此处应引用${kind === 'ratio' ? '比率' : '计数或合计'}指标：${known.join('、')}`,
      en: `refer to a ${kind === 'ratio' ? 'ratio' : 'count or a sum'} here: ${known.join(', ')}`,
    },
  )
}

const MONEY: readonly Show['unit'][] = ['元', '万元', '亿元']

/** The units a measure can be shown in; undefined when its parts are not known. */
function unitsOf(
  indicator: Indicator,
  all: readonly Indicator[],
  fields: readonly Field[],
): readonly Show['unit'][] | undefined {
  const { measure } = indicator
  switch (measure.kind) {
    case 'amount': {
      const { field, subject } = measure.amount
      if (field === undefined) return ['count']
      const kind = fields.find(({ id, subject: of }) => id === field && of === subject)?.kind
      return kind === 'money' ? MONEY : kind === 'count' ? ['count'] : undefined
    }
    case 'ratio': {
      const [of, to] = [measure.of, measure.to].map((id) => {
        const part = all.find((other) => other.id === id && other.measure.kind === 'amount')
        return part && unitsOf(part, all, fields)
      })
      if (!of || !to) return undefined
      if (of[0] === to[0]) return ['percent']
      return of[0] === 'count' ? [] : MONEY
    }
    case 'growth':
    case 'elapsed':
      return ['percent']
    case 'lead':
      return ['points']
  }
}

function checkUnit(
  item: PackNode,
  indicator: Indicator,
  all: readonly Indicator[],
  fields: readonly Field[],
): void {
  const units = unitsOf(indicator, all, fields)
  if (!item.at('show').has('unit') || !units || units.includes(indicator.show.unit)) return
  if (units.length === 0) {
    item
      .at('ratio')
      .problem(
        { zh: '个数不能除以金额', en: 'a count cannot be divided by money' },
        { zh: '对调 of 与 to，或改用别的指标', en: 'exchange of and to, or use other indicators' },
      )
    return
  }
  item
    .at('show')
    .at('unit')
    .problem(
      {
        zh: `指标“${indicator.id}”不能以 ${indicator.show.unit} 为单位`,
        en: `indicator "${indicator.id}" cannot be shown in ${indicator.show.unit}`,
      },
      { zh: `可用：${units.join('、')}`, en: `these can stand here: ${units.join(', ')}` },
    )
}
