import type { BulletinRegeneration } from '@groundbreak/contract'
import type { BulletinDocument } from '@groundbreak/core/bulletin'
import { canonicalJson } from '@groundbreak/core/ledger'
import { sm3 } from '@groundbreak/store'
import type { BulletinBody } from './bulletin-body.ts'
import { writeBulletinFile } from './bulletin-files.ts'

/**
 * Makes an issued bulletin once more (重新生成): its document from the ledger of then, its files from that document, and
 * compares both with what was kept, to the byte.
 * @param recompose composes it again from the ledger of then
 */
export async function regenerateBulletin(
  body: BulletinBody,
  recompose: () => BulletinDocument,
): Promise<BulletinRegeneration> {
  const again = body.composed === undefined ? undefined : recompose()
  const document = again ?? body.document
  const files = []
  for (const { kind, sm3: issued } of body.files) {
    const bytes = sm3(await writeBulletinFile(document, kind))
    files.push({ kind, issued, again: bytes, same: bytes === issued })
  }
  return {
    number: body.number,
    ...(again ? { documentSame: canonicalJson(again) === canonicalJson(body.document) } : {}),
    files,
  }
}
