import type { Words } from '../finding/index.ts'
import type { PackNode } from '../pack/index.ts'
import type { Indicator, IndicatorId } from './indicator.ts'

/** Indicators that are looked at together, in the order to show (指标分组). */
export interface IndicatorGroup {
  readonly id: string
  readonly label: Words
  /** Those that are read first. */
  readonly headline: readonly IndicatorId[]
  readonly others: readonly IndicatorId[]
}

/** Reads `groups` of `indicators.yaml`, which may be left out. Problems go to the node. */
export function readIndicatorGroups(node: PackNode, indicators: readonly Indicator[]): IndicatorGroup[] {
  if (!node.has('groups')) return []
  const used = new Set<IndicatorId>()
  return node
    .at('groups')
    .items()
    .map((item) => {
      item.onlyKeys(['id', 'label', 'headline', 'others'])
      return {
        id: item.at('id').text(),
        label: item.at('label').words(),
        headline: readMembers(item.at('headline'), indicators, used),
        others: item.has('others') ? readMembers(item.at('others'), indicators, used) : [],
      }
    })
}

function readMembers(
  node: PackNode,
  indicators: readonly Indicator[],
  used: Set<IndicatorId>,
): IndicatorId[] {
  return node.items().map((item) => {
    const id = item.text()
    if (!indicators.some((indicator) => indicator.id === id)) {
      item.problem(
        { zh: `没有指标“${id}”`, en: `there is no indicator "${id}"` },
        {
          zh: `可用：${indicators.map((one) => one.id).join('、')}`,
          en: `these are known: ${indicators.map((one) => one.id).join(', ')}`,
        },
      )
    }
    if (used.has(id)) {
      item.problem(
        { zh: `指标“${id}”已在分组中`, en: `indicator "${id}" stands in a group already` },
        { zh: '每个指标只列一次', en: 'list every indicator once' },
      )
    }
    used.add(id)
    return id
  })
}
