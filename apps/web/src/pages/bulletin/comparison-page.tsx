import type { BulletinComparison } from '@groundbreak/contract'
import { useSearch } from 'wouter'
import { Answered } from '../../api/answered.tsx'
import { useAnswer } from '../../api/ask.ts'
import { useFieldWords } from '../../api/field.ts'
import { Empty } from '../../components/feedback/notice.tsx'
import { Figure } from '../../components/figure/figure.tsx'
import { Go } from '../../components/shell/go.tsx'
import { Page } from '../../components/shell/page.tsx'
import { Table } from '../../components/table/table.tsx'
import { printMonth } from '../../i18n/dates.ts'
import { bilingual, useLanguage, useWords } from '../../i18n/language.tsx'
import './bulletin.css'
import { useFigureWords } from './figure-words.ts'

const words = bilingual(
  {
    title: '比较两期通报',
    back: '通报',
    figures: '数字的不同',
    prose: '文字的不同',
    same: '没有不同',
    what: '指标',
    where: '范围',
    region: '全市',
  },
  {
    title: 'Two bulletins compared',
    back: 'Bulletin',
    figures: 'Figures that differ',
    prose: 'Prose that differs',
    same: 'No difference',
    what: 'Indicator',
    where: 'Of',
    region: 'whole region',
  },
)

export default function BulletinComparisonPage() {
  const t = useWords(words)
  const params = new URLSearchParams(useSearch())
  const query = useAnswer('GET /api/bulletins/compare', {
    query: { a: params.get('a') ?? '', b: params.get('b') ?? '' },
  })
  return (
    <Page
      title={t.title}
      lead={
        <Go to="/bulletin" with={{ tab: 'issued' }}>
          {t.back}
        </Go>
      }
    >
      <Answered query={query} lines={12}>
        {(comparison) => <Differences comparison={comparison} />}
      </Answered>
    </Page>
  )
}

function Differences({ comparison }: { comparison: BulletinComparison }) {
  const t = useWords(words)
  const { language } = useLanguage()
  const { division } = useFieldWords()
  const { a, b, difference } = comparison
  const label = useFigureWords()
  return (
    <>
      <p>
        <strong>{a.title}</strong> → <strong>{b.title}</strong>
      </p>
      <section>
        <h2>{t.figures}</h2>
        {difference.figures.length === 0 ? (
          <Empty title={t.same} />
        ) : (
          <Table
            rows={difference.figures}
            rowKey={({ ref }) => `${ref.indicator}/${ref.reading}/${ref.by}/${ref.member}/${ref.month}`}
            firstOrder={{ column: 'where', descending: false }}
            columns={[
              { id: 'what', heading: t.what, rowHead: true, cell: ({ ref }) => label(ref) },
              {
                id: 'where',
                heading: t.where,
                sortKey: ({ ref }) => ref.member ?? '',
                cell: ({ ref }) => (ref.member === undefined ? t.region : division(ref.member)),
              },
              {
                id: 'a',
                heading: printMonth(a.month, language),
                numeric: true,
                // the reference is that of the later bulletin: its month is not the earlier one's
                cell: ({ before }) => before ?? '—',
              },
              {
                id: 'b',
                heading: printMonth(b.month, language),
                numeric: true,
                cell: ({ ref, after }) =>
                  after === undefined ? '—' : <Figure target={{ ...ref, asOf: b.asOf }} text={after} />,
              },
            ]}
          />
        )}
      </section>
      <section>
        <h2>{t.prose}</h2>
        {difference.paragraphs.length === 0 ? <Empty title={t.same} /> : null}
        <ul className="plain-list stack tight" lang="zh-CN">
          {difference.paragraphs.map((paragraph) => (
            <li key={paragraph.id} className="prose-difference">
              {paragraph.before === undefined ? null : <del>{paragraph.before}</del>}
              {paragraph.after === undefined ? null : <ins>{paragraph.after}</ins>}
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
