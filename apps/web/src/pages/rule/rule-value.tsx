import { useRegion } from '../../api/region.tsx'
import { LightMark } from '../../components/mark/light-mark.tsx'
import { bilingual, useWords } from '../../i18n/language.tsx'

const words = bilingual({ yes: '是', no: '否', none: '—' }, { yes: 'yes', no: 'no', none: '—' })

/** A decided value: a light as a light, a truth as a word, "no value" as a dash. */
export function RuleValue({
  cell,
}: {
  cell: { readonly value: string | boolean | null; readonly shown: string } | undefined
}) {
  const t = useWords(words)
  const { lights } = useRegion()
  if (!cell || cell.value === null) return <span className="soft">{t.none}</span>
  if (typeof cell.value === 'boolean') return <span>{cell.value ? t.yes : t.no}</span>
  const light = lights.find(({ id }) => id === cell.value)
  return light ? <LightMark light={light.id} /> : <span>{cell.shown}</span>
}
