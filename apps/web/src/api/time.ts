import { useMemo } from 'react'
import { useLanguage } from '../i18n/language.tsx'
import { useRegion } from './region.tsx'

const LOCALE = { zh: 'zh-CN', en: 'en-GB' } as const

/** Prints a time of recording in the region's time zone, wherever the reader's desk may stand. */
export function useTime(): (iso: string) => string {
  const { timezone } = useRegion()
  const { language } = useLanguage()
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(LOCALE[language], {
      dateStyle: 'medium',
      timeStyle: 'short',
      timeZone: timezone,
    })
    return (iso) => format.format(new Date(iso))
  }, [timezone, language])
}
