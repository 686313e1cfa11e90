import type { Measure } from './unit.ts'

type Physical = Exclude<Measure, 'share' | 'points' | 'count'>

/**
 * What kind of quantity a number is (量纲): powers of measures, such as money per area, or a pure number. A pure number
 * may be known to be a share, points, or the quotient of two amounts, which suits both; a plain one — a count, a
 * literal — suits all.
 */
export interface Dimension {
  readonly powers: Readonly<Partial<Record<Physical, number>>>
  readonly nature: 'plain' | 'ratio' | 'share' | 'points'
}

export const PLAIN: Dimension = { powers: {}, nature: 'plain' }
export const SHARE: Dimension = { powers: {}, nature: 'share' }
const RATIO: Dimension = { powers: {}, nature: 'ratio' }
export const POINTS: Dimension = { powers: {}, nature: 'points' }

/** The dimension of a unit's measure, and what it is counted per. */
export function dimensionOf(measure: Measure, per?: Measure): Dimension {
  const top = dimensionOfMeasure(measure)
  return per === undefined ? top : quotientOf(top, dimensionOfMeasure(per))
}

function dimensionOfMeasure(measure: Measure): Dimension {
  if (measure === 'share') return SHARE
  if (measure === 'points') return POINTS
  return measure === 'count' ? PLAIN : { powers: { [measure]: 1 }, nature: 'plain' }
}

export const isPure = ({ powers }: Dimension): boolean => Object.keys(powers).length === 0

const isFlexible = ({ nature }: Dimension): boolean => nature === 'plain' || nature === 'ratio'

const sameNature = (a: Dimension, b: Dimension): boolean =>
  a.nature === b.nature || isFlexible(a) || isFlexible(b)

const samePowers = (a: Dimension, b: Dimension): boolean => {
  const keys = [...Object.keys(a.powers), ...Object.keys(b.powers)] as Physical[]
  return keys.every((key) => (a.powers[key] ?? 0) === (b.powers[key] ?? 0))
}

/** Whether numbers of two dimensions can stand beside each other: be compared, or be one the stand-in of the other. */
export const isLike = (a: Dimension, b: Dimension): boolean => samePowers(a, b) && sameNature(a, b)

/** Of a sum; undefined when the two can't be added. Points are not added to shares: which is meant, a part more or points more? */
export function sumOfDimensions(a: Dimension, b: Dimension): Dimension | undefined {
  if (!isLike(a, b)) return undefined
  if (a.nature === b.nature || !isPure(a)) return a
  return a.nature === 'plain' || b.nature === 'plain' ? PLAIN : RATIO
}

/** Of a difference: two shares differ by points. */
export function differenceOfDimensions(a: Dimension, b: Dimension): Dimension | undefined {
  return a.nature === 'share' && b.nature === 'share' ? POINTS : sumOfDimensions(a, b)
}

/** Of a product: a share of something is such a thing, a share of a share a share; times a plain number it may be anything (`× 100`). */
export function productOf(a: Dimension, b: Dimension): Dimension {
  const powers = combined(a, b, 1)
  if (Object.keys(powers).length > 0) return { powers, nature: 'plain' }
  if (a.nature === b.nature) return a
  if (a.nature === 'ratio') return b
  return b.nature === 'ratio' ? a : PLAIN
}

export function quotientOf(a: Dimension, b: Dimension): Dimension {
  const powers = combined(a, b, -1)
  if (Object.keys(powers).length > 0) return { powers, nature: 'plain' }
  return isPure(b) ? PLAIN : RATIO
}

function combined(a: Dimension, b: Dimension, sign: 1 | -1): Partial<Record<Physical, number>> {
  const powers: Partial<Record<Physical, number>> = {}
  for (const key of [...Object.keys(a.powers), ...Object.keys(b.powers)] as Physical[]) {
    const power = (a.powers[key] ?? 0) + sign * (b.powers[key] ?? 0)
    if (power !== 0) powers[key] = power
    else delete powers[key]
  }
  return powers
}

const WORDS: Record<Physical, readonly [zh: string, en: string]> = {
  money: ['金额', 'money'],
  'us-money': ['美元金额', 'money in US dollars'],
  area: ['面积', 'an area'],
  power: ['功率', 'power'],
  energy: ['电量', 'energy'],
  coal: ['标准煤', 'coal equivalent'],
  mass: ['重量', 'mass'],
  length: ['长度', 'length'],
}

/** In the words of both languages: 金额, 百分点, 金额/面积. */
export function describeDimension({ powers, nature }: Dimension): {
  readonly zh: string
  readonly en: string
} {
  const keys = Object.keys(powers) as Physical[]
  if (keys.length === 0) {
    if (nature === 'ratio') return { zh: '比值', en: 'a ratio' }
    if (nature === 'share') return { zh: '百分比', en: 'a share (percent)' }
    return nature === 'points' ? { zh: '百分点', en: 'percentage points' } : { zh: '数', en: 'a number' }
  }
  const side = (sign: 1 | -1, language: 0 | 1): string =>
    keys
      .filter((key) => Math.sign(powers[key] ?? 0) === sign)
      .map(
        (key) =>
          `${WORDS[key][language]}${Math.abs(powers[key] ?? 1) > 1 ? `^${Math.abs(powers[key] ?? 1)}` : ''}`,
      )
      .join('×')
  const words = (language: 0 | 1, per: string): string => {
    const [top, bottom] = [side(1, language), side(-1, language)]
    return bottom === '' ? top : `${top || '1'}${per}${bottom}`
  }
  return { zh: words(0, '/'), en: words(1, ' per ') }
}
