const FIRST_SIZE = 1024
/** Characters at both ends that tell texts apart well enough: names and codes differ there. */
const ENDS = 16

/**
 * Which texts were met before: a table of small numbers with open addressing. Of hundreds of thousands of texts, nearly
 * all different, a `Set` takes five times as long, for it looks at every character and keeps an object for each.
 */
export class TextTable {
  readonly #texts: string[] = []
  /** Place of a text plus 1, 0 where nothing is. */
  #slots = new Int32Array(FIRST_SIZE)

  /** @returns false when the text was there already */
  add(text: string): boolean {
    if (this.#texts.length * 2 >= this.#slots.length) this.#grow()
    const slot = this.#slotOf(text)
    if (this.#slots[slot] !== 0) return false
    this.#slots[slot] = this.#texts.push(text)
    return true
  }

  /** The slot of the text, or the free one where it belongs. */
  #slotOf(text: string): number {
    const mask = this.#slots.length - 1
    let slot = hashOf(text) & mask
    for (;;) {
      const place = this.#slots[slot] as number
      if (place === 0 || this.#texts[place - 1] === text) return slot
      slot = (slot + 1) & mask
    }
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 4)
    this.#texts.forEach((text, place) => {
      this.#slots[this.#slotOf(text)] = place + 1
    })
  }
}

/** FNV-1a over both ends of the text. */
function hashOf(text: string): number {
  const { length } = text
  let hash = length
  for (let at = 0; at < length; at += 1) {
    if (at === ENDS && length > 2 * ENDS) at = length - ENDS
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  }
  return (hash ^ (hash >>> 15)) >>> 0
}
