import type { ReactNode } from 'react'

interface ChipsProps<Id extends string> {
  label: string
  chips: readonly { readonly id: Id; readonly label: ReactNode }[]
  chosen: Id
  onChoose: (id: Id) => void
}

/** A few choices side by side, one of which holds. */
export function Chips<Id extends string>({ label, chips, chosen, onChoose }: ChipsProps<Id>) {
  return (
    <fieldset className="chips bare no-print" aria-label={label}>
      {chips.map(({ id, label: text }) => (
        <button
          key={id}
          type="button"
          className="chip"
          aria-pressed={id === chosen}
          onClick={() => onChoose(id)}
        >
          {text}
        </button>
      ))}
    </fieldset>
  )
}
