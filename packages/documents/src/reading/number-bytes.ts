const POWERS = Array.from({ length: 23 }, (_, power) => 10 ** power)

/**
 * The number written in ASCII from `from` to `to`; NaN when it is none. Up to 15 digits are put together as a whole
 * number and divided once by a power of ten, which IEEE 754 rounds right; anything longer goes through `Number`.
 */
export function parseNumber(bytes: Buffer, from: number, to: number): number {
  let at = from
  const negative = bytes[at] === 0x2d
  if (negative) at += 1
  let whole = 0
  let digits = 0
  let decimals = -1
  for (; at < to; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte >= 0x30 && byte <= 0x39) {
      whole = whole * 10 + (byte - 0x30)
      digits += 1
      if (decimals >= 0) decimals += 1
    } else if (byte === 0x2e && decimals < 0) decimals = 0
    else return slowly(bytes, from, to)
  }
  if (digits === 0 || digits > 15) return slowly(bytes, from, to)
  const value = decimals > 0 ? whole / (POWERS[decimals] ?? Number.NaN) : whole
  return negative ? -value : value
}

function slowly(bytes: Buffer, from: number, to: number): number {
  const text = bytes.toString('latin1', from, to).trim()
  return text === '' ? Number.NaN : Number(text)
}
