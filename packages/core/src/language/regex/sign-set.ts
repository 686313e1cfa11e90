/** A set of code points: whether one belongs to it. */
export type SignSet = (point: number) => boolean

export const between =
  (first: number, last: number): SignSet =>
  (point) =>
    point >= first && point <= last

export const outside =
  (set: SignSet): SignSet =>
  (point) =>
    !set(point)

export const anyOf =
  (sets: readonly SignSet[]): SignSet =>
  (point) =>
    sets.some((set) => set(point))

export const without =
  (set: SignSet, less: SignSet): SignSet =>
  (point) =>
    set(point) && !less(point)

/** The set of a class that ECMAScript has too, such as a general category. */
export function like(pattern: string): SignSet {
  const expression = new RegExp(pattern, 'u')
  return (point) => expression.test(String.fromCodePoint(point))
}

/** Closed under case: K, k and the Kelvin sign belong together. */
export function caseless(set: SignSet): SignSet {
  return (point) => set(point) || casesOf(point).some(set)
}

/** Other cases of a sign. */
function casesOf(point: number): number[] {
  const sign = String.fromCodePoint(point)
  const [lower, upper] = [sign.toLowerCase(), sign.toUpperCase()]
  const cases = [lower, upper, upper.toLowerCase(), lower.toUpperCase(), ALIKE[lower] ?? '']
  return cases.filter((one) => [...one].length === 1).map((one) => one.codePointAt(0) ?? 0)
}

/** Signs whose lower case is shared with a sign that is not their upper case. */
const ALIKE: Readonly<Record<string, string>> = {
  k: '\u212A',
  å: '\u212B',
  s: '\u017F',
  ω: '\u2126',
  β: '\u03D0',
}

/** Whether two signs differ in nothing but case. */
export const isSameButCase = (a: number, b: number): boolean => a === b || casesOf(a).includes(b)
