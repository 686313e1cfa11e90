import type { Verdict } from '@groundbreak/contract'
import { bilingual } from '../../i18n/language.tsx'

export const verdictWords = bilingual<Record<Verdict, string>>(
  {
    exact: '准确',
    'exact-after-rounding': '四舍五入后准确',
    truncated: '截尾',
    'fits-another-base': '符合另一口径',
    'does-not-fit': '对不上',
    'not-checked': '未核对',
  },
  {
    exact: 'exact',
    'exact-after-rounding': 'exact after rounding',
    truncated: 'truncated',
    'fits-another-base': 'fits another base',
    'does-not-fit': 'does not fit',
    'not-checked': 'not checked',
  },
)

export const VERDICT_SIGN: Record<Verdict, string> = {
  exact: '✓',
  'exact-after-rounding': '≈',
  truncated: '⌊',
  'fits-another-base': '◇',
  'does-not-fit': '✕',
  'not-checked': '·',
}

/** What must be looked at first. */
export const VERDICT_ORDER: readonly Verdict[] = [
  'does-not-fit',
  'fits-another-base',
  'truncated',
  'exact-after-rounding',
  'exact',
  'not-checked',
]
