import type { Coverage } from '@groundbreak/core/indicator'
import { bilingual, useWords } from '../../i18n/language.tsx'

const words = bilingual(
  { known: (stated: number, of: number) => `应有数的${of}个中${stated}个有数` },
  { known: (stated, of) => `known of ${stated} in ${of}` },
)

/** Beside a figure that some projects do not state: of how many it is known. */
export function KnownOf({ coverage }: { coverage: Coverage | undefined }) {
  const t = useWords(words)
  if (coverage === undefined) return null
  const { stated, of } = coverage
  return (
    <span className="known-of" title={t.known(stated, of)}>
      {stated}/{of}
    </span>
  )
}
