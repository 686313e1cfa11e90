import { useState } from 'react'
import { Answered } from '../../api/answered.tsx'
import { useAnswer } from '../../api/ask.ts'
import { useRegion } from '../../api/region.tsx'
import { Page } from '../../components/shell/page.tsx'
import { Table } from '../../components/table/table.tsx'
import { bilingual, useSay, useWords } from '../../i18n/language.tsx'

const words = bilingual(
  {
    title: '词汇与口径',
    lead: '行业用语，以及本地区每项指标的口径。',
    search: '查找',
    zh: '中文',
    en: '英文',
    meaning: '含义',
    indicators: '指标口径',
    terms: '行业用语',
    label: '指标',
  },
  {
    title: 'Glossary and definitions',
    lead: 'The words of the field, and how this region defines each indicator.',
    search: 'Search',
    zh: 'Chinese',
    en: 'English',
    meaning: 'Meaning',
    indicators: 'Definitions of the indicators',
    terms: 'Words of the field',
    label: 'Indicator',
  },
)

export default function GlossaryPage() {
  const t = useWords(words)
  const say = useSay()
  const { indicators } = useRegion()
  const query = useAnswer('GET /api/glossary', {})
  const [search, setSearch] = useState('')
  const wanted = search.trim().toLowerCase()
  const fits = (...texts: readonly string[]) => texts.some((text) => text.toLowerCase().includes(wanted))
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        <label className="labelled beside">
          <span className="label">{t.search}</span>
          <input
            className="input"
            type="search"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
        </label>
      }
    >
      <section>
        <h2>{t.indicators}</h2>
        <Table
          rows={indicators.filter((one) => fits(one.label.zh, one.label.en, say(one.definition)))}
          rowKey={(one) => one.id}
          columns={[
            { id: 'label', heading: t.label, rowHead: true, cell: (one) => say(one.label) },
            {
              id: 'definition',
              heading: t.meaning,
              cell: (one) => say(one.definition),
            },
          ]}
        />
      </section>
      <section>
        <h2>{t.terms}</h2>
        <Answered query={query} lines={12}>
          {(terms) => (
            <Table
              rows={terms.filter((term) => fits(term.zh, term.en, say(term.meaning)))}
              rowKey={(term) => term.zh}
              columns={[
                {
                  id: 'zh',
                  heading: t.zh,
                  rowHead: true,
                  cell: (term) => <span lang="zh-CN">{term.zh}</span>,
                },
                { id: 'en', heading: t.en, cell: (term) => <span lang="en">{term.en}</span> },
                { id: 'meaning', heading: t.meaning, cell: (term) => say(term.meaning) },
              ]}
            />
          )}
        </Answered>
      </section>
    </Page>
  )
}
