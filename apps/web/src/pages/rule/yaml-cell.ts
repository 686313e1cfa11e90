import type { TextPlace } from '@groundbreak/contract'
import { isMap, isScalar, parseDocument } from 'yaml'

const NUMBER = /^-?[0-9]+(?:\.[0-9]+)?$/

/**
 * The text with one value inside a decision replaced; everything else, comments too, stays as it was written. What stood
 * there as a number or a truth stays one, when the new text is one.
 */
export function withCell(text: string, decision: string, place: TextPlace, value: string): string {
  const document = parseDocument(text)
  const decisions = document.toJS() as { decisions?: { id?: unknown }[] }
  const at = decisions.decisions?.findIndex(({ id }) => String(id) === decision) ?? -1
  const found = document.getIn(['decisions', at, ...place], true)
  // a formula in place of a word: `{ value: … }`
  const node = isMap(found) ? found.get('value', true) : found
  const range = isRanged(node) ? node.range : undefined
  if (!range) return text
  const held = isScalar(node) ? node.value : undefined
  const isPlain =
    (typeof held === 'number' && NUMBER.test(value)) ||
    (typeof held === 'boolean' && (value === 'true' || value === 'false'))
  return `${text.slice(0, range[0])}${isPlain ? value : JSON.stringify(value)}${text.slice(range[1])}`
}

function isRanged(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
}
