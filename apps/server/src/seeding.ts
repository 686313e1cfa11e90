import type { Importing } from '@groundbreak/contract'
import type { DemonstrationFiles, Office } from '@groundbreak/office'

/** Draft that says how far the import has come; what was accepted already is found unchanged. */
const MARK = 'demonstration'
const IMPORTING = 'importing'

/** Imports the demonstration of the region pack on the first start, while the pages are already there. */
export class Seeding {
  #progress: Importing | undefined
  #recording: Date | undefined
  /** Settles when the import has ended, well or not. */
  done: Promise<void> = Promise.resolve()

  /** Set while importing. */
  progress(): Importing | undefined {
    return this.#progress
  }

  /** The office's clock: while the demonstration is imported, the times that it tells of. */
  readonly clock = (): Date => this.#recording ?? new Date()

  /** Starts importing when the ledger is empty and the pack brings a demonstration, or goes on where a start was cut off. */
  async start(office: Office, onFault: (error: unknown) => void): Promise<void> {
    const parcels = office.demonstrationFiles()
    const total = parcels.reduce((sum, { paths }) => sum + paths.length, 0)
    if (total === 0) return
    const { store, region, last } = office.books
    if (last > 0 && (await store.findDraft(region, MARK)) !== IMPORTING) return
    this.#progress = { done: 0, total }
    await store.putDraft(region, MARK, IMPORTING)
    this.done = this.#import(office, parcels, total)
      .then(() => store.putDraft(region, MARK, 'imported'))
      .catch(onFault)
      .finally(() => {
        this.#progress = undefined
        this.#recording = undefined
      })
  }

  async #import(office: Office, parcels: readonly DemonstrationFiles[], total: number): Promise<void> {
    let done = 0
    const reason = '演示数据首次导入 · first import of the demonstration'
    for (const { paths, recorded } of parcels) {
      this.#recording = recorded === undefined ? undefined : new Date(recorded)
      for await (const _file of office.importFiles(paths, { reason, by: 'demonstration' })) {
        done += 1
        this.#progress = { done, total }
      }
    }
  }
}
