import type { Words } from '@groundbreak/core/finding'

export type Language = 'zh' | 'en'

/** Language of the terminal: what `--lang` says, else what the environment says, else Chinese. */
export function languageOf(option: string | undefined, environment: NodeJS.ProcessEnv): Language {
  if (option === 'zh' || option === 'en') return option
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || ''
  return /^(en|C\b|POSIX)/i.test(locale) ? 'en' : 'zh'
}

export const say = (words: Words, language: Language): string => words[language]
