import { Worker } from 'node:worker_threads'

export interface Trial {
  readonly packFolder: string
  /** Numbers of the cases: the seed of each. */
  readonly first: number
  readonly count: number
}

export type TrialReport =
  | { readonly kind: 'trying'; readonly number: number }
  | { readonly kind: 'tried'; readonly number: number; readonly outcome: string }
  | { readonly kind: 'done' }

/** Milliseconds one case may take on a busy machine, and megabytes all of them: as the server's own reader has them. */
const PATIENCE = 30_000
const HEAP_MEGABYTES = 400

/**
 * Tries damaged files in a thread that is ended when a case does not end.
 * @returns how often each outcome came: `understood`, or the class of the refusal
 * @throws Error naming the case that crashed or did not end; its number reproduces it
 */
export function tryDamaged(trial: Trial): Promise<Map<string, number>> {
  const worker = new Worker(new URL('./trial-worker.ts', import.meta.url), {
    workerData: trial,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
    stdout: true,
    stderr: true,
  })
  return new Promise((resolve, reject) => {
    const outcomes = new Map<string, number>()
    let current = trial.first
    let timer: NodeJS.Timeout | undefined
    const fail = (because: unknown) => {
      clearTimeout(timer)
      void worker.terminate()
      reject(new Error(`case ${current}: ${because instanceof Error ? because.stack : because}`))
    }
    worker.on('message', (report: TrialReport) => {
      clearTimeout(timer)
      if (report.kind === 'done') {
        void worker.terminate()
        resolve(outcomes)
      } else if (report.kind === 'tried') {
        outcomes.set(report.outcome, (outcomes.get(report.outcome) ?? 0) + 1)
      } else {
        current = report.number
        timer = setTimeout(() => fail('it does not end'), PATIENCE)
      }
    })
    worker.on('error', fail)
  })
}
