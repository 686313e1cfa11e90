import type { BulletinRegeneration } from '@groundbreak/contract'
import { Failure } from '../../api/answered.tsx'
import { useAct } from '../../api/ask.ts'
import { Notice } from '../../components/feedback/notice.tsx'
import { bilingual, useWords } from '../../i18n/language.tsx'

const words = bilingual(
  {
    title: (number: number) => `第 ${number} 期，印发时的原样`,
    again: '重新生成并比对',
    working: '正在重新生成……',
    same: '与印发时逐字节相同',
    differs: '与印发时不同',
    document: '按当时的账本重新编排',
    documentSame: '文字与数字完全相同',
    documentDiffers: '不同：地区包的模板或口径在印发后改过。留存的文件不受影响。',
  },
  {
    title: (number) => `No. ${number}, as it was issued`,
    again: 'Make it again and compare',
    working: 'Making it again …',
    same: 'the same bytes as issued',
    differs: 'not as issued',
    document: 'Composed again from the ledger of then',
    documentSame: 'every word and figure the same',
    documentDiffers:
      'different: template or definitions of the pack were changed since. The kept files are not affected.',
  },
)

/** Makes an issued bulletin again, and shows whether it comes out the same to the byte. */
export function Regeneration({ number }: { number: number }) {
  const t = useWords(words)
  const regenerate = useAct('POST /api/bulletins/:number/regenerate')
  return (
    <div className="stack tight no-print">
      <div className="row apart">
        <h2>{t.title(number)}</h2>
        <button
          type="button"
          className="button"
          disabled={regenerate.isPending}
          onClick={() => regenerate.mutate({ params: { number: String(number) } })}
        >
          {regenerate.isPending ? t.working : t.again}
        </button>
      </div>
      {regenerate.error ? <Failure error={regenerate.error} /> : null}
      {regenerate.data ? <Outcome made={regenerate.data} /> : null}
    </div>
  )
}

function Outcome({ made }: { made: BulletinRegeneration }) {
  const t = useWords(words)
  const allSame = made.files.every((file) => file.same) && made.documentSame !== false
  return (
    <Notice tone={allSame ? 'good' : 'warn'}>
      <ul className="plain-list">
        {made.documentSame === undefined ? null : (
          <li>
            {t.document}：{made.documentSame ? `✓ ${t.documentSame}` : `✕ ${t.documentDiffers}`}
          </li>
        )}
        {made.files.map((file) => (
          <li key={file.kind}>
            {file.kind}：{file.same ? `✓ ${t.same}` : `✕ ${t.differs}`}{' '}
            <span className="mono soft" title={file.again}>
              SM3 {file.again.slice(0, 12)}
            </span>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
