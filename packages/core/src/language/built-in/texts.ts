import { LONGEST_VALUE } from '../meaning/budget.ts'
import { Decimal } from '../number/decimal.ts'
import { matches, replace, split } from '../regex/regex.ts'
import { printValue } from '../value/print-value.ts'
import type { Value } from '../value/value.ts'
import { builtIn, form } from './form.ts'
import { any, list, nullable, optional, text, whole } from './parameter.ts'

const count = (value: number): Value => Decimal.fromNumber(value)

/** Of texts (DMN 1.5, 10.3.4.3). A character is a code point. */
export const TEXTS = [
  builtIn(
    'string',
    form([any('from')], (value) => (value === null ? null : printValue(value))),
  ),
  builtIn(
    'string length',
    form([text('string')], (value) => count(lengthOf(value))),
  ),
  builtIn(
    'substring',
    form([text('string'), whole('start position'), optional(nullable(whole('length')))], substring),
  ),
  builtIn(
    'upper case',
    form([text('string')], (value) => value.toUpperCase()),
  ),
  builtIn(
    'lower case',
    form([text('string')], (value) => value.toLowerCase()),
  ),
  builtIn(
    'substring before',
    form([text('string'), text('match')], (value, match) =>
      value.slice(0, Math.max(value.indexOf(match), 0)),
    ),
  ),
  builtIn(
    'substring after',
    form([text('string'), text('match')], (value, match) =>
      value.includes(match) ? value.slice(value.indexOf(match) + match.length) : '',
    ),
  ),
  builtIn(
    'contains',
    form([text('string'), text('match')], (value, match) => value.includes(match)),
  ),
  builtIn(
    'starts with',
    form([text('string'), text('match')], (value, match) => value.startsWith(match)),
  ),
  builtIn(
    'ends with',
    form([text('string'), text('match')], (value, match) => value.endsWith(match)),
  ),
  builtIn(
    'matches',
    form(
      [text('input'), text('pattern'), optional(nullable(text('flags')))],
      (value, pattern, flags) => matches(value, pattern, flags ?? '') ?? null,
    ),
  ),
  builtIn(
    'replace',
    form(
      [text('input'), text('pattern'), text('replacement'), optional(nullable(text('flags')))],
      (value, pattern, replacement, flags) =>
        replace(value, pattern, replacement, flags ?? '', LONGEST_VALUE) ?? null,
    ),
  ),
  builtIn(
    'split',
    form([text('string'), text('delimiter')], (value, delimiter) => split(value, delimiter) ?? null),
  ),
  builtIn('string join', form([list('list'), optional(nullable(text('delimiter')))], join)),
]

const SURROGATE = /[\uD800-\uDFFF]/
const lengthOf = (value: string): number => (SURROGATE.test(value) ? [...value].length : value.length)

function substring(value: string, start: number, length: number | null | undefined): Value {
  if (start === 0 || (length ?? 1) < 1) return null
  const signs = SURROGATE.test(value) ? [...value] : undefined
  const from = start > 0 ? start - 1 : (signs ?? value).length + start
  if (from < 0) return null
  const to = length == null ? undefined : from + length
  return signs ? signs.slice(from, to).join('') : value.slice(from, to)
}

/** Texts in a row; null members are passed over. */
function join(values: readonly Value[], delimiter: string | null | undefined): Value {
  const texts: string[] = []
  let length = 0
  for (const value of values) {
    if (value === null) continue
    if (typeof value !== 'string') return null
    length += value.length + (delimiter?.length ?? 0)
    if (length > LONGEST_VALUE) return null
    texts.push(value)
  }
  return texts.join(delimiter ?? '')
}
