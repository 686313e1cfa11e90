/** Signs of the grammar, longer ones first. */
const SIGNS = '** .. <= >= != -> = < > + - * / ( ) [ ] { } , . : @ %'.split(' ')

/** Signs a Chinese keyboard makes, read as what they stand for. */
const WIDE: Readonly<Record<string, string>> = {
  '，': ',',
  '（': '(',
  '）': ')',
  '［': '[',
  '］': ']',
  '｛': '{',
  '｝': '}',
  '：': ':',
  '＝': '=',
  '＜': '<',
  '＞': '>',
  '≥': '>=',
  '≤': '<=',
  '≠': '!=',
  '＋': '+',
  '－': '-',
  '−': '-',
  '×': '*',
  '÷': '/',
  '％': '%',
}

/** The sign at an offset and where it ends. */
export function signAt(
  text: string,
  at: number,
): { readonly sign: string; readonly end: number } | undefined {
  const wide = WIDE[text[at] ?? '']
  if (wide !== undefined) return { sign: wide, end: at + 1 }
  const sign = SIGNS.find((one) => text.startsWith(one, at))
  return sign === undefined ? undefined : { sign, end: at + sign.length }
}

/** First offset from here on that is neither white space nor inside a comment. */
export function skipBlank(text: string, from: number): number {
  let at = from
  for (;;) {
    while (at < text.length && /[\s\uFEFF\u180E\u200B]/.test(text[at] ?? '')) at += 1
    if (text.startsWith('//', at)) {
      const end = text.slice(at).search(/[\n\r\u2028\u2029]/)
      at = end < 0 ? text.length : at + end
    } else if (text.startsWith('/*', at)) {
      const end = text.indexOf('*/', at + 2)
      at = end < 0 ? text.length : end + 2
    } else return at
  }
}
