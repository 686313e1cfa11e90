import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Answers } from '@groundbreak/contract'
import { tablesOfRows, type Understanding } from '@groundbreak/core/workbook'
import { sm3 } from '@groundbreak/store'
import type { Intake } from './intake.ts'
import { unreadableFile } from './reader/findings.ts'
import type { Received } from './received.ts'

/** A file on disk that was looked at once. Its bytes are let go: they are fetched again when its turn comes. */
export interface Arrival {
  readonly path: string
  readonly answers: Answers
  file: Received
  /** What was understood was let go too, for want of room. */
  forgotten: boolean
}

/** A file name that says it replaces one already sent. */
const REVISION = /更正|订正|修订|修正|补正|revis|correct/i

/** Room when nobody says how much. */
const ROOM = 4_000_000

/** Files being read ahead, so that the reader need not wait for the disk. */
const AHEAD = 2

export interface ArrivalSettings {
  readonly answers?: Answers
  readonly onRead?: (read: number) => void
  readonly signal?: AbortSignal
  /** Stated values kept in memory between reading and accepting; files beyond are read twice. */
  readonly room?: number
}

/** Looks at files of many months and divisions, and puts them in the order in which they would have been sent. */
export class Arrivals {
  readonly #intake: Intake
  readonly #settings: ArrivalSettings
  #room: number

  constructor(intake: Intake, settings: ArrivalSettings) {
    this.#intake = intake
    this.#settings = settings
    this.#room = settings.room ?? ROOM
  }

  /** @returns by month, by division in the order of `divisions`, revisions last; what was read so far when it was stopped */
  async read(paths: readonly string[], divisions: readonly string[]): Promise<Arrival[]> {
    const { answers = {}, onRead, signal } = this.#settings
    const arrivals: { readonly arrival: Arrival; readonly keys: readonly string[] }[] = []
    const ahead: Promise<Received>[] = []
    for (const [place, path] of paths.entries()) {
      if (signal?.aborted) break
      while (ahead.length < AHEAD && place + ahead.length < paths.length) {
        ahead.push(examine(this.#intake, paths[place + ahead.length] ?? path, answers))
      }
      const file = await (ahead.shift() ?? examine(this.#intake, path, answers))
      const keys = sortKeys(path, file, divisions)
      arrivals.push({ arrival: this.#keep(path, answers, file), keys })
      onRead?.(arrivals.length)
    }
    await Promise.all(ahead)
    return arrivals.sort((one, other) => compareKeys(one.keys, other.keys)).map(({ arrival }) => arrival)
  }

  #keep(path: string, answers: Answers, file: Received): Arrival {
    file.bytes = undefined
    delete file.workbook
    this.#room -= file.understanding ? valueCount(file.understanding) : 0
    const forgotten = this.#room < 0
    if (forgotten) delete file.understanding
    return { path, answers, file, forgotten }
  }
}

const valueCount = ({ rows }: Understanding): number =>
  tablesOfRows(rows).reduce((sum, { columns, rows }) => sum + columns.length * rows.length, 0)

/** The file with its bytes; looked at anew when it was forgotten or has changed on disk meanwhile. */
export async function fetchBytes(
  intake: Intake,
  { path, answers, file, forgotten }: Arrival,
): Promise<Received> {
  if (file.refusal && !forgotten) return file
  const bytes = await findBytes(path)
  if (forgotten || bytes === undefined || sm3(bytes) !== file.sm3) return examine(intake, path, answers)
  file.bytes = bytes
  return file
}

async function examine(intake: Intake, path: string, answers: Answers): Promise<Received> {
  const name = basename(path)
  const bytes = await findBytes(path)
  if (bytes) return intake.examine(name, bytes, answers)
  return { ...intake.blank(name, new Uint8Array(), answers), refusal: [unreadableFile(name)], stage: 'ready' }
}

/** `undefined` when it is not there or may not be read. */
async function findBytes(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path)
  } catch {
    // one file that cannot be opened must not stop the others: it is refused with a finding
    return undefined
  }
}

function sortKeys(path: string, { understanding }: Received, divisions: readonly string[]): string[] {
  const place = divisions.indexOf(understanding?.division.value ?? '')
  return [
    understanding?.period.value ?? '9999-12',
    String(place < 0 ? divisions.length : place).padStart(6, '0'),
    REVISION.test(basename(path)) ? '1' : '0',
    path,
  ]
}

function compareKeys(one: readonly string[], other: readonly string[]): number {
  for (const [index, left] of one.entries()) {
    const right = other[index] ?? ''
    if (left !== right) return left < right ? -1 : 1
  }
  return 0
}
