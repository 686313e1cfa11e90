import { Worker } from 'node:worker_threads'
import type { Vocabulary } from '@groundbreak/core/workbook'
import { brokenReading, tooLongReading } from './findings.ts'
import type { ReaderMessage, ReaderRequest, Reading, ReadingStage } from './request.ts'
import { received } from './sent-reading.ts'

/** Reads workbooks outside the thread that answers people. */
export interface Reader {
  read(request: ReaderRequest, onStage?: (stage: ReadingStage) => void): Promise<Reading>
  /** Gives up reading these bytes: whoever waits is told that the file was not read. */
  cancel(bytes: Uint8Array): void
  close(): Promise<void>
}

export interface ReaderSettings {
  /** What the region pack says: plain data, handed to the worker. */
  readonly vocabulary: Vocabulary
  readonly workers?: number
  /** Milliseconds one file may take, before what its size adds. */
  readonly deadline?: number
  /** Milliseconds after which an idle worker is ended. */
  readonly patience?: number
  readonly heapMegabytes?: number
}

const DEADLINE = 9_000
/** What a megabyte adds to the deadline: large workbooks are slow without being hostile. */
const PER_MEGABYTE = 400
const PATIENCE = 30_000
const HEAP_MEGABYTES = 400

/** A few worker threads; one that overruns its deadline or its memory is ended and the file refused. */
export class WorkerReader implements Reader {
  readonly #settings: Required<ReaderSettings>
  readonly #waiting: Job[] = []
  readonly #desks: Desk[] = []

  constructor(settings: ReaderSettings) {
    this.#settings = {
      workers: 1,
      deadline: DEADLINE,
      patience: PATIENCE,
      heapMegabytes: HEAP_MEGABYTES,
      ...settings,
    }
  }

  read(request: ReaderRequest, onStage: (stage: ReadingStage) => void = () => {}): Promise<Reading> {
    return new Promise((settle, fail) => {
      this.#waiting.push({ request, onStage, settle, fail })
      this.#assign()
    })
  }

  cancel(bytes: Uint8Array): void {
    const place = this.#waiting.findIndex(({ request }) => request.bytes === bytes)
    const [waiting] = place < 0 ? [] : this.#waiting.splice(place, 1)
    if (waiting) waiting.settle({ kind: 'refused', findings: [brokenReading(waiting.request.name)] })
    for (const desk of this.#desks) if (desk.isReading(bytes)) void desk.end()
  }

  async close(): Promise<void> {
    for (const { request } of [...this.#waiting]) this.cancel(request.bytes)
    await Promise.all(this.#desks.splice(0).map((desk) => desk.end()))
  }

  #assign(): void {
    while (this.#waiting.length > 0) {
      const desk = this.#desks.find(({ isFree }) => isFree) ?? this.#hire()
      const job = desk && this.#waiting.shift()
      if (!desk || !job) return
      desk.start(job)
    }
  }

  #hire(): Desk | undefined {
    if (this.#desks.length >= this.#settings.workers) return undefined
    const desk = new Desk(this.#settings, {
      onFree: () => this.#assign(),
      onGone: (gone) => {
        const place = this.#desks.indexOf(gone)
        if (place >= 0) this.#desks.splice(place, 1)
        this.#assign()
      },
    })
    this.#desks.push(desk)
    return desk
  }
}

interface Job {
  readonly request: ReaderRequest
  readonly onStage: (stage: ReadingStage) => void
  readonly settle: (reading: Reading) => void
  readonly fail: (error: Error) => void
}

interface DeskEvents {
  readonly onFree: () => void
  readonly onGone: (desk: Desk) => void
}

/** One worker thread and what lies on its table. */
class Desk {
  readonly #settings: Required<ReaderSettings>
  readonly #events: DeskEvents
  readonly #worker: Worker
  #job: Job | undefined
  #gone = false
  #overdue = false
  #timer: NodeJS.Timeout | undefined

  constructor(settings: Required<ReaderSettings>, events: DeskEvents) {
    this.#settings = settings
    this.#events = events
    this.#worker = new Worker(new URL('./reader-worker.ts', import.meta.url), {
      workerData: settings.vocabulary,
      resourceLimits: { maxOldGenerationSizeMb: settings.heapMegabytes },
    })
    this.#worker.on('message', (message: ReaderMessage) => this.#hear(message))
    this.#worker.on('error', (error) => this.#leave(error))
    this.#worker.on('exit', () => this.#leave())
  }

  get isFree(): boolean {
    return this.#job === undefined && !this.#gone
  }

  isReading(bytes: Uint8Array): boolean {
    return this.#job?.request.bytes === bytes
  }

  start(job: Job): void {
    clearTimeout(this.#timer)
    this.#job = job
    this.#worker.ref()
    const allowed = this.#settings.deadline + (job.request.bytes.length / 2 ** 20) * PER_MEGABYTE
    this.#timer = setTimeout(() => {
      this.#overdue = true
      void this.#worker.terminate()
    }, allowed)
    this.#worker.postMessage(job.request)
  }

  async end(): Promise<void> {
    await this.#worker.terminate()
  }

  #hear(message: ReaderMessage): void {
    const job = this.#job
    if (!job) return
    if (message.kind === 'stage') {
      job.onStage(message.stage)
      return
    }
    this.#job = undefined
    clearTimeout(this.#timer)
    this.#worker.unref()
    this.#timer = setTimeout(() => void this.end(), this.#settings.patience).unref()
    if (message.kind === 'done') job.settle(received(message.reading))
    else job.fail(new Error(message.message))
    this.#events.onFree()
  }

  /** Ended by the deadline, by lack of memory, by a cancel, or broken: the file under way is not taken. */
  #leave(error?: unknown): void {
    if (this.#gone) return
    this.#gone = true
    clearTimeout(this.#timer)
    const job = this.#job
    this.#job = undefined
    if (job) {
      const because = this.#overdue || isOutOfMemory(error) ? tooLongReading : brokenReading
      job.settle({ kind: 'refused', findings: [because(job.request.name)] })
    }
    this.#events.onGone(this)
  }
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
