/** Columns of text set under each other; Chinese characters take two places. */
export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => printedWidth(row[column] ?? ''))),
  )
  return [head, ...rows].map((row) =>
    row
      .map((text, column) => text + ' '.repeat(Math.max((widths[column] ?? 0) - printedWidth(text), 0)))
      .join('  ')
      .trimEnd(),
  )
}

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/

function printedWidth(text: string): number {
  let width = 0
  for (const character of text) width += WIDE.test(character) ? 2 : 1
  return width
}
