import type { IndicatorId } from '../indicator/index.ts'
import { type PackNode, reportTwice } from '../pack/index.ts'
import type { League, TiePolicy } from './league.ts'

export const LEAGUE_KEYS = ['id', 'label', 'indicator', 'tieBreak', 'equal', 'ties', 'order']
export const TIES: readonly TiePolicy[] = ['share-and-skip', 'share-and-next', 'list-order']

/** Reads `leagues.yaml`: a list under `leagues`. Problems go to the node. */
export function readLeagues(node: PackNode, indicators: readonly { readonly id: IndicatorId }[]): League[] {
  node.onlyKeys(['leagues'])
  reportTwice(node.at('leagues'), { zh: '排名', en: 'league' })
  const ids = indicators.map(({ id }) => id)
  return node
    .at('leagues')
    .items()
    .map((item) => {
      item.onlyKeys(LEAGUE_KEYS)
      return {
        id: item.at('id').text(),
        label: item.at('label').words(),
        indicator: item.at('indicator').oneOf(ids),
        tieBreak: item.has('tieBreak')
          ? item
              .at('tieBreak')
              .items()
              .map((one) => one.oneOf(ids))
          : [],
        equal: item.has('equal') ? item.at('equal').oneOf(['exact', 'shown']) : 'exact',
        ties: item.at('ties').oneOf(TIES),
        order: item.has('order') ? item.at('order').oneOf(['high-first', 'low-first']) : 'high-first',
      }
    })
}
