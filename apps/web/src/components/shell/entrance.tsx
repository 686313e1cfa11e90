import { type ReactNode, useEffect } from 'react'
import { Answered } from '../../api/answered.tsx'
import { useAnswer } from '../../api/ask.ts'
import { RegionProvider } from '../../api/region.tsx'
import { bilingual, useWords } from '../../i18n/language.tsx'
import { useAddress } from '../../view/address.ts'
import { PastBanner } from './past-banner.tsx'

const words = bilingual(
  {
    title: '正在导入演示数据',
    progress: (done: number, total: number) => `第 ${done} / ${total} 份报送文件。只在第一次启动时需要。`,
  },
  {
    title: 'Importing the demonstration',
    progress: (done, total) => `Workbook ${done} of ${total}. Only on the first start.`,
  },
)

const SOON_MS = 1000

/** Nothing is shown before the region is known; on a first start the import of the demonstration is. */
export function Entrance({ children }: { children: ReactNode }) {
  const health = useAnswer('GET /api/health', {})
  const importing = health.data?.importing
  const { asOf } = useAddress()
  const region = useAnswer('GET /api/region', { query: { asOf } }, { enabled: health.isSuccess })
  const { refetch } = health
  const refetchRegion = region.refetch
  useEffect(() => {
    if (!importing) return
    const timer = setInterval(() => {
      refetch().then((answer) => {
        if (!answer.data?.importing) refetchRegion()
      })
    }, SOON_MS)
    return () => clearInterval(timer)
  }, [importing, refetch, refetchRegion])

  if (health.error && !health.data) {
    return (
      <main className="page" id="main">
        <Answered query={health}>{() => null}</Answered>
      </main>
    )
  }
  if (importing) return <ImportingScreen {...importing} />
  if (region.data) return <RegionProvider value={region.data}>{children}</RegionProvider>
  return (
    <>
      <PastBanner />
      <main className="page" id="main">
        <Answered query={region} lines={14}>
          {() => null}
        </Answered>
      </main>
    </>
  )
}

function ImportingScreen({ done, total }: { done: number; total: number }) {
  const t = useWords(words)
  return (
    <main className="page" id="main">
      <h1>{t.title}</h1>
      <p className="soft" role="status">
        {t.progress(done, total)}
      </p>
      <progress value={done} max={total} style={{ width: 'min(420px, 100%)' }} />
    </main>
  )
}
