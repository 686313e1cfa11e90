const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** True for a unified social credit code whose check character is right (GB 32100-2015). */
export function isCreditCode(code: string): boolean {
  if (code.length !== 18) return false
  let sum = 0
  for (let at = 0; at < 17; at += 1) {
    const value = ALPHABET.indexOf(code[at] ?? '')
    if (value < 0) return false
    sum += value * (WEIGHTS[at] ?? 0)
  }
  return ALPHABET[(31 - (sum % 31)) % 31] === code[17]
}
