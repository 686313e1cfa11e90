import { Failure } from '../../api/answered.tsx'
import { useAct } from '../../api/ask.ts'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { Notice } from '../../components/feedback/notice.tsx'
import { bilingual, useSay, useWords } from '../../i18n/language.tsx'

const words = bilingual(
  {
    verify: '核验账本',
    verifying: '正在核验……',
    title: '核验结果',
    entries: (count: number) => `已逐条重算 ${count} 条的 SM3。`,
    altered: (entry: number) => `第 ${entry} 条起与写入时不同。`,
    head: '最后一条的 SM3：',
  },
  {
    verify: 'Verify the ledger',
    verifying: 'Verifying …',
    title: 'Verification',
    entries: (count) => `The SM3 of ${count} entries was computed again.`,
    altered: (entry) => `From entry ${entry} on it is not as it was written.`,
    head: 'SM3 of the last entry: ',
  },
)

export function VerifyButton() {
  const t = useWords(words)
  const say = useSay()
  const verify = useAct('POST /api/ledger/verify')
  const { data } = verify
  return (
    <>
      <button type="button" className="button" disabled={verify.isPending} onClick={() => verify.mutate({})}>
        {verify.isPending ? t.verifying : t.verify}
      </button>
      {data || verify.error ? (
        <Dialog title={t.title} onClose={() => verify.reset()}>
          {verify.error ? <Failure error={verify.error} /> : null}
          {data ? (
            <Notice tone={data.intact ? 'good' : 'bad'} title={say(data.message)}>
              <p>{t.entries(data.entries)}</p>
              {data.firstAltered === undefined ? null : <p>{t.altered(data.firstAltered)}</p>}
              <p className="small">
                {t.head}
                <span className="mono head-hash">{data.head}</span>
              </p>
            </Notice>
          ) : null}
        </Dialog>
      ) : null}
    </>
  )
}
