import { useLocation } from 'wouter'
import { bilingual, useWords } from '../../i18n/language.tsx'
import { Go } from './go.tsx'

const words = bilingual(
  {
    navigation: '主导航',
    reports: '报送',
    overview: '总览',
    projects: '项目',
    lights: '亮灯',
    league: '排行',
    rules: '办法',
    bulletin: '通报',
    ledger: '账本',
    glossary: '词汇',
  },
  {
    navigation: 'Main navigation',
    reports: 'Reports',
    overview: 'Overview',
    projects: 'Projects',
    lights: 'Lights',
    league: 'League',
    rules: 'Rules',
    bulletin: 'Bulletin',
    ledger: 'Ledger',
    glossary: 'Glossary',
  },
)

const PAGES = [
  'reports',
  'overview',
  'projects',
  'lights',
  'league',
  'rules',
  'bulletin',
  'ledger',
  'glossary',
] as const

export function Navigation() {
  const t = useWords(words)
  const [path] = useLocation()
  return (
    <nav className="navigation" aria-label={t.navigation}>
      <ul className="plain-list">
        {PAGES.map((page) => {
          const here = path === `/${page}` || path.startsWith(`/${page}/`)
          return (
            <li key={page} className={here ? 'here' : undefined} aria-current={here ? 'page' : undefined}>
              <Go to={`/${page}`}>{t[page]}</Go>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
