import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto'
import { DamagedPackage } from './package-records.ts'

/** How a package is enciphered: AES with 256 bits, or SM4 (GB/T 32907) with 128, both in Galois/counter mode. */
export type Cipher = 'aes-256-gcm' | 'sm4-gcm'

const KEY_BYTES: Readonly<Record<Cipher, number>> = { 'aes-256-gcm': 32, 'sm4-gcm': 16 }
export const MAGIC = Buffer.from('groundbreak-sealed-1\n')
const CHUNK = 2 ** 20
const TAG = 16
const LENGTH = 4
/** scrypt after RFC 7914: 64 MB and some 0.2 s for each guess. */
const KEY_DERIVATION = { N: 2 ** 16, r: 8, p: 1, maxmem: 2 ** 27 }

/**
 * Enciphers a stream with a passphrase (加密). Layout: the magic line, a line of JSON (cipher, salt, prefix), then chunks
 * of at most 1 MiB, each with its length before it and its tag behind it. The nonce of a chunk is the prefix, its
 * number and whether it is the last (STREAM, Hoang et al. 2015), so that none can be left out, moved or cut off.
 */
export async function* encipher(
  bytes: AsyncIterable<Uint8Array>,
  passphrase: string,
  cipher: Cipher = 'aes-256-gcm',
): AsyncGenerator<Buffer> {
  const [salt, prefix] = [randomBytes(16), randomBytes(7)]
  const line = JSON.stringify({ cipher, salt: salt.toString('hex'), prefix: prefix.toString('hex') })
  yield Buffer.concat([MAGIC, Buffer.from(`${line}\n`)])
  const key = keyOf(passphrase, salt, cipher)
  let number = 0
  let waiting: Buffer | undefined
  const seal = (content: Buffer, isLast: boolean): Buffer => {
    const engine = createCipheriv(cipher as 'aes-256-gcm', key, nonceOf(prefix, number, isLast), {
      authTagLength: TAG,
    })
    const sealed = Buffer.concat([engine.update(content), engine.final(), engine.getAuthTag()])
    const length = Buffer.alloc(LENGTH)
    length.writeUInt32BE(sealed.length)
    number += 1
    return Buffer.concat([length, sealed])
  }
  for await (const chunk of chunksOf(bytes)) {
    if (waiting) yield seal(waiting, false)
    waiting = chunk
  }
  yield seal(waiting ?? Buffer.alloc(0), true)
}

/**
 * @param bytes everything from the magic line on
 * @throws DamagedPackage when the passphrase is another one, or anything was altered, moved or cut off
 */
export async function* decipher(
  bytes: AsyncIterable<Uint8Array>,
  passphrase: string,
): AsyncGenerator<Buffer> {
  const reader = new ByteReader(bytes)
  await reader.take(MAGIC.length)
  const { cipher, salt, prefix } = readHeader(await reader.line())
  const key = keyOf(passphrase, salt, cipher)
  for (let number = 0; ; number += 1) {
    const length = (await reader.take(LENGTH)).readUInt32BE()
    if (length < TAG || length > CHUNK + TAG) throw unreadable()
    const sealed = await reader.take(length)
    const isLast = await reader.isAtEnd()
    try {
      const engine = createDecipheriv(cipher as 'aes-256-gcm', key, nonceOf(prefix, number, isLast), {
        authTagLength: TAG,
      })
      engine.setAuthTag(sealed.subarray(length - TAG))
      yield Buffer.concat([engine.update(sealed.subarray(0, length - TAG)), engine.final()])
    } catch (error) {
      if (error instanceof DamagedPackage) throw error
      throw unreadable()
    }
    if (isLast) return
  }
}

function readHeader(line: string): { cipher: Cipher; salt: Buffer; prefix: Buffer } {
  try {
    const { cipher, salt, prefix } = JSON.parse(line) as { cipher: Cipher; salt: string; prefix: string }
    const [saltBytes, prefixBytes] = [Buffer.from(salt, 'hex'), Buffer.from(prefix, 'hex')]
    if (cipher in KEY_BYTES && saltBytes.length === 16 && prefixBytes.length === 7)
      return { cipher, salt: saltBytes, prefix: prefixBytes }
  } catch {
    // told below
  }
  throw unreadable()
}

const keyOf = (passphrase: string, salt: Buffer, cipher: Cipher): Buffer =>
  scryptSync(passphrase.normalize('NFKC'), salt, KEY_BYTES[cipher], KEY_DERIVATION)

function nonceOf(prefix: Buffer, number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  prefix.copy(nonce)
  nonce.writeUInt32BE(number, 7)
  nonce[11] = isLast ? 1 : 0
  return nonce
}

async function* chunksOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of bytes) {
    pieces.push(piece)
    length += piece.length
    if (length < CHUNK) continue
    const gathered = Buffer.concat(pieces)
    let from = 0
    for (; length - from >= CHUNK; from += CHUNK) yield gathered.subarray(from, from + CHUNK)
    pieces = [gathered.subarray(from)]
    length -= from
  }
  if (length > 0) yield Buffer.concat(pieces)
}

const unreadable = (): DamagedPackage =>
  new DamagedPackage(
    '口令不符，或加密的账本包已被改动',
    'the passphrase is another one, or the enciphered package was altered',
  )

/** Bytes of a stream, taken by number. */
class ByteReader {
  readonly #source: AsyncIterator<Uint8Array>
  #held = Buffer.alloc(0)
  #isEnded = false

  constructor(bytes: AsyncIterable<Uint8Array>) {
    this.#source = bytes[Symbol.asyncIterator]()
  }

  async take(length: number): Promise<Buffer> {
    while (this.#held.length < length && (await this.#more()));
    if (this.#held.length < length) throw unreadable()
    const taken = this.#held.subarray(0, length)
    this.#held = this.#held.subarray(length)
    return taken
  }

  /** Up to a line feed, which is taken too; at most 1 kB. */
  async line(): Promise<string> {
    let length = this.#held.indexOf('\n')
    while (length < 0 && this.#held.length < 1024 && (await this.#more())) length = this.#held.indexOf('\n')
    if (length < 0) throw unreadable()
    return (await this.take(length + 1)).toString('utf8')
  }

  async isAtEnd(): Promise<boolean> {
    while (this.#held.length === 0 && (await this.#more()));
    return this.#held.length === 0
  }

  async #more(): Promise<boolean> {
    if (this.#isEnded) return false
    const { done, value } = await this.#source.next()
    if (done) this.#isEnded = true
    else this.#held = Buffer.concat([this.#held, value])
    return !done
  }
}
