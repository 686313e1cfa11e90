/** A signal that reaches us twice, directly and through the launcher, arrives within this many milliseconds. */
const ECHO = 500

/**
 * Does work that stops at a good place when somebody presses Ctrl-C (or the machine shuts down); asked once more, it
 * ends at once.
 */
export async function stoppable<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const stop = new AbortController()
  let asked = 0
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  const hear = () => {
    if (asked > 0 && performance.now() - asked > ECHO) process.exit(130)
    asked ||= performance.now()
    stop.abort()
  }
  for (const signal of signals) process.on(signal, hear)
  try {
    return await work(stop.signal)
  } finally {
    for (const signal of signals) process.off(signal, hear)
  }
}
