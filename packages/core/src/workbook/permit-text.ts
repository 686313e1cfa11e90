import type { PartialDate } from '../calendar/index.ts'
import type { PermitState, PermitSteps } from '../field/index.ts'
import { readDateText } from './date-text.ts'
import { foldText } from './text-folding.ts'

/** Words of a pack, folded; those of steps from long to short, so that the longer is met first. */
interface PermitWords {
  readonly exact: ReadonlyMap<string, PermitState>
  readonly steps: readonly (readonly [string, number])[]
}

const KEPT = new WeakMap<PermitSteps, PermitWords>()

function wordsOf(permits: PermitSteps): PermitWords {
  const known = KEPT.get(permits)
  if (known) return known
  const states = (['done', 'pending', 'not-needed'] as const).flatMap((state) =>
    permits.states[state].map((word) => [foldText(word), state] as const),
  )
  const steps = permits.steps
    .flatMap((step, index) =>
      [step.label.zh, ...step.synonyms].map((word) => [foldText(word), index] as const),
    )
    .sort(([a], [b]) => b.length - a.length)
  const words = { exact: new Map(states), steps }
  KEPT.set(permits, words)
  return words
}

/** The state in one permit's cell: a word (已办), a date (done on that day), or both: 已办(2020.3). */
export function readPermitState(
  folded: string,
  permits: PermitSteps,
  reportYear: number | undefined,
): { readonly state: PermitState; readonly date?: PartialDate } | undefined {
  const { exact } = wordsOf(permits)
  const whole = exact.get(folded)
  if (whole) return { state: whole }
  const date = readDateText(folded, reportYear)
  if (date.kind === 'date') return { state: 'done', date: date.date }
  const both = /^([^()]*)\(([^()]*)\)$/.exec(folded)
  const state = both && exact.get(both[1] ?? '')
  if (!both || !state) return undefined
  const inner = readDateText(both[2] ?? '', reportYear)
  return inner.kind === 'date' && state === 'done' ? { state, date: inner.date } : { state }
}

/** The state of every step (null where the sentence leaves it open), and the dates given. */
export interface PermitSentence {
  readonly states: readonly (PermitState | null)[]
  readonly dates: readonly (PartialDate | undefined)[]
}

const REST = /^(?:其余|其他|其它|余|剩余)(?:各项|手续)*(?:均|都|全部)*/
const ALL = /^(?:全部|均|都|所有|各项|手续|前期)+(?:手续)?(?:均|都|全部|已全部)*/

/**
 * Reads a sentence such as 能评在办，其余已办结（水保不涉及） or 立项：已办（2021/12/03）；用地：….
 * @returns undefined when it holds anything not understood
 */
export function readPermitSentence(
  folded: string,
  permits: PermitSteps,
  reportYear: number | undefined,
): PermitSentence | undefined {
  const states: (PermitState | undefined)[] = permits.steps.map(() => undefined)
  const dates: (PartialDate | undefined)[] = permits.steps.map(() => undefined)
  let rest: PermitState | undefined
  for (const clause of clauses(folded)) {
    const said = readClause(clause, permits, reportYear)
    if (!said) return undefined
    if (said.steps.length === 0) {
      if (rest !== undefined) return undefined
      rest = said.state
    }
    for (const step of said.steps) {
      if (states[step] !== undefined && states[step] !== said.state) return undefined
      states[step] = said.state
      dates[step] = said.date
    }
  }
  return { states: states.map((state) => state ?? rest ?? null), dates }
}

/** Clauses between ； ， 。 and those in brackets, unless the brackets hold a date. */
function clauses(folded: string): string[] {
  const found: string[] = []
  const outside = folded.replace(/\(([^()]*)\)/g, (whole, inner: string) => {
    if (/[0-9]/.test(inner)) return whole
    found.push(...inner.split(/[;,。]/))
    return ''
  })
  return [...outside.split(/[;,。]/), ...found].filter((clause) => clause !== '')
}

/** 1. or （1） before an item of a list. */
const ITEM = /^(?:[0-9]{1,2}[.、)]|\([0-9]{1,2}\))/

function readClause(
  clause: string,
  permits: PermitSteps,
  reportYear: number | undefined,
): { steps: number[]; state: PermitState; date?: PartialDate } | undefined {
  const words = wordsOf(permits)
  let text = clause.replace(ITEM, '')
  const steps: number[] = []
  for (;;) {
    text = text.replace(/^[、和及与:]/, '')
    const step = words.steps.find(([word]) => text.startsWith(word))
    if (!step) break
    steps.push(step[1])
    text = text.slice(step[0].length)
  }
  if (steps.length === 0) {
    const bare = text.replace(REST, '').replace(ALL, '')
    if (bare === text) return undefined
    text = bare
  }
  text = text.replace(/^(?:手续|证)/, '').replace(/^(?:均|都|全部|:)+/, '')
  const reading = readPermitState(text, permits, reportYear)
  if (!reading) return undefined
  return { steps, ...reading }
}
