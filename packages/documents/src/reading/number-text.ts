const DECIMAL = /^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]{1,4})?$/
/** Digits that Excel keeps of a number, and that every double can hold. */
export const EXACT_DIGITS = 15

/** The decimal number a text says; NaN for anything else, also for what JavaScript calls a number (0x1F, Infinity). */
export function parseNumber(text: string): number {
  const bare = text.trim()
  if (!DECIMAL.test(bare)) return Number.NaN
  const value = Number(bare)
  return Number.isFinite(value) ? value : Number.NaN
}

/** Whether a decimal number has more than 15 digits, so that a double may say another number. */
export function isFinerThanExact(text: string): boolean {
  if (text.length <= EXACT_DIGITS) return false
  let digits = 0
  for (let at = 0; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - 0x30
    if (digit >= 0 && digit <= 9 && (digits > 0 || digit > 0)) digits += 1
    else if (digit > 9) break // the exponent
  }
  return digits > EXACT_DIGITS
}

/** The whole number from 0 in plain digits between two offsets; NaN when there is none. */
export function wholeNumber(bytes: Uint8Array, from: number, to: number): number {
  let whole = 0
  for (let at = from; at < to; at += 1) {
    const digit = (bytes[at] as number) - 0x30
    if (digit < 0 || digit > 9) return Number.NaN
    whole = whole * 10 + digit
  }
  return to > from ? whole : Number.NaN
}
