import { parseDocument } from 'yaml'

/** The text with one condition of a decision table replaced; everything else, comments too, stays as it was written. */
export function withCell(
  text: string,
  place: { readonly decision: string; readonly row: number; readonly column: number },
  value: string,
): string {
  const document = parseDocument(text)
  const decisions = document.toJS() as { decisions?: { id?: unknown }[] }
  const at = decisions.decisions?.findIndex(({ id }) => String(id) === place.decision) ?? -1
  const node = document.getIn(['decisions', at, 'table', 'rows', place.row, 'when', place.column], true)
  const range = isRanged(node) ? node.range : undefined
  if (!range) return text
  return `${text.slice(0, range[0])}${JSON.stringify(value)}${text.slice(range[1])}`
}

function isRanged(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
}
