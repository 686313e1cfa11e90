import type { BulletinCheck, Verdict } from '@groundbreak/contract'
import { useState } from 'react'
import { Chips } from '../../components/dialog/chips.tsx'
import { Empty } from '../../components/feedback/notice.tsx'
import { bilingual, useSay, useWords } from '../../i18n/language.tsx'
import { ClaimTable } from './claim-table.tsx'
import { VERDICT_ORDER, VERDICT_SIGN, verdictWords } from './verdict-words.ts'

type Claim = BulletinCheck['claims'][number]

const words = bilingual(
  { marked: '标注后的文字', list: '逐项结论', none: '没有找到可核对的数字', only: '只看', all: '全部' },
  {
    marked: 'The text, marked',
    list: 'Verdict by verdict',
    none: 'No figure to check was found',
    only: 'Show only',
    all: 'all',
  },
)

/** The checked text with its verdicts: sign, colour and word. */
export function CheckedText({ check }: { check: BulletinCheck }) {
  const t = useWords(words)
  const say = useSay()
  const verdicts = useWords(verdictWords)
  const [only, setOnly] = useState<Verdict>()
  if (check.claims.length === 0) return <Empty title={t.none} />
  const count = (verdict: Verdict) => check.claims.filter((claim) => claim.verdict === verdict).length
  const present = VERDICT_ORDER.filter((verdict) => count(verdict) > 0)
  return (
    <>
      <Chips
        label={t.only}
        chips={[
          { id: 'all', label: `${t.all} ${check.claims.length}` },
          ...present.map((verdict) => ({
            id: verdict,
            label: (
              <>
                <span className={`verdict ${verdict}`}>{VERDICT_SIGN[verdict]}</span> {verdicts[verdict]}{' '}
                {count(verdict)}
              </>
            ),
          })),
        ]}
        chosen={only ?? 'all'}
        onChoose={(id) => setOnly(id === 'all' ? undefined : id)}
      />
      <div className="checked">
        <section>
          <h2>{t.marked}</h2>
          <p className="checked-text" lang="zh-CN">
            {pieces(check).map((piece) =>
              typeof piece === 'string' ? (
                piece
              ) : (
                <mark
                  key={piece.at}
                  className={`verdict ${piece.verdict} ${only && only !== piece.verdict ? 'faint' : ''}`}
                  title={say(piece.explanation)}
                >
                  {piece.figure}
                  <sup>
                    <span aria-hidden="true">{VERDICT_SIGN[piece.verdict]}</span>
                    <span className="only-read">{verdicts[piece.verdict]}</span>
                  </sup>
                </mark>
              ),
            )}
          </p>
        </section>
        <section>
          <h2>{t.list}</h2>
          <ClaimTable claims={check.claims.filter((claim) => only === undefined || claim.verdict === only)} />
        </section>
      </div>
    </>
  )
}

/** The text cut at its claims, in order; empty lines of a Word file are drawn together. */
function pieces(check: BulletinCheck): (string | Claim)[] {
  const found: (string | Claim)[] = []
  const text = (from: number, to?: number) => check.text.slice(from, to).replace(/\n{2,}/g, '\n')
  let at = 0
  for (const claim of [...check.claims].sort((one, other) => one.at - other.at)) {
    if (claim.at < at) continue
    found.push(text(at, claim.at), claim)
    at = claim.at + claim.figure.length
  }
  return [...found, text(at)]
}
