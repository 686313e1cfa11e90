import { getHeapStatistics, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

const INTERVAL = 5_000
/** Processor time in an interval, in microseconds, up to which nobody is being served. */
const QUIET = 100_000
/** Bytes the heap may have grown since it was last tidied. */
const GROWTH = 40 << 20

/**
 * Gives memory back when nothing is going on. V8 keeps the heap it grew while files were read, several times what is in
 * use, until it needs room again; a server that then waits for hours would hold it all the time.
 */
export class IdleMemory {
  readonly #timer: NodeJS.Timeout
  readonly #collect: () => void
  #spent = process.cpuUsage()
  #tidied = 0

  constructor() {
    setFlagsFromString('--expose-gc')
    this.#collect = runInNewContext('() => gc({ type: "major", execution: "sync", flavor: "last-resort" })')
    this.#timer = setInterval(() => this.#look(), INTERVAL).unref()
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  #look(): void {
    const { user, system } = process.cpuUsage(this.#spent)
    this.#spent = process.cpuUsage()
    if (user + system > QUIET || getHeapStatistics().total_heap_size < this.#tidied + GROWTH) return
    this.#collect()
    this.#tidied = getHeapStatistics().total_heap_size
  }
}
