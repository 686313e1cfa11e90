import { bilingual, useWords } from '../../i18n/language.tsx'

const words = bilingual({ print: '打印' }, { print: 'Print' })

/** Prints the page as it stands. */
export function PrintButton() {
  const t = useWords(words)
  return (
    <button type="button" className="button" onClick={() => print()}>
      {t.print}
    </button>
  )
}
