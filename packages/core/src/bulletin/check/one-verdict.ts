import type { Verdict, VerdictKind } from './verdict.ts'

/** The graver answer first: of two that contradict each other a person has to see the bad one. */
const GRAVITY: readonly VerdictKind[] = [
  'does-not-fit',
  'fits-another-base',
  'truncated',
  'exact-after-rounding',
  'exact',
]

/**
 * One answer for every figure: what the text itself gives, and what the ledger says. What the ledger confirms is not
 * doubted because rounded amounts stand around it, nor because it is cut as its definition says.
 * @returns in the order of the text
 */
export function oneForEach(own: readonly Verdict[], known: readonly Verdict[]): Verdict[] {
  const confirmed = new Set(known.filter(({ kind }) => isGood(kind)).map(({ offset }) => offset))
  const found = new Map<number, Verdict>()
  for (const one of [
    ...known,
    ...own.filter((verdict) => !confirmed.has(verdict.offset) || isContradiction(verdict)),
  ]) {
    const held = found.get(one.offset)
    if (held === undefined || GRAVITY.indexOf(one.kind) < GRAVITY.indexOf(held.kind))
      found.set(one.offset, one)
  }
  return [...found.values()].toSorted((a, b) => a.offset - b.offset)
}

const isGood = (kind: VerdictKind): boolean => kind === 'exact' || kind === 'exact-after-rounding'

/** Amounts that were not rounded could not give it either. */
const isContradiction = ({ kind, couldFitUnrounded }: Verdict): boolean =>
  kind === 'does-not-fit' && couldFitUnrounded !== true
