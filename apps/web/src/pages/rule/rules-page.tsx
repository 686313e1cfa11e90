import type { RuleLine } from '@groundbreak/contract'
import { useState } from 'react'
import { Answered } from '../../api/answered.tsx'
import { useAnswer } from '../../api/ask.ts'
import { useWhen } from '../../api/region.tsx'
import { Tabs } from '../../components/dialog/tabs.tsx'
import { Empty } from '../../components/feedback/notice.tsx'
import { Page } from '../../components/shell/page.tsx'
import { bilingual, useSay, useWords } from '../../i18n/language.tsx'
import { useParameter } from '../../view/address.ts'
import './rule.css'
import { RuleTable } from './rule-table.tsx'

const words = bilingual(
  {
    title: '办法',
    lead: '亮灯、评分、排名、榜单都按成文办法运行：条文旁边是规则，规则旁边是算例，结果能一步步说明。',
    tabs: '办法',
    inForce: '已启用',
    published: '已公布的办法',
    none: '本月没有启用的办法',
    find: '查找',
    findHint: '名称、地方、条文',
    empty: '没有符合的办法',
    about: '各地公开的办法，已写成规则并附算例；在地区包的 rules.yaml 中写明取数即可启用。',
  },
  {
    title: 'Rules',
    lead: 'Lights, scores, places and lists follow written rules: the clause beside the rule, worked examples beside it, every result explained step by step.',
    tabs: 'Rules',
    inForce: 'In force',
    published: 'Published elsewhere',
    none: 'No rule is in force this month',
    find: 'Find',
    findHint: 'name, place, clause',
    empty: 'No rule matches',
    about:
      'Published rules of other places, written as rules with their examples; naming the inputs in rules.yaml of the pack puts one in force.',
  },
)

type Tab = 'inForce' | 'published'

export default function RulesPage() {
  const t = useWords(words)
  const [chosen, setChosen] = useParameter('tab')
  const tab: Tab = chosen === 'published' ? 'published' : 'inForce'
  return (
    <Page title={t.title} lead={t.lead}>
      <Tabs<Tab>
        label={t.tabs}
        tabs={[
          { id: 'inForce', label: t.inForce },
          { id: 'published', label: t.published },
        ]}
        chosen={tab}
        onChoose={setChosen}
      >
        {tab === 'inForce' ? <InForce /> : <Published />}
      </Tabs>
    </Page>
  )
}

function InForce() {
  const t = useWords(words)
  const { month, asOf } = useWhen()
  const query = useAnswer('GET /api/rules', { query: { month, asOf } })
  return (
    <Answered query={query} lines={6}>
      {(rules) => (rules.length === 0 ? <Empty title={t.none} /> : <RuleTable rules={rules} inForce />)}
    </Answered>
  )
}

function Published() {
  const t = useWords(words)
  const say = useSay()
  const [wanted, setWanted] = useState('')
  const query = useAnswer('GET /api/mechanisms', {})
  const matches = ({ id, label, source }: RuleLine): boolean =>
    [id, say(label), source.title, source.issuer ?? '', source.text].join(' ').includes(wanted.trim())
  return (
    <div className="stack">
      <p className="soft">{t.about}</p>
      <label className="labelled">
        <span className="label">{t.find}</span>
        <input
          className="input"
          type="search"
          placeholder={t.findHint}
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
      </label>
      <Answered query={query} lines={12}>
        {(rules) => {
          const found = rules.filter(matches)
          return found.length === 0 ? <Empty title={t.empty} /> : <RuleTable rules={found} />
        }}
      </Answered>
    </div>
  )
}
