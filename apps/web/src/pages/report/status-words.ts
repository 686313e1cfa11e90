import type { ReceivedLine, ReceivedStage } from '@groundbreak/contract'
import type { ReportStatus } from '@groundbreak/core/report'
import { bilingual } from '../../i18n/language.tsx'

interface StatusWords {
  readonly stage: Record<ReceivedStage, string>
  readonly status: Record<ReportStatus, string>
}

export const statusWords = bilingual<StatusWords>(
  {
    stage: {
      queued: '排队',
      reading: '正在读',
      understanding: '正在理解',
      comparing: '正在比对',
      ready: '待处理',
      accepted: '已接收',
      cancelled: '已取消',
    },
    status: {
      accepted: '可以接收',
      unchanged: '与已入账的相同',
      'needs-confirmation': '需要确认',
      blocked: '须先改正',
      refused: '不能读取',
    },
  },
  {
    stage: {
      queued: 'waiting',
      reading: 'reading',
      understanding: 'understanding',
      comparing: 'comparing',
      ready: 'ready',
      accepted: 'accepted',
      cancelled: 'cancelled',
    },
    status: {
      accepted: 'can be accepted',
      unchanged: 'nothing new',
      'needs-confirmation': 'needs confirmation',
      blocked: 'must be mended',
      refused: 'cannot be read',
    },
  },
)

/** Sign before the word, so that states are told apart without colour. */
export const STATUS_SIGN: Record<ReportStatus, string> = {
  accepted: '✓',
  unchanged: '＝',
  'needs-confirmation': '？',
  blocked: '✕',
  refused: '⊘',
}

export const STATUS_TONE: Record<ReportStatus, 'good' | 'plain' | 'warn' | 'bad'> = {
  accepted: 'good',
  unchanged: 'plain',
  'needs-confirmation': 'warn',
  blocked: 'bad',
  refused: 'bad',
}

/** How far a file is, 0 to 1, for its progress bar. */
const PROGRESS: Record<ReceivedStage, number> = {
  queued: 0.05,
  reading: 0.25,
  understanding: 0.5,
  comparing: 0.75,
  ready: 1,
  accepted: 1,
  cancelled: 1,
}

export const progressOf = (line: ReceivedLine): number => PROGRESS[line.stage]

export const isWorking = (line: ReceivedLine): boolean =>
  line.stage !== 'ready' && line.stage !== 'accepted' && line.stage !== 'cancelled'
