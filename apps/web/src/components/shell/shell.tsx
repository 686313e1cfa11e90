import { lazy, type ReactNode, Suspense } from 'react'
import { useRegion } from '../../api/region.tsx'
import { bilingual, useSay, useWords } from '../../i18n/language.tsx'
import { useAddress } from '../../view/address.ts'
import { ActorPicker } from './actor-picker.tsx'
import { Appearance } from './appearance.tsx'
import { ConnectionBanner } from './connection-banner.tsx'
import { Go } from './go.tsx'
import { Navigation } from './navigation.tsx'
import { PastBanner } from './past-banner.tsx'
import { When } from './when.tsx'
import './shell.css'

const TraceDrawer = lazy(() => import('../trace/trace-drawer.tsx'))

const words = bilingual(
  {
    product: '破土',
    notice: '数据说明',
    skip: '跳到正文',
    imprint: '破土 Groundbreak · 每个数字都能点到它的来源单元格',
  },
  {
    product: 'Groundbreak',
    notice: 'About these data',
    skip: 'Skip to the text',
    imprint: 'Groundbreak 破土 · every figure can be clicked down to the cell it came from',
  },
)

export function Shell({ children }: { children: ReactNode }) {
  const t = useWords(words)
  const say = useSay()
  const region = useRegion()
  const { trace } = useAddress()
  return (
    <>
      <a className="skip" href="#main">
        {t.skip}
      </a>
      <header className="masthead">
        <Go to="/overview" className="brand">
          <span className="brand-seal" aria-hidden="true" lang="zh-CN">
            破土
          </span>
          <span>{t.product}</span>
          <span className="brand-region">{say(region.short)}</span>
        </Go>
        <Navigation />
        <When />
        <ActorPicker />
        <Appearance />
      </header>
      <ConnectionBanner />
      <PastBanner />
      {region.notice ? (
        <aside className="region-notice" aria-label={t.notice}>
          {say(region.notice)}
        </aside>
      ) : null}
      {children}
      <footer className="imprint">{t.imprint}</footer>
      {trace ? (
        <Suspense fallback={null}>
          <TraceDrawer key={trace} target={trace} />
        </Suspense>
      ) : null}
    </>
  )
}
