import type { IndicatorView } from '@groundbreak/contract'
import { useMemo } from 'react'
import { useRegion } from '../../api/region.tsx'
import { bilingual, useSay, useWords } from '../../i18n/language.tsx'

export interface FigureGroup {
  readonly id: string
  readonly label: string
  readonly headline: readonly IndicatorView[]
  readonly others: readonly IndicatorView[]
}

const words = bilingual({ rest: '其他指标' }, { rest: 'Other indicators' })

/** The pack's groups of indicators; those in none come last, under a group of their own. */
export function useFigureGroups(): readonly FigureGroup[] {
  const t = useWords(words)
  const say = useSay()
  const { indicators, indicatorGroups } = useRegion()
  return useMemo(() => {
    const found = (ids: readonly string[]) =>
      ids.flatMap((id) => indicators.find((indicator) => indicator.id === id) ?? [])
    const grouped = new Set(indicatorGroups.flatMap(({ headline, others }) => [...headline, ...others]))
    const rest = indicators.filter(({ id }) => !grouped.has(id))
    return [
      ...indicatorGroups.map(({ id, label, headline, others }) => ({
        id,
        label: say(label),
        headline: found(headline),
        others: found(others),
      })),
      ...(rest.length > 0 ? [{ id: 'rest', label: t.rest, headline: [], others: rest }] : []),
    ]
  }, [indicators, indicatorGroups, say, t])
}
