import type { Words } from '@groundbreak/core/finding'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'

export type Language = 'zh' | 'en'

/** One dictionary in both languages; what one says the other must say too, or it does not compile. */
export interface Bilingual<Dictionary> {
  readonly zh: Dictionary
  readonly en: Dictionary
}

export function bilingual<Dictionary>(zh: Dictionary, en: NoInfer<Dictionary>): Bilingual<Dictionary> {
  return { zh, en }
}

interface Speaking {
  readonly language: Language
  readonly choose: (language: Language) => void
}

const KEPT_AS = 'groundbreak.language'
const LanguageContext = createContext<Speaking>({ language: 'zh', choose: () => undefined })

/** The language of the address (`?lang=en`), else the one chosen last, else Chinese. */
function firstLanguage(): Language {
  const asked = new URLSearchParams(location.search).get('lang')
  if (asked === 'zh' || asked === 'en') return asked
  return localStorage.getItem(KEPT_AS) === 'en' ? 'en' : 'zh'
}

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(firstLanguage)
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
    localStorage.setItem(KEPT_AS, language)
  }, [language])
  const speaking = useMemo(() => ({ language, choose: setLanguage }), [language])
  return <LanguageContext value={speaking}>{children}</LanguageContext>
}

export const useLanguage = (): Speaking => useContext(LanguageContext)

export function useWords<Dictionary>(dictionary: Bilingual<Dictionary>): Dictionary {
  return dictionary[useLanguage().language]
}

/** Says what the server sends in both languages. */
export function useSay(): (words: Words) => string {
  const { language } = useLanguage()
  return useCallback((words) => words[language], [language])
}
