import type { BoardRow } from '@groundbreak/contract'
import { bilingual } from '../../i18n/language.tsx'

/** Sign and word for how far a division is with its report. */
export const stateWords = bilingual<Record<BoardRow['state'], string>>(
  { missing: '○ 未报', reported: '● 已报', corrected: '◐ 已更正' },
  { missing: '○ missing', reported: '● reported', corrected: '◐ corrected' },
)
