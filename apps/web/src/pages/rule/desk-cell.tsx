interface DeskCellProps {
  label: string
  text: string
  onChange: (text: string) => void
}

/** A cell of the desk: what was typed counts when it is left, or on Enter. */
export function DeskCell({ label, text, onChange }: DeskCellProps) {
  return (
    <input
      key={text}
      className="input cell"
      aria-label={label}
      defaultValue={text}
      onBlur={(event) => {
        if (event.target.value !== text) onChange(event.target.value)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur()
      }}
    />
  )
}
