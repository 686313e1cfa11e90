import { type Pattern, PatternProblem } from './pattern.ts'
import type { SignSet } from './sign-set.ts'

/** One step of a compiled pattern. `split` tries `to` first and `other` when that fails. */
export type Step =
  | { readonly kind: 'set'; readonly has: SignSet }
  | { readonly kind: 'split'; to: number; other: number }
  | { readonly kind: 'jump'; to: number }
  /** Keeps the place in a slot: 2 n for the beginning of group n, 2 n + 1 for its end. */
  | { readonly kind: 'save'; readonly slot: number }
  | { readonly kind: 'again'; readonly number: number }
  | { readonly kind: 'begin' | 'end' | 'done' }

const MOST_STEPS = 20_000

/** Steps of a pattern. Written counts become as many copies. */
export function programOf(pattern: Pattern): readonly Step[] {
  const steps: Step[] = []
  const push = (step: Step): void => {
    if (steps.length >= MOST_STEPS) throw new PatternProblem('the pattern is too large')
    steps.push(step)
  }
  const write = (part: Pattern): void => {
    switch (part.kind) {
      case 'sequence':
        for (const one of part.parts) write(one)
        return
      case 'choice':
        writeChoice(part.parts)
        return
      case 'group':
        push({ kind: 'save', slot: 2 * part.number })
        write(part.of)
        push({ kind: 'save', slot: 2 * part.number + 1 })
        return
      case 'repeat':
        for (let count = 0; count < part.least; count += 1) write(part.of)
        if (part.most === Number.POSITIVE_INFINITY) writeLoop(part.of, part.greedy)
        else for (let count = part.least; count < part.most; count += 1) writeMaybe(part.of, part.greedy)
        return
      default:
        push(part)
    }
  }
  const writeChoice = (parts: readonly Pattern[]): void => {
    const ends: { to: number }[] = []
    for (const part of parts.slice(0, -1)) {
      const split = { kind: 'split' as const, to: steps.length + 1, other: 0 }
      push(split)
      write(part)
      const jump = { kind: 'jump' as const, to: 0 }
      push(jump)
      ends.push(jump)
      split.other = steps.length
    }
    for (const last of parts.slice(-1)) write(last)
    for (const end of ends) end.to = steps.length
  }
  const writeLoop = (of: Pattern, greedy: boolean): void => {
    const start = steps.length
    const split = { kind: 'split' as const, to: 0, other: 0 }
    push(split)
    write(of)
    push({ kind: 'jump', to: start })
    ;[split.to, split.other] = greedy ? [start + 1, steps.length] : [steps.length, start + 1]
  }
  const writeMaybe = (of: Pattern, greedy: boolean): void => {
    const start = steps.length
    const split = { kind: 'split' as const, to: 0, other: 0 }
    push(split)
    write(of)
    ;[split.to, split.other] = greedy ? [start + 1, steps.length] : [steps.length, start + 1]
  }
  write(pattern)
  push({ kind: 'done' })
  return steps
}
