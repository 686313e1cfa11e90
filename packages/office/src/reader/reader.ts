import { Worker } from 'node:worker_threads'
import { brokenReading, tooLongReading } from './findings.ts'
import type {
  ReaderMessage,
  ReaderRequest,
  Reading,
  ReadingStage,
  ReadRequest,
  SheetRows,
  WindowRequest,
} from './request.ts'

/** Reads workbooks outside the thread that answers people. */
export interface Reader {
  read(request: Omit<ReadRequest, 'kind'>, onStage?: (stage: ReadingStage) => void): Promise<Reading>
  /** `undefined` when there is no such sheet. */
  window(request: Omit<WindowRequest, 'kind'>): Promise<SheetRows | undefined>
  /** Gives up what is being read of this file; its answer never comes. */
  cancel(sm3: string): void
  close(): Promise<void>
}

export interface ReaderSettings {
  /** Files of the region pack by path: the worker reads the pack itself. */
  readonly packFiles: ReadonlyMap<string, string>
  readonly workers?: number
  /** Milliseconds one file may take, before what its size adds. */
  readonly deadline?: number
  /** Milliseconds after which an idle worker is ended. */
  readonly patience?: number
  readonly heapMegabytes?: number
}

interface Job {
  readonly request: ReaderRequest
  readonly onStage: (stage: ReadingStage) => void
  readonly settle: (result: Reading | SheetRows | undefined) => void
  readonly fail: (error: Error) => void
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

  read(
    request: Omit<ReadRequest, 'kind'>,
    onStage: (stage: ReadingStage) => void = () => {},
  ): Promise<Reading> {
    return this.#ask({ kind: 'read', ...request }, onStage) as Promise<Reading>
  }

  window(request: Omit<WindowRequest, 'kind'>): Promise<SheetRows | undefined> {
    return this.#ask({ kind: 'window', ...request }, () => {}) as Promise<SheetRows | undefined>
  }

  cancel(sm3: string): void {
    const waiting = this.#waiting.findIndex(({ request }) => request.kind === 'read' && request.sm3 === sm3)
    if (waiting >= 0) this.#waiting.splice(waiting, 1)
    for (const desk of this.#desks) if (desk.isReading(sm3)) desk.end()
  }

  async close(): Promise<void> {
    this.#waiting.length = 0
    await Promise.all(this.#desks.splice(0).map((desk) => desk.end()))
  }

  #ask(request: ReaderRequest, onStage: Job['onStage']): Promise<Reading | SheetRows | undefined> {
    return new Promise((settle, fail) => {
      this.#waiting.push({ request, onStage, settle, fail })
      this.#assign()
    })
  }

  #assign(): void {
    while (this.#waiting.length > 0) {
      let desk = this.#desks.find(({ isFree }) => isFree)
      if (!desk) {
        if (this.#desks.length >= this.#settings.workers) return
        desk = new Desk(
          this.#settings,
          () => this.#assign(),
          (gone) => this.#remove(gone),
        )
        this.#desks.push(desk)
      }
      const job = this.#waiting.shift()
      if (job) desk.start(job)
    }
  }

  #remove(desk: Desk): void {
    const place = this.#desks.indexOf(desk)
    if (place >= 0) this.#desks.splice(place, 1)
    this.#assign()
  }
}

/** One worker thread and what lies on its table. */
class Desk {
  readonly #settings: Required<ReaderSettings>
  readonly #worker: Worker
  readonly #onFree: () => void
  readonly #onGone: (desk: Desk) => void
  #job: Job | undefined
  #overdue = false
  #timer: NodeJS.Timeout | undefined

  constructor(settings: Required<ReaderSettings>, onFree: () => void, onGone: (desk: Desk) => void) {
    this.#settings = settings
    this.#onFree = onFree
    this.#onGone = onGone
    this.#worker = new Worker(new URL('./reader-worker.ts', import.meta.url), {
      workerData: settings.packFiles,
      resourceLimits: { maxOldGenerationSizeMb: settings.heapMegabytes },
    })
    this.#worker.on('message', (message: ReaderMessage) => this.#hear(message))
    this.#worker.on('error', (error) => this.#break(error))
    this.#worker.on('exit', () => this.#break(new Error('the reader ended')))
  }

  get isFree(): boolean {
    return this.#job === undefined
  }

  isReading(sm3: string): boolean {
    return this.#job?.request.kind === 'read' && this.#job.request.sm3 === sm3
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

  /** Ends the thread; a job under way never answers. */
  async end(): Promise<void> {
    this.#job = undefined
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
    if (message.kind === 'done') job.settle(message.result)
    else job.fail(new Error(message.message))
    this.#onFree()
  }

  /** Deadline, out of memory, or a mistake of ours: in each case the file is not taken. */
  #break(error: Error): void {
    clearTimeout(this.#timer)
    const job = this.#job
    this.#job = undefined
    if (job?.request.kind === 'read') {
      const because = this.#overdue || isOutOfMemory(error) ? tooLongReading : brokenReading
      job.settle({ kind: 'refused', findings: [because(job.request.name)] })
    } else job?.fail(error)
    this.#onGone(this)
  }
}

const isOutOfMemory = (error: Error): boolean => 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
