import { bilingual, useWords } from '../../i18n/language.tsx'

const words = bilingual({ show: '看单元格' }, { show: 'show the cell' })

/** `10月!M4`; the sheet of a CSV file has no name. */
export const placeText = (sheet: string | undefined, cell: string | undefined): string =>
  [sheet, cell].filter(Boolean).join('!')

interface PlaceButtonProps {
  sheet: string
  cell: string
  /** Instead of the place. */
  text?: string
  onPlace: (sheet: string, cell: string) => void
}

/** Jumps to a cell of the sheet beside. */
export function PlaceButton({ sheet, cell, text, onPlace }: PlaceButtonProps) {
  const t = useWords(words)
  const place = placeText(sheet, cell)
  return (
    <button
      type="button"
      className="link-button mono"
      aria-label={`${t.show} ${place}`}
      onClick={() => onPlace(sheet, cell)}
    >
      {text ?? place}
    </button>
  )
}
