import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import { ErrorBoundary } from './components/feedback/error-boundary.tsx'
import { Skeleton } from './components/feedback/skeleton.tsx'
import { ToastProvider } from './components/feedback/toast.tsx'
import { Entrance } from './components/shell/entrance.tsx'
import { NotFound } from './components/shell/not-found.tsx'
import { Shell } from './components/shell/shell.tsx'
import { LanguageProvider } from './i18n/language.tsx'

const ReportsPage = lazy(() => import('./pages/report/reports-page.tsx'))
const ReceivedPage = lazy(() => import('./pages/report/received-page.tsx'))
const OverviewPage = lazy(() => import('./pages/overview/overview-page.tsx'))
const ProjectsPage = lazy(() => import('./pages/project/projects-page.tsx'))
const ProjectPage = lazy(() => import('./pages/project/project-page.tsx'))
const LightsPage = lazy(() => import('./pages/light/lights-page.tsx'))
const LeaguePage = lazy(() => import('./pages/league/league-page.tsx'))
const BulletinPage = lazy(() => import('./pages/bulletin/bulletin-page.tsx'))
const BulletinCheckPage = lazy(() => import('./pages/bulletin/check-page.tsx'))
const BulletinComparisonPage = lazy(() => import('./pages/bulletin/comparison-page.tsx'))
const RulesPage = lazy(() => import('./pages/rule/rules-page.tsx'))
const RulePage = lazy(() => import('./pages/rule/rule-page.tsx'))
const LedgerPage = lazy(() => import('./pages/ledger/ledger-page.tsx'))
const ClosePage = lazy(() => import('./pages/ledger/close-page.tsx'))
const GlossaryPage = lazy(() => import('./pages/glossary/glossary-page.tsx'))

const FRESH_MS = 30_000
const client = new QueryClient({
  defaultOptions: { queries: { staleTime: FRESH_MS, retry: false, refetchOnWindowFocus: false } },
})

export function App() {
  return (
    <LanguageProvider>
      <QueryClientProvider client={client}>
        <ToastProvider>
          <Entrance>
            <Shell>
              <Pages />
            </Shell>
          </Entrance>
        </ToastProvider>
      </QueryClientProvider>
    </LanguageProvider>
  )
}

function Pages() {
  const [path] = useLocation()
  return (
    <ErrorBoundary page={path}>
      <Suspense fallback={<Waiting />}>
        <Routes />
      </Suspense>
    </ErrorBoundary>
  )
}

function Routes() {
  return (
    <Switch>
      <Route path="/">
        <Redirect to="/overview" replace />
      </Route>
      <Route path="/reports" component={ReportsPage} />
      <Route path="/reports/:id" component={ReceivedPage} />
      <Route path="/overview" component={OverviewPage} />
      <Route path="/projects" component={ProjectsPage} />
      <Route path="/projects/:id" component={ProjectPage} />
      <Route path="/lights" component={LightsPage} />
      <Route path="/league" component={LeaguePage} />
      <Route path="/bulletin" component={BulletinPage} />
      <Route path="/bulletin/check" component={BulletinCheckPage} />
      <Route path="/bulletin/compare" component={BulletinComparisonPage} />
      <Route path="/rules" component={RulesPage} />
      <Route path="/rules/:id" component={RulePage} />
      <Route path="/ledger" component={LedgerPage} />
      <Route path="/ledger/closes/:month" component={ClosePage} />
      <Route path="/glossary" component={GlossaryPage} />
      <Route component={NotFound} />
    </Switch>
  )
}

function Waiting() {
  return (
    <main className="page" id="main">
      <Skeleton lines={12} />
    </main>
  )
}
