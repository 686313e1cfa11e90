import type { FigureRun, Run, TableRow } from './document.ts'

/** A number without a unit sign, as amounts and counts are printed. */
const NUMBER = /^-?[0-9]+(?:\.([0-9]+))?$/

/** Gives the figures of a column the same number of decimals, so that they can be compared at a glance: 77.1 → 77.10. */
export function alignDecimals(rows: readonly TableRow[]): TableRow[] {
  const columns = Math.max(0, ...rows.map(({ cells }) => cells.length))
  const most = Array.from({ length: columns }, (_, column) =>
    Math.max(0, ...rows.map(({ cells }) => decimalsOf(onlyFigure(cells[column])?.text ?? ''))),
  )
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, column) => {
      const figure = onlyFigure(cell)
      return figure === undefined || !NUMBER.test(figure.text)
        ? cell
        : [{ ...figure, text: padded(figure.text, most[column] ?? 0) }]
    }),
  }))
}

const onlyFigure = (cell: readonly Run[] | undefined): FigureRun | undefined => {
  const [run] = cell ?? []
  return cell?.length === 1 && run?.kind === 'figure' ? run : undefined
}

const decimalsOf = (text: string): number => NUMBER.exec(text)?.[1]?.length ?? 0

function padded(text: string, decimals: number): string {
  const missing = decimals - decimalsOf(text)
  if (missing <= 0) return text
  return `${text}${text.includes('.') ? '' : '.'}${'0'.repeat(missing)}`
}
