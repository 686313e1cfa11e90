import { divide, type Fraction, plus } from '../../quantity/index.ts'
import type { Mention } from './mention.ts'
import { type Fit, percentFit, printPercent } from './verdict.ts'

/** Two amounts and what their quotient has to do with a percentage. */
export interface Pair {
  readonly part: Mention
  readonly whole: Mention
  readonly ratio: Fraction
  readonly fit: Fit | undefined
}

const NAMED_BASE =
  /(?:占|^为|达到?|相当于|完成)(?:全[市省州县区旗]|同期|其|了)?([^，。；0-9的]{2,14})的$|占(?:全[市省州县区旗]|同期|其|了)?([^，。；0-9的]{2,14})$/
/** Words that name no amount in particular. */
const VAGUE = /投资|项目|全部|总数?|比重?|比例/g
/** Sentences back in which a base that is called by its name is looked for. */
const SENTENCES_BACK = 3

/** What the text calls the base: 占年度计划的 → 年度计划. `undefined` when it names none, or only the whole. */
export function namedBase({ label }: Mention): string | undefined {
  const found = NAMED_BASE.exec(label)
  const name = found?.[1] ?? found?.[2]
  return name === undefined || name.replace(VAGUE, '').length < 2 ? undefined : name
}

/** The amounts before a percentage that are called so more than any other, nearest first. */
export function namedWholes(mention: Mention, named: string, amounts: readonly Mention[]): Mention[] {
  const called = amounts
    .filter(
      (amount) =>
        amount.end <= mention.start &&
        amount.paragraph === mention.paragraph &&
        mention.sentence - amount.sentence <= SENTENCES_BACK,
    )
    .map((amount) => ({ amount, common: commonWords(plain(named), plain(amount.label)) }))
  const most = Math.max(1, ...called.map(({ common }) => common))
  return called.flatMap(({ amount, common }) => (common === most ? amount : [])).toReversed()
}

const plain = (words: string): string => words.replace(VAGUE, ' ')

export function pairsOf(mention: Mention, part: Mention, wholes: readonly Mention[]): Pair[] {
  return wholes.flatMap((whole) => {
    if (whole === part || whole.dimension !== part.dimension) return []
    const ratio = divide(part.value, whole.value)
    return ratio === undefined ? [] : [{ part, whole, ratio, fit: percentFit(mention, ratio) }]
  })
}

/** Exact before rounded before truncated; a base the text names before others; else the nearest. */
export function bestOf(mention: Mention, pairs: readonly Pair[]): Pair | undefined {
  const named = namedBase(mention)
  const order: readonly (Fit | undefined)[] = ['exact', 'exact-after-rounding', 'truncated']
  return pairs.toSorted(
    (a, b) =>
      Number(isNamed(named, b.whole)) - Number(isNamed(named, a.whole)) ||
      order.indexOf(a.fit) - order.indexOf(b.fit),
  )[0]
}

/** How many pairs of neighbouring characters two phrases have in common: 年度计划 and 年度计划投资 have three. */
export function commonWords(a: string, b: string): number {
  let count = 0
  for (let at = 0; at + 2 <= a.length; at += 1) {
    const two = a.slice(at, at + 2)
    if (/^[^\s0-9A-Za-z]{2}$/.test(two) && b.includes(two)) count += 1
  }
  return count
}

const shareWords = (a: string, b: string): boolean => commonWords(a, b) > 0

export const isNamed = (named: string | undefined, whole: Mention): boolean =>
  named !== undefined && shareWords(plain(named), plain(whole.label))

/** Any other pair: amounts of the sentence over amounts anywhere. A whole percentage fits by chance too easily, so words must agree. */
export function farPair(
  mention: Mention,
  part: Mention | undefined,
  before: readonly Mention[],
  amounts: readonly Mention[],
): Pair | undefined {
  const parts = [
    ...(part === undefined ? [] : [part]),
    ...before.toReversed().filter((other) => other !== part),
  ]
  for (const candidate of parts) {
    const fitting = pairsOf(
      mention,
      candidate,
      amounts.filter(({ start }) => start !== candidate.start),
    ).filter(
      ({ fit, whole }) => fit !== undefined && (mention.digits > 0 || shareWords(mention.label, whole.label)),
    )
    const best = bestOf(mention, fitting)
    if (best !== undefined && (candidate === part || best.whole.sentence === mention.sentence)) return best
  }
  return undefined
}

export const labelOf = ({ label }: Mention): string => label.slice(-12)

export const computation = ({ part, whole, ratio }: Pair, mention: Mention): string =>
  `${part.text} ÷ ${whole.text} = ${printPercent(ratio, mention.digits)}`

/** A base that is the sum of two amounts of the sentence: new and continued projects together. */
export function summedBase(mention: Mention, part: Mention, near: readonly Mention[]): Pair | undefined {
  if (mention.digits === 0) return undefined
  const wholes = near.filter(({ dimension, sentence, start }) => {
    return dimension === part.dimension && sentence === mention.sentence && start !== part.start
  })
  const sums = wholes.flatMap((a, index) =>
    wholes.slice(index + 1).map((b): Mention => {
      const [first, second] = a.start < b.start ? [a, b] : [b, a]
      return { ...first, text: `(${first.text} + ${second.text})`, value: plus(a.value, b.value) }
    }),
  )
  return pairsOf(mention, part, sums).find(({ fit }) => fit !== undefined && fit !== 'truncated')
}
