import type { EntryLine, EntryPage, Verification } from '@groundbreak/contract'
import type { Words } from '@groundbreak/core/finding'
import type { AsOf, EntryHead, EntryKind } from '@groundbreak/core/ledger'
import { verifyStore } from '@groundbreak/store'
import type { Books } from './books.ts'

const KINDS: Readonly<Record<EntryKind, Words>> = {
  report: { zh: '接收报表', en: 'report accepted' },
  correction: { zh: '更正数值', en: 'values corrected' },
  close: { zh: '封账', en: 'month closed' },
  layout: { zh: '记住版式', en: 'layout remembered' },
  identity: { zh: '认定项目', en: 'projects identified' },
  bulletin: { zh: '签发通报', en: 'bulletin issued' },
  reminder: { zh: '催报', en: 'reminder' },
  rule: { zh: '办法生效', en: 'rule put in force' },
  excuse: { zh: '说明正当理由', en: 'light excused' },
  answer: { zh: '亮灯答复', en: 'light answered' },
  entered: { zh: '填报要素', en: 'inputs entered' },
  restore: { zh: '从账本包恢复', en: 'restored from a package' },
  head: { zh: '签署链头', en: 'head signed' },
}

/** Entries of the ledger, newest first (账目). */
export function readJournal(
  books: Books,
  { asOf, ...wanted }: { before?: number; count: number; asOf?: AsOf },
): EntryPage {
  const view = books.view(asOf)
  const heads = view.heads()
  const end = Math.min(wanted.before === undefined ? heads.length : wanted.before - 1, heads.length)
  const start = Math.max(0, end - wanted.count)
  return { last: view.asOf, entries: heads.slice(start, Math.max(end, 0)).map(entryLine).reverse() }
}

function entryLine({ body: _body, ...head }: EntryHead): EntryLine {
  return { ...head, words: KINDS[head.kind] }
}

/** Recomputes everything the store keeps, and names the first entry that is not as it was written (验账). */
export async function verifyBooks(books: Books): Promise<Verification> {
  const verdict = await verifyStore(books.store, books.region)
  if (!verdict.ok) {
    const { number: entries, hash: head } = await books.store.last(books.region)
    return { entries, intact: false, firstAltered: verdict.number, head, message: verdict.message }
  }
  const { entries, hash: head } = verdict
  return {
    entries,
    intact: true,
    head,
    message: {
      zh: `账本完整：${entries} 条账目及其原文件均未被改动`,
      en: `the ledger is whole: ${entries} entries and their files, none altered`,
    },
  }
}
