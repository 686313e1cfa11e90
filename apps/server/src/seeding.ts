import type { Importing } from '@groundbreak/contract'
import type { Office } from '@groundbreak/office'

/** Imports the demonstration of the region pack on the first start, while the pages are already there. */
export class Seeding {
  #progress: Importing | undefined
  /** Settles when the import has ended, well or not. */
  done: Promise<void> = Promise.resolve()

  /** Set while importing. */
  progress(): Importing | undefined {
    return this.#progress
  }

  /** Starts importing when the ledger is empty and the pack brings a demonstration. */
  start(office: Office, onFault: (error: unknown) => void): void {
    const files = office.demonstrationFiles()
    if (office.books.last > 0 || files.length === 0) return
    this.#progress = { done: 0, total: files.length }
    this.done = this.#import(office, files)
      .catch(onFault)
      .finally(() => {
        this.#progress = undefined
      })
  }

  async #import(office: Office, files: readonly string[]): Promise<void> {
    let done = 0
    const reason = '演示数据首次导入 · first import of the demonstration'
    for await (const _file of office.importFiles(files, { reason, by: 'demonstration' })) {
      done += 1
      this.#progress = { done, total: files.length }
    }
  }
}
