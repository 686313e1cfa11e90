import { isDeepStrictEqual } from 'node:util'
import type { Words } from '@groundbreak/core/finding'
import { CHAIN_START, type Entry } from '@groundbreak/core/ledger'
import { entryColumns, factRow } from './rows.ts'
import { openAt, openSealed, type SealFault } from './sealing.ts'
import { sm3 } from './sm3.ts'
import type { KeptEntry, Store } from './store.ts'

/** What `verifyStore` found: everything as it was written, or the first entry that is not. */
export type StoreVerdict =
  | { readonly ok: true; readonly entries: number; readonly hash: string }
  | {
      readonly ok: false
      readonly number: number
      /** missing: no such entry · text: the sealed text doesn't fit its hash · chain: it doesn't follow the entry before
       *  · columns, facts: the rows differ from the sealed text · file: missing or altered
       *  · signature: a head that was not signed as it says */
      readonly because: 'missing' | 'text' | 'chain' | 'columns' | 'facts' | 'file' | 'signature'
      readonly message: Words
    }

type Fault = Extract<StoreVerdict, { ok: false }>

/**
 * Recomputes everything a store keeps of a region (验账): the chain of sealed entries, the rows beside them, and the
 * files they name. Stops at the first entry that is not as it was written. Entries that are appended meanwhile are
 * verified too.
 */
export async function verifyStore(store: Store, region: string): Promise<StoreVerdict> {
  let [number, previous] = [0, CHAIN_START]
  let recorded = await store.last(region)
  while (true) {
    while (number < recorded.number) {
      number += 1
      const kept = await store.kept(region, number)
      const fault = findFault(kept, { region, number, previous }) ?? (await findLostFile(store, kept, number))
      if (fault) return fault
      previous = kept?.hash ?? previous
    }
    // the end of the chain is kept apart from it: both must say the same
    if (previous !== recorded.hash)
      return fault(number, 'chain', '与账本末尾所记不符', 'is not the end of the chain that is recorded')
    if (!(await store.kept(region, number + 1))) return { ok: true, entries: number, hash: previous }
    const now = await store.last(region)
    if (now.number <= number) {
      return fault(number + 1, 'chain', '在账本末尾之后', 'stands behind the recorded end of the chain')
    }
    recorded = now
  }
}

const SEAL_FAULTS: Readonly<Record<SealFault, readonly [zh: string, en: string]>> = {
  text: ['的内容与其校验值不符，已被改动', 'was altered: its text does not match its hash'],
  chain: ['与前一账目不相衔接', 'does not follow the entry before it'],
  signature: ['的签名不符', 'has a signature that does not fit'],
}

function findFault(
  kept: KeptEntry | undefined,
  place: { readonly region: string; readonly number: number; readonly previous: string },
): Fault | undefined {
  const { number } = place
  if (!kept) return fault(number, 'missing', '缺失', 'is missing')
  const entry = openAt(kept, place)
  if (typeof entry === 'string') return fault(number, entry, ...SEAL_FAULTS[entry])
  if (!isDeepStrictEqual({ ...kept.columns }, entryColumns(entry))) {
    return fault(
      number,
      'columns',
      '的检索列与封存文本不符',
      'was altered: its columns differ from the sealed text',
    )
  }
  return findAlteredFact(kept, entry)
}

function findAlteredFact({ facts: rows }: KeptEntry, { number, facts }: Entry): Fault | undefined {
  const odd = facts.findIndex((fact, ordinal) => !isDeepStrictEqual({ ...rows[ordinal] }, factRow(fact)))
  if (odd === -1 && rows.length === facts.length) return undefined
  const at = (odd === -1 ? facts.length : odd) + 1
  return fault(
    number,
    'facts',
    `的第 ${at} 条数据与封存文本不符，已被改动`,
    `was altered: the row of its fact ${at} differs from the sealed text`,
  )
}

async function findLostFile(
  store: Store,
  kept: KeptEntry | undefined,
  number: number,
): Promise<Fault | undefined> {
  const { file } = kept ? openSealed(kept.sealed, kept.hash) : {}
  if (file === undefined) return undefined
  const bytes = await store.findFile(file.sm3)
  if (bytes !== undefined && sm3(bytes) === file.sm3) return undefined
  return bytes === undefined
    ? fault(number, 'file', `的原文件“${file.name}”缺失`, `names the file "${file.name}", which is missing`)
    : fault(
        number,
        'file',
        `的原文件“${file.name}”已被改动`,
        `names the file "${file.name}", which was altered`,
      )
}

const fault = (number: number, because: Fault['because'], zh: string, en: string): Fault => ({
  ok: false,
  number,
  because,
  message: { zh: `第 ${number} 号账目${zh}`, en: `entry ${number} ${en}` },
})
