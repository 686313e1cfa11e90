import type { FigureRef } from '@groundbreak/core/bulletin'
import { useRegion } from '../../api/region.tsx'
import { bilingual, useSay, useWords } from '../../i18n/language.tsx'

const words = bilingual<{
  light: (label: string) => string
  lists: Record<string, string>
  readings: Record<FigureRef['reading'], string>
}>(
  {
    light: (label) => `${label}项目数`,
    lists: {
      'permits-open': '手续未办结的项目数',
      problems: '报有存在问题的项目数',
      'not-started': '未开工的项目数',
      added: '新纳入的项目数',
      dropped: '不再报送的项目数',
    },
    readings: { value: '', lead: '（超欠序时进度）', change: '（同比）' },
  },
  {
    light: (label) => `Projects with a ${label} light`,
    lists: {
      'permits-open': 'Projects with open permits',
      problems: 'Projects with a problem reported',
      'not-started': 'Projects not started',
      added: 'Projects added',
      dropped: 'Projects dropped',
    },
    readings: { value: '', lead: ' (ahead of the calendar)', change: ' (year on year)' },
  },
)

/** What a figure of a bulletin is, in words: an indicator, a count of lights, or of the projects of a list. */
export function useFigureWords(): (ref: FigureRef) => string {
  const t = useWords(words)
  const say = useSay()
  const { indicators, lights } = useRegion()
  return ({ indicator: id, reading }) => {
    const [kind, name = '', topic] = id.split('.')
    const light = kind === 'lights' ? lights.find((one) => one.id === name) : undefined
    if (light) return t.light(say(light.label))
    if (kind === 'list' && t.lists[name]) return [t.lists[name], topic].filter(Boolean).join(' · ')
    const indicator = indicators.find((one) => one.id === id)
    return `${indicator ? say(indicator.label) : id}${t.readings[reading]}`
  }
}
