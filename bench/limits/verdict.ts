/** Holds what was measured against its limits, and ends the process with 1 when one is missed. */
export class Verdict {
  readonly #lines: string[] = []
  #missed = 0

  /** @param most the largest value that keeps the limit */
  limit(what: string, measured: number, most: number): void {
    this.#judge(what, measured, `at most ${most}`, measured <= most, measured / most)
  }

  /** @param least the smallest value that keeps the limit */
  atLeast(what: string, measured: number, least: number): void {
    this.#judge(what, measured, `at least ${least}`, measured >= least, least / measured)
  }

  /** Prints each limit, kept or missed, with measured ÷ limit: below 1 is inside. */
  print(): void {
    console.log(this.#lines.join('\n'))
    if (this.#missed > 0) process.exitCode = 1
  }

  #judge(what: string, measured: number, limit: string, isKept: boolean, ratio: number): void {
    if (!isKept) this.#missed += 1
    const verdict = isKept ? 'kept  ' : 'MISSED'
    this.#lines.push(`${verdict} ${what}: ${shown(measured)}, limit ${limit}, ratio ${shown(ratio)}`)
  }
}

const shown = (value: number): string => value.toLocaleString('en', { maximumSignificantDigits: 3 })
