import { isContext, isList, RangeValue, type Value } from './value.ts'

/** As FEEL's `string()` prints it: texts inside lists and contexts stand in quotes. */
export function printValue(value: Value): string {
  return typeof value === 'string' ? value : printInside(value)
}

function printInside(value: Value): string {
  if (value === null) return 'null'
  if (typeof value === 'string') return `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
  if (isList(value)) return `[${value.map(printInside).join(', ')}]`
  if (isContext(value)) {
    return `{${[...value].map(([key, held]) => `${printKey(key)}: ${printInside(held)}`).join(', ')}}`
  }
  if (value instanceof RangeValue) return printRange(value)
  return typeof value === 'function' ? `function(${value.parameters?.join(', ') ?? ''})` : String(value)
}

const printKey = (key: string): string => (/^[\p{L}_][\p{L}\p{N}_ ]*$/u.test(key) ? key : printInside(key))

function printRange({ low, high, lowIncluded, highIncluded, sign }: RangeValue): string {
  if (sign !== undefined) return `(${sign} ${printInside(sign.startsWith('<') ? high : low)})`
  const [open, close] = [lowIncluded ? '[' : '(', highIncluded ? ']' : ')']
  return `${open}${printInside(low)}..${printInside(high)}${close}`
}
