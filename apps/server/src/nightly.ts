import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Office, openOfficeAt } from '@groundbreak/office'

/** When and where backups are made. */
export interface NightlySettings {
  readonly folder: string
  /** Local time, minutes since midnight. */
  readonly minute: number
  /** Backups that stay; older ones are removed. */
  readonly kept: number
  readonly passphrase?: string
}

/** How the last backup and its trial went. */
export interface NightlyOutcome {
  readonly at: string
  readonly ok: boolean
  /** Entries restored in the trial. */
  readonly entries?: number
  readonly because?: string
}

interface NightlySetup extends NightlySettings {
  readonly office: Office
  readonly packFolder: string
  readonly clock: () => Date
  readonly tell: (outcome: NightlyOutcome) => void
}

const DAY = 24 * 60
const NAME = /^[0-9]+-\d{4}-\d{2}-\d{2}\.(?:jsonl\.gz|sealed)$/

/**
 * A signed head and a backup every night, and a trial of it (备份演练): it is restored into a scratch folder, where the chain and every
 * kept file are verified. What was never restored is no backup.
 */
export class Nightly {
  readonly #setup: NightlySetup
  #timer: NodeJS.Timeout | undefined
  #running: Promise<NightlyOutcome> | undefined
  #last: NightlyOutcome | undefined

  constructor(setup: NightlySetup) {
    this.#setup = setup
    this.#wait()
  }

  get last(): NightlyOutcome | undefined {
    return this.#last
  }

  /** Makes the backup and tries it now; one at a time. Never throws: what went wrong is told. */
  run(): Promise<NightlyOutcome> {
    this.#running ??= this.#attempt().finally(() => {
      this.#running = undefined
    })
    return this.#running
  }

  /** Waits for a backup that is under way. */
  async stop(): Promise<void> {
    clearTimeout(this.#timer)
    await this.#running
  }

  #wait(): void {
    const milliseconds = untilNext(this.#setup.clock(), this.#setup.minute)
    this.#timer = setTimeout(() => {
      this.#wait()
      void this.run()
    }, milliseconds).unref()
  }

  async #attempt(): Promise<NightlyOutcome> {
    const { clock, tell } = this.#setup
    const at = clock().toISOString()
    try {
      this.#last = { at, ok: true, entries: await this.#backUpAndTry(at.slice(0, 10)) }
    } catch (error) {
      this.#last = { at, ok: false, because: error instanceof Error ? error.message : String(error) }
    }
    tell(this.#last)
    return this.#last
  }

  async #backUpAndTry(day: string): Promise<number> {
    const { office, folder, kept, passphrase, packFolder } = this.#setup
    const ending = passphrase === undefined ? 'jsonl.gz' : 'sealed'
    const path = join(folder, `${office.books.region}-${day}.${ending}`)
    await office.signHead()
    await office.backUp(path, passphrase === undefined ? undefined : { passphrase })
    const scratch = await mkdtemp(join(tmpdir(), 'groundbreak-trial-'))
    try {
      const entries = await tryRestore(path, packFolder, scratch, passphrase)
      await removeOld(folder, kept)
      return entries
    } finally {
      await rm(scratch, { recursive: true, force: true })
    }
  }
}

async function tryRestore(
  path: string,
  packFolder: string,
  dataFolder: string,
  passphrase: string | undefined,
): Promise<number> {
  const trial = await openOfficeAt({ packFolder, dataFolder, actor: 'trial' })
  try {
    const { entries } = await trial.restore(path, passphrase)
    const { intact, message } = await trial.verify()
    if (!intact) throw new Error(message.en)
    return entries
  } finally {
    await trial.close()
  }
}

async function removeOld(folder: string, kept: number): Promise<void> {
  const made = (await readdir(folder)).filter((name) => NAME.test(name)).sort()
  for (const name of made.slice(0, Math.max(0, made.length - kept))) await rm(join(folder, name))
}

/** Milliseconds to the next time the clock on the wall shows that minute of the day. */
export function untilNext(now: Date, minute: number): number {
  const passed = now.getHours() * 60 + now.getMinutes()
  const minutes = (minute - passed + DAY) % DAY || DAY
  return minutes * 60_000 - now.getSeconds() * 1000 - now.getMilliseconds()
}
