import type { BulletinCheck } from '@groundbreak/contract'
import { Figure } from '../../components/figure/figure.tsx'
import { Table } from '../../components/table/table.tsx'
import { bilingual, useSay, useWords } from '../../i18n/language.tsx'
import { VERDICT_ORDER, VERDICT_SIGN, verdictWords } from './verdict-words.ts'

type Claim = BulletinCheck['claims'][number]

const words = bilingual(
  { figure: '数字', verdict: '结论', why: '说明', expected: '应为' },
  { figure: 'Figure', verdict: 'Verdict', why: 'Why', expected: 'Should be' },
)

/** Figure by figure, what does not fit first. */
export function ClaimTable({ claims }: { claims: readonly Claim[] }) {
  const t = useWords(words)
  const say = useSay()
  const verdicts = useWords(verdictWords)
  return (
    <Table
      rows={claims}
      rowKey={(claim) => `${claim.at}/${claim.verdict}/${say(claim.explanation)}`}
      firstOrder={{ column: 'verdict', descending: false }}
      columns={[
        {
          id: 'figure',
          heading: t.figure,
          numeric: true,
          sortKey: (claim) => claim.at,
          cell: (claim) =>
            claim.ref ? <Figure target={claim.ref} text={claim.figure} /> : <strong>{claim.figure}</strong>,
        },
        {
          id: 'verdict',
          heading: t.verdict,
          sortKey: (claim) => VERDICT_ORDER.indexOf(claim.verdict),
          cell: (claim) => (
            <span className={`verdict ${claim.verdict} nowrap`}>
              {VERDICT_SIGN[claim.verdict]} {verdicts[claim.verdict]}
            </span>
          ),
        },
        { id: 'expected', heading: t.expected, cell: (claim) => claim.expected ?? '—' },
        {
          id: 'why',
          heading: t.why,
          cell: (claim) => (
            <>
              {say(claim.explanation)} <q className="soft small claim-text">{claim.text}</q>
            </>
          ),
        },
      ]}
    />
  )
}
