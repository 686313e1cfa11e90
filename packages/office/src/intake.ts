import { randomUUID } from 'node:crypto'
import { EventEmitter } from 'node:events'
import type { Answers, ReceivedEvent, ReceivedStage } from '@groundbreak/contract'
import { sm3 } from '@groundbreak/store'
import type { Books } from './books.ts'
import type { Comparison } from './comparison.ts'
import { taughtColumns } from './layouts.ts'
import { Pile, plainName } from './pile.ts'
import { brokenReading } from './reader/findings.ts'
import type { Reader } from './reader/reader.ts'
import { type Received, receivedLine } from './received.ts'
import { Refusal } from './refusal.ts'

export interface IntakeSetup {
  readonly books: Books
  readonly reader: Reader
  readonly comparison: Comparison
  readonly clock: () => Date
  /** Told of mistakes of ours that a file brought to light. */
  readonly onFault: (error: unknown) => void
}

/** Files on their way into the ledger (收件): read, understood, compared, and then waiting for a person. */
export class Intake {
  readonly #setup: IntakeSetup
  readonly #pile = new Pile()
  readonly #events = new EventEmitter<{ received: [ReceivedEvent] }>()

  constructor(setup: IntakeSetup) {
    this.#setup = setup
    this.#events.setMaxListeners(0)
  }

  /** @throws Refusal when it is too large */
  receive(name: string, bytes: Uint8Array, answers: Answers = {}): Received {
    const received = this.blank(name, bytes, answers)
    this.#pile.add(received)
    this.#tell(received)
    received.settled = this.#work(received)
    return received
  }

  /** Reads and understands a file that does not wait in the pile: nobody but the caller knows of it, or compares it. */
  async examine(name: string, bytes: Uint8Array, answers: Answers): Promise<Received> {
    const received = this.blank(name, bytes, answers)
    await this.#work(received, false)
    return received
  }

  /** The file as it is before anybody has looked at it. */
  blank(name: string, bytes: Uint8Array, answers: Answers): Received {
    return {
      id: `r_${randomUUID()}`,
      name: plainName(name),
      sm3: sm3(bytes),
      size: bytes.length,
      receivedAt: this.#setup.clock().toISOString(),
      bytes,
      stage: 'queued',
      answers,
      against: 0,
      comparedAgain: false,
      accepting: false,
      settled: Promise.resolve(),
    }
  }

  list(): readonly Received[] {
    return this.#pile.list().reverse()
  }

  /** @throws Refusal when there is no such file, or no more */
  get(id: string): Received {
    return this.#pile.get(id)
  }

  /** @throws Refusal while it is not ready for this */
  getReady(id: string): Received & { readonly bytes: Uint8Array } {
    const received = this.get(id)
    if (received.stage === 'ready' && received.bytes !== undefined && !received.accepting)
      return { ...received, bytes: received.bytes }
    throw notNow(received)
  }

  /** Forgets the file; nothing of it was stored. */
  cancel(id: string): Received {
    const received = this.get(id)
    if (received.stage === 'accepted') return received
    if (received.accepting) throw notNow(received)
    if (received.bytes) this.#setup.reader.cancel(received.bytes)
    received.bytes = undefined
    this.#enter(received, 'cancelled')
    this.#pile.remove(id)
    return received
  }

  /** Takes answers in and looks at the file again. */
  async answer(id: string, answers: Answers): Promise<Received> {
    this.getReady(id)
    const received = this.get(id)
    received.answers = { ...received.answers, ...answers }
    this.#enter(received, 'queued')
    received.settled = this.#work(received)
    await received.settled
    return received
  }

  /** Compares again with what the ledger says now. */
  compareAgain(received: Received): void {
    const { books, comparison } = this.#setup
    if (received.understanding === undefined) return
    received.against = books.last
    received.review = comparison.review(received.understanding, received, books.view())
  }

  /** After the ledger has it: the bytes are kept there now. */
  markAccepted(received: Received, entry: number | undefined): void {
    received.bytes = undefined
    delete received.workbook
    if (entry !== undefined) received.entry = entry
    this.#enter(received, 'accepted')
  }

  /** @returns what to call when no more events are wanted */
  listen(listener: (event: ReceivedEvent) => void): () => void {
    this.#events.on('received', listener)
    return () => this.#events.off('received', listener)
  }

  async #work(received: Received, compare = true): Promise<void> {
    const { books, reader, onFault } = this.#setup
    const { bytes, name, answers } = received
    if (bytes === undefined) return
    // what an earlier look found no longer holds
    delete received.refusal
    delete received.understanding
    delete received.review
    try {
      await books.catchUp()
      const given = {
        ...(answers.division === undefined ? {} : { division: answers.division }),
        ...(answers.period === undefined ? {} : { period: answers.period }),
      }
      const reading = await reader.read(
        { name, bytes, hints: { taught: taughtColumns(books.view()), given } },
        (stage) => this.#enter(received, stage),
      )
      if (received.stage === 'cancelled') return
      if (reading.kind === 'refused') received.refusal = reading.findings
      if (reading.kind === 'understood') {
        received.understanding = reading.understanding
        received.workbook = { sheets: reading.sheets, date1904: reading.date1904 }
        if (compare) {
          this.#enter(received, 'comparing')
          await books.catchUp()
          this.compareAgain(received)
        }
      }
    } catch (error) {
      // one file must never stop the office: it is refused, and the fault is told
      onFault(error)
      received.refusal = [brokenReading(name)]
    }
    this.#enter(received, 'ready')
  }

  #enter(received: Received, stage: ReceivedStage): void {
    if (received.stage === 'cancelled') return
    received.stage = stage
    this.#tell(received)
  }

  #tell(received: Received): void {
    this.#events.emit('received', { id: received.id, stage: received.stage, line: receivedLine(received) })
  }
}

const notNow = ({ name, stage }: Received): Refusal =>
  new Refusal('received.not-ready', 'not-now', {
    words: { zh: `“${name}”现在不能这样处理`, en: `"${name}" cannot be dealt with now` },
    remedy: {
      zh: '等待识别完成；已接收的文件不再改动',
      en: 'wait until it is ready; an accepted file stays as it is',
    },
    details: { stage },
  })
