import type { Received } from './received.ts'
import { Refusal } from './refusal.ts'

/** Most bytes one file may have, and all files that wait together. */
const LARGEST_FILE = 64 * 2 ** 20
const LARGEST_PILE = 512 * 2 ** 20
/** Files remembered, finished ones included. */
const REMEMBERED = 300
/** Milliseconds a file that nobody decides upon is kept when room is wanted for others. */
const PATIENCE = 30 * 60_000

/** The received files that wait for a person, oldest first (待处理). In memory only, and never more than fit. */
export class Pile {
  readonly #files = new Map<string, Received>()

  /** @throws Refusal when it is too large, or others must be dealt with first */
  add(received: Received): void {
    this.#makeRoom(received.size, Date.parse(received.receivedAt))
    this.#files.set(received.id, received)
  }

  /** @throws Refusal when there is no such file, or no more */
  get(id: string): Received {
    const found = this.#files.get(id)
    if (found) return found
    throw new Refusal('received.unknown', 'missing', {
      words: {
        zh: '没有这份收到的文件，或已不再保留',
        en: 'there is no such received file, or not any more',
      },
      remedy: { zh: '请重新上传', en: 'please send it again' },
    })
  }

  remove(id: string): void {
    this.#files.delete(id)
  }

  list(): Received[] {
    return [...this.#files.values()]
  }

  /** Lets the oldest go that nobody wants any more; those just sent are never lost. */
  #makeRoom(size: number, now: number): void {
    if (size > LARGEST_FILE) throw tooLarge(LARGEST_FILE)
    let held = this.list().reduce((sum, { bytes }) => sum + (bytes?.length ?? 0), 0)
    for (const { id, stage, bytes, receivedAt, accepting } of this.list()) {
      if (this.#files.size < REMEMBERED && held + size <= LARGEST_PILE) return
      const waited = stage === 'ready' && !accepting && now - Date.parse(receivedAt) > PATIENCE
      if (stage !== 'accepted' && !waited) continue
      held -= bytes?.length ?? 0
      this.#files.delete(id)
    }
    if (held + size > LARGEST_PILE) throw tooLarge(LARGEST_PILE)
    if (this.#files.size >= REMEMBERED) throw tooMany()
  }
}

const LONGEST_NAME = 200
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu

/** The name without folders and without characters that cannot be seen; its end is kept, which tells the kind. */
export function plainName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const plain = last.replace(UNSEEN, '').trim()
  return plain.length > LONGEST_NAME ? `…${plain.slice(1 - LONGEST_NAME)}` : plain || '?'
}

const tooMany = (): Refusal =>
  new Refusal('received.too-many', 'too-large', {
    words: {
      zh: `等待处理的文件过多（上限 ${REMEMBERED} 份）`,
      en: `too many files are waiting (at most ${REMEMBERED})`,
    },
    remedy: { zh: '先接收或取消等待中的文件', en: 'accept or cancel the waiting files first' },
    details: { files: REMEMBERED },
  })

const tooLarge = (limit: number): Refusal =>
  new Refusal('received.too-large', 'too-large', {
    words: {
      zh: `文件过大（上限 ${limit / 2 ** 20} MB）`,
      en: `too large (at most ${limit / 2 ** 20} MB)`,
    },
    remedy: {
      zh: '删除图片和多余的工作表，或先处理完等待中的文件',
      en: 'remove pictures and sheets that are not needed, or deal with the waiting files first',
    },
    details: { megabytes: limit / 2 ** 20 },
  })
