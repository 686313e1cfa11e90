import { headDraft, type SignedHead, type SigningKey } from '@groundbreak/store'
import { appendUnlessMoved } from './append-now.ts'
import type { Books } from './books.ts'
import { Refusal } from './refusal.ts'

/**
 * Signs the end of the chain, as an entry behind it (签署链头). Where the last entry is a signature already, that one is
 * returned and nothing added.
 * @throws Refusal when somebody wrote meanwhile
 */
export async function signHead(books: Books, key: SigningKey, now: Date, by: string): Promise<SignedHead> {
  await books.catchUp()
  const { last } = books
  const newest = last > 0 ? books.index.head(last) : undefined
  if (newest?.kind === 'head') return newest.body as SignedHead
  const head = key.sign(books.region, { number: last, hash: books.index.lastHash }, localDay(now))
  await appendUnlessMoved(books, headDraft(head, by), last, movedOn)
  return head
}

const localDay = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')

const movedOn = (): Refusal =>
  new Refusal('ledger.moved-on', 'conflict', {
    words: { zh: '账本刚有新的账目', en: 'the ledger has a new entry meanwhile' },
    remedy: { zh: '再试一次', en: 'try again' },
  })
