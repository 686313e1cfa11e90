import { isContext, type Value } from '../value/value.ts'

/** A compiled part of an expression: reads the row it is evaluated for, and the slots of the variables it binds. */
export type Run = (row: unknown, slots: Value[]) => Value

/** How a name of the outside is read from a row. */
export type Read = (row: unknown) => Value

/** Slots of one compiled expression: each variable has a place of its own, known before anything runs. */
export class Layout {
  size = 0
  /** Slots of lists that still grow while they are read: `partial`. */
  readonly growing = new Set<number>()
  take(): number {
    this.size += 1
    return this.size - 1
  }
}

type Level =
  | { readonly kind: 'variables'; readonly slots: ReadonlyMap<string, number> }
  /** Inside a filter: entries of the member are names, and so is `item`. */
  | { readonly kind: 'item'; readonly slot: number }

/** Which names mean what at a place of an expression. */
export class CompileScope {
  readonly layout: Layout
  readonly #levels: readonly Level[]
  readonly #outside: (name: string) => Read | undefined

  constructor(
    outside: (name: string) => Read | undefined,
    layout: Layout = new Layout(),
    levels: readonly Level[] = [],
  ) {
    this.#outside = outside
    this.layout = layout
    this.#levels = levels
  }

  /** This scope with further variables, each in a slot of its own. */
  with(...names: readonly string[]): { readonly scope: CompileScope; readonly slots: readonly number[] } {
    const slots = names.map(() => this.layout.take())
    const level: Level = {
      kind: 'variables',
      slots: new Map(names.map((name, index) => [name, slots[index] ?? 0])),
    }
    return { scope: new CompileScope(this.#outside, this.layout, [...this.#levels, level]), slots }
  }

  withItem(): { readonly scope: CompileScope; readonly slot: number } {
    const slot = this.layout.take()
    const level: Level = { kind: 'item', slot }
    return { scope: new CompileScope(this.#outside, this.layout, [...this.#levels, level]), slot }
  }

  /** How a name is read here; undefined when nothing has it, unless perhaps an entry of a filtered member. */
  find(name: string): Run | undefined {
    return this.#find(name, this.#levels.length - 1)
  }

  /** Whether a name may be a variable or an entry of a filtered member. */
  binds(name: string): boolean {
    return this.#levels.some((level) => level.kind === 'item' || level.slots.has(name))
  }

  /** Slot of a variable, when the name is surely one. */
  slotOf(name: string): number | undefined {
    for (let at = this.#levels.length - 1; at >= 0; at -= 1) {
      const level = this.#levels[at]
      if (level?.kind === 'item') return undefined
      const slot = level?.slots.get(name)
      if (slot !== undefined) return slot
    }
    return undefined
  }

  #find(name: string, from: number): Run | undefined {
    for (let at = from; at >= 0; at -= 1) {
      const level = this.#levels[at]
      if (level?.kind === 'variables') {
        const slot = level.slots.get(name)
        if (slot !== undefined) return (_, slots) => slots[slot] ?? null
      } else if (level) return this.#findInItem(name, level.slot, at)
    }
    const read = this.#outside(name)
    return read && ((row) => read(row))
  }

  #findInItem(name: string, slot: number, at: number): Run {
    const outer = name === 'item' ? undefined : this.#find(name, at - 1)
    return (row, slots) => {
      const item = slots[slot] ?? null
      if (isContext(item)) {
        const held = item.get(name)
        if (held !== undefined) return held
      }
      if (name === 'item') return item
      return outer ? outer(row, slots) : null
    }
  }
}
