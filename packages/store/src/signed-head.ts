import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { canonicalJson, type Entry, type EntryDraft } from '@groundbreak/core/ledger'
import { makeFolder } from './make-folder.ts'

/** What a signed head says (签名链头): up to this entry the ledger was so on that day. Body of an entry of kind `head`. */
export interface SignedHead {
  /** Local day of signing. */
  readonly day: string
  /** Number and hash of the last entry before this one. */
  readonly number: number
  readonly hash: string
  /** Ed25519 public key, 32 bytes in hex. */
  readonly key: string
  /** Ed25519 (RFC 8032) over the RFC 8785 text of day, hash, number and region; hex. */
  readonly signature: string
}

/** DER of an Ed25519 public key before its 32 bytes (RFC 8410). */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex')

/** The key a data folder signs with: made when first asked for, readable by its owner only. */
export class SigningKey {
  readonly #private: KeyObject
  /** 32 bytes in hex: what others need to verify. */
  readonly public: string

  private constructor(key: KeyObject) {
    this.#private = key
    this.public = createPublicKey(key)
      .export({ type: 'spki', format: 'der' })
      .subarray(SPKI.length)
      .toString('hex')
  }

  static open(path: string): SigningKey {
    if (!existsSync(path)) makeKey(path)
    return new SigningKey(createPrivateKey(readFileSync(path)))
  }

  /** A head for the entry behind `last`. */
  sign(region: string, last: { readonly number: number; readonly hash: string }, day: string): SignedHead {
    const { number, hash } = last
    const signature = sign(null, textOf(region, { day, number, hash }), this.#private).toString('hex')
    return { day, number, hash, key: this.public, signature }
  }
}

/** Written beside its place and moved there, so that two programs starting at once end with one whole key. */
function makeKey(path: string): void {
  makeFolder(dirname(path))
  const { privateKey } = generateKeyPairSync('ed25519')
  const beside = `${path}.${process.pid}`
  writeFileSync(beside, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 })
  chmodSync(beside, 0o600)
  if (!existsSync(path)) renameSync(beside, path)
}

export const headDraft = (head: SignedHead, by: string): EntryDraft => ({
  kind: 'head',
  by,
  body: head,
  facts: [],
})

/** False for an entry of kind `head` that was not signed as it says, or not over the entry before it. */
export function isHeadWhole({ region, number, previous, body }: Entry): boolean {
  const head = body as Partial<SignedHead>
  const { day, key, signature } = head
  if (typeof day !== 'string' || typeof key !== 'string' || typeof signature !== 'string') return false
  if (head.number !== number - 1 || head.hash !== previous || !/^[0-9a-f]{64}$/.test(key)) return false
  const publicKey = createPublicKey({
    key: Buffer.concat([SPKI, Buffer.from(key, 'hex')]),
    type: 'spki',
    format: 'der',
  })
  const text = textOf(region, { day, number: head.number, hash: head.hash })
  return verify(null, text, publicKey, Buffer.from(signature, 'hex'))
}

const textOf = (region: string, said: { day: string; number: number; hash: string }): Buffer =>
  Buffer.from(canonicalJson({ region, ...said }))
