import type { BulletinCheck, Verdict } from '@groundbreak/contract'
import { Empty } from '../../components/feedback/notice.tsx'
import { Figure } from '../../components/figure/figure.tsx'
import { Table } from '../../components/table/table.tsx'
import { bilingual, useSay, useWords } from '../../i18n/language.tsx'

type Claim = BulletinCheck['claims'][number]

const words = bilingual(
  {
    exact: '准确',
    'exact-after-rounding': '四舍五入后准确',
    truncated: '截尾',
    'fits-another-base': '符合另一口径',
    'does-not-fit': '对不上',
    'not-checked': '未核对',
    marked: '标注后的文字',
    list: '逐项结论',
    figure: '数字',
    verdict: '结论',
    why: '说明',
    expected: '账本应为',
    none: '没有找到可核对的数字',
  },
  {
    exact: 'exact',
    'exact-after-rounding': 'exact after rounding',
    truncated: 'truncated',
    'fits-another-base': 'fits another base',
    'does-not-fit': 'does not fit',
    'not-checked': 'not checked',
    marked: 'The text, marked',
    list: 'Verdict by verdict',
    figure: 'Figure',
    verdict: 'Verdict',
    why: 'Why',
    expected: 'By the ledger',
    none: 'No figure to check was found',
  },
)

const SIGN: Record<Verdict, string> = {
  exact: '✓',
  'exact-after-rounding': '≈',
  truncated: '⌊',
  'fits-another-base': '◇',
  'does-not-fit': '✕',
  'not-checked': '·',
}

/** The checked text with its verdicts: sign, colour and word. */
export function CheckedText({ check }: { check: BulletinCheck }) {
  const t = useWords(words)
  const say = useSay()
  if (check.claims.length === 0) return <Empty title={t.none} />
  return (
    <>
      <section>
        <h2>{t.marked}</h2>
        <p className="row small">
          {(Object.keys(SIGN) as Verdict[]).map((verdict) => (
            <span key={verdict}>
              <span className={`verdict ${verdict}`}>{SIGN[verdict]}</span> {t[verdict]}{' '}
              <span className="count">
                {check.claims.filter((claim) => claim.verdict === verdict).length}
              </span>
            </span>
          ))}
        </p>
        <p className="checked-text" lang="zh-CN">
          {pieces(check).map((piece) =>
            typeof piece === 'string' ? (
              piece
            ) : (
              <mark key={piece.at} className={`verdict ${piece.verdict}`} title={say(piece.explanation)}>
                {piece.figure}
                <sup>
                  <span aria-hidden="true">{SIGN[piece.verdict]}</span>
                  <span className="only-read">{t[piece.verdict]}</span>
                </sup>
              </mark>
            ),
          )}
        </p>
      </section>
      <section>
        <h2>{t.list}</h2>
        <Table
          rows={check.claims}
          rowKey={(claim) => String(claim.at)}
          columns={[
            {
              id: 'figure',
              heading: t.figure,
              numeric: true,
              cell: (claim) =>
                claim.ref ? (
                  <Figure target={claim.ref} text={claim.figure} />
                ) : (
                  <strong>{claim.figure}</strong>
                ),
            },
            {
              id: 'verdict',
              heading: t.verdict,
              sortKey: (claim) => claim.verdict,
              cell: (claim) => (
                <span className={`verdict ${claim.verdict}`}>
                  {SIGN[claim.verdict]} {t[claim.verdict]}
                </span>
              ),
            },
            { id: 'expected', heading: t.expected, numeric: true, cell: (claim) => claim.expected ?? '—' },
            { id: 'why', heading: t.why, cell: (claim) => say(claim.explanation) },
          ]}
        />
      </section>
    </>
  )
}

/** The text cut at its claims, in order. */
function pieces(check: BulletinCheck): (string | Claim)[] {
  const found: (string | Claim)[] = []
  let at = 0
  for (const claim of [...check.claims].sort((one, other) => one.at - other.at)) {
    if (claim.at < at) continue
    found.push(check.text.slice(at, claim.at), claim)
    at = claim.at + claim.figure.length
  }
  return [...found, check.text.slice(at)]
}
