/** Points in time kept at once: now, a few closes, and the one somebody turned back to. */
const KEPT = 6

/** What was computed for a few points in time: made when first asked for, forgotten when others were asked for since. */
export class Kept<Key, Value> {
  readonly #values = new Map<Key, Value>()

  get(key: Key, make: () => Value): Value {
    const value = this.#values.get(key) ?? make()
    this.#values.delete(key)
    this.#values.set(key, value)
    for (const oldest of this.#values.keys()) {
      if (this.#values.size <= KEPT) break
      this.#values.delete(oldest)
    }
    return value
  }
}
