import type { Flags } from './pattern.ts'
import type { Step } from './program.ts'
import { isSameButCase } from './sign-set.ts'

/** What a pattern matched: places of the whole and of each group, in code points; −1 where a group took no part. */
export type Found = readonly number[]

/** States a search may visit, so that no pattern and no text keep the machine busy. */
const MOST_STATES = 10_000_000

/** Thrown when a search would take too long. */
export class SearchTooLong extends Error {}

export interface Program {
  readonly steps: readonly Step[]
  readonly groups: number
  readonly refersBack: boolean
  readonly flags: Flags
}

/**
 * Looks for matches in one text, in the order the pattern prefers. Each pair of step and place is visited once a search,
 * so the work is bounded by their product and no pattern runs away. Back references break that: with them the states
 * are only counted.
 */
export class Searcher {
  readonly program: Program
  readonly points: readonly number[]
  /** Search in which a state was last visited. */
  readonly #visited: Uint16Array | undefined
  #search = 0
  #left = 10 * MOST_STATES

  constructor(program: Program, points: readonly number[]) {
    this.program = program
    this.points = points
    const states = program.steps.length * (points.length + 1)
    if (states > MOST_STATES) throw new SearchTooLong()
    this.#visited = program.refersBack ? undefined : new Uint16Array(states)
  }

  /** The first match at or behind a place. */
  find(from: number): Found | undefined {
    this.#search += 1
    if (this.#search > 0xffff) {
      this.#visited?.fill(0)
      this.#search = 1
    }
    for (let start = from; start <= this.points.length; start += 1) {
      const found = this.#matchAt(start)
      if (found) return found
    }
    return undefined
  }

  /** Whether a state was not yet visited in this search. */
  #isNew(step: number, at: number): boolean {
    this.#left -= 1
    if (this.#left < 0) throw new SearchTooLong()
    if (!this.#visited) return true
    const key = step * (this.points.length + 1) + at
    if (this.#visited[key] === this.#search) return false
    this.#visited[key] = this.#search
    return true
  }

  #matchAt(start: number): Found | undefined {
    const { program, points } = this
    const open: State[] = [{ step: 0, at: start, slots: initialSlots(program.groups, start) }]
    for (;;) {
      const state = open.pop()
      if (!state) return undefined
      let { step, at, slots } = state
      while (this.#isNew(step, at)) {
        const one = program.steps[step]
        if (!one || one.kind === 'done') return withSlot(slots, 1, at)
        step += 1
        if (one.kind === 'set') {
          const point = points[at]
          if (point === undefined || !one.has(point)) break
          at += 1
        } else if (one.kind === 'split') {
          open.push({ step: one.other, at, slots })
          step = one.to
        } else if (one.kind === 'jump') step = one.to
        else if (one.kind === 'save') slots = withSlot(slots, one.slot, at)
        else if (one.kind === 'again') {
          const next = repeated(program.flags, points, slots, one.number, at)
          if (next === undefined) break
          at = next
        } else if (!isAnchored(one.kind, program.flags.lines, points, at)) break
      }
    }
  }
}

interface State {
  readonly step: number
  readonly at: number
  readonly slots: Found
}

const initialSlots = (groups: number, start: number): Found =>
  Array.from({ length: 2 * groups + 2 }, (_, slot) => (slot === 0 ? start : -1))

const withSlot = (slots: Found, slot: number, at: number): Found =>
  slots.map((held, index) => (index === slot ? at : held))

function isAnchored(kind: 'begin' | 'end', lines: boolean, points: readonly number[], at: number): boolean {
  if (kind === 'begin') return at === 0 || (lines && points[at - 1] === 0xa)
  return at === points.length || (lines && points[at] === 0xa)
}

/** Place behind another occurrence of what a group matched; a group that took no part matches nothing, anywhere. */
function repeated(
  flags: Flags,
  points: readonly number[],
  slots: Found,
  group: number,
  at: number,
): number | undefined {
  const [first, last] = [slots[2 * group] ?? -1, slots[2 * group + 1] ?? -1]
  if (first < 0 || last < 0) return at
  for (let index = 0; index < last - first; index += 1) {
    const [a, b] = [points[first + index], points[at + index]]
    if (a === undefined || b === undefined) return undefined
    if (flags.caseless ? !isSameButCase(a, b) : a !== b) return undefined
  }
  return at + last - first
}
