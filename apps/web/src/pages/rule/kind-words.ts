import { bilingual, useWords } from '../../i18n/language.tsx'

const words = bilingual(
  {
    decision: {
      value: '算式',
      table: '决策表',
      score: '评分表',
      rank: '排名',
      slope: '分段累进',
      ladder: '阶梯',
      list: '榜单',
      documents: '材料',
      deadline: '时限',
      ballots: '票决',
    },
    subject: { project: '项目', agreement: '签约项目', division: '地区', unit: '单位' },
    period: { 'ten-day': '旬', month: '月', quarter: '季', half: '半年', year: '年' },
  },
  {
    decision: {
      value: 'formula',
      table: 'decision table',
      score: 'score sheet',
      rank: 'ranking',
      slope: 'progressive points',
      ladder: 'ladder',
      list: 'list',
      documents: 'papers',
      deadline: 'deadline',
      ballots: 'ballots',
    },
    subject: { project: 'projects', agreement: 'agreements', division: 'divisions', unit: 'units' },
    period: { 'ten-day': 'ten days', month: 'month', quarter: 'quarter', half: 'half-year', year: 'year' },
  },
)

/** Kinds of decisions, subjects and periods in the reader's language. */
export function useKindWords() {
  const t = useWords(words)
  const say = (dictionary: Readonly<Record<string, string>>) => (id: string) => dictionary[id] ?? id
  return { decision: say(t.decision), subject: say(t.subject), period: say(t.period) }
}
