import { bilingual, useLanguage, useWords } from '../../i18n/language.tsx'
import { chooseTheme, useTheme } from '../../view/theme.ts'

const words = bilingual(
  { toDark: '换成深色', toLight: '换成浅色' },
  { toDark: 'Switch to dark', toLight: 'Switch to light' },
)

/** Language and light or dark. */
export function Appearance() {
  const t = useWords(words)
  const { language, choose } = useLanguage()
  const theme = useTheme()
  return (
    <div className="row appearance">
      <button
        type="button"
        className="button quiet square"
        lang={language === 'zh' ? 'en' : 'zh-CN'}
        onClick={() => choose(language === 'zh' ? 'en' : 'zh')}
      >
        {language === 'zh' ? 'English' : '中文'}
      </button>
      <button
        type="button"
        className="button quiet square"
        aria-label={theme === 'light' ? t.toDark : t.toLight}
        title={theme === 'light' ? t.toDark : t.toLight}
        onClick={() => chooseTheme(theme === 'light' ? 'dark' : 'light')}
      >
        <span aria-hidden="true">{theme === 'light' ? '☾' : '☀'}</span>
      </button>
    </div>
  )
}
