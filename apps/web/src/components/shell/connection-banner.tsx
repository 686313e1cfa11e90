import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useAnswer } from '../../api/ask.ts'
import { bilingual, useWords } from '../../i18n/language.tsx'

const words = bilingual(
  { lost: '连不上服务器。已显示的内容仍在，恢复后会自动继续。' },
  { lost: 'The server cannot be reached. What is shown stays, and goes on when it is back.' },
)

const OFTEN_MS = 3_000
const SELDOM_MS = 20_000

/** Says that the server is gone, and asks everything again when it is back. */
export function ConnectionBanner() {
  const t = useWords(words)
  const client = useQueryClient()
  const wasLost = useRef(false)
  const health = useAnswer('GET /api/health', {}, { every: wasLost.current ? OFTEN_MS : SELDOM_MS })
  const isLost = health.error !== null
  useEffect(() => {
    if (wasLost.current && !isLost) void client.invalidateQueries()
    wasLost.current = isLost
  }, [client, isLost])
  if (!isLost) return null
  return (
    <p className="connection-banner" role="alert">
      {t.lost}
    </p>
  )
}
