import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { createGunzip, createGzip } from 'node:zlib'
import { type Cipher, decipher, encipher, MAGIC } from './encryption.ts'
import { readLines, writeLines } from './package-lines.ts'
import {
  DamagedPackage,
  notAPackage,
  PackageCheck,
  type PackageContents,
  type PackageRecord,
} from './package-records.ts'

/** Keeps a package from being read by whoever finds it. */
export interface PackageSecret {
  readonly passphrase: string
  readonly cipher?: Cipher
}

const GZIP = Buffer.from([0x1f, 0x8b])

/**
 * Writes a package: lines of JSON, gzipped, enciphered when there is a secret. It is written beside its place, flushed
 * and then moved there: under its name there is a whole package or none.
 */
export async function writePackage(
  path: string,
  records: AsyncIterable<PackageRecord>,
  secret?: PackageSecret,
): Promise<void> {
  const packed = Readable.from(writeLines(records)).pipe(createGzip())
  const bytes = secret ? encipher(packed, secret.passphrase, secret.cipher) : packed
  const beside = `${path}.${randomUUID()}`
  try {
    const file = await open(beside, 'wx', 0o600)
    try {
      for await (const chunk of bytes) await file.writeFile(chunk)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(beside, path)
  } finally {
    await rm(beside, { force: true })
  }
}

/**
 * The records of a package, each verified against those before it.
 * @throws DamagedPackage at the first difference, or when a passphrase is needed and none was given
 */
export async function* readPackage(
  path: string,
  passphrase?: string,
): AsyncGenerator<PackageRecord, PackageContents> {
  const check = new PackageCheck()
  for await (const record of readLines(inflated(path, passphrase))) {
    check.take(record)
    yield record
  }
  return check.contents()
}

/**
 * Reads a package to its end and verifies every record (离线验账).
 * @throws DamagedPackage at the first difference
 */
export async function checkPackage(path: string, passphrase?: string): Promise<PackageContents> {
  const reading = readPackage(path, passphrase)
  let step = await reading.next()
  while (!step.done) step = await reading.next()
  return step.value
}

async function* inflated(path: string, passphrase: string | undefined): AsyncGenerator<Uint8Array> {
  const start = await firstBytes(path, MAGIC.length)
  if (start.equals(MAGIC) && passphrase === undefined)
    throw new DamagedPackage('账本包已加密，须给出口令', 'the package is enciphered: a passphrase is needed')
  if (!start.equals(MAGIC) && !start.subarray(0, 2).equals(GZIP)) throw notAPackage()
  const stored = createReadStream(path)
  const packed = start.equals(MAGIC) ? Readable.from(decipher(stored, passphrase ?? '')) : stored
  const gunzip = createGunzip()
  // an error before the inflater must reach whoever reads from it
  packed.on('error', (error) => gunzip.destroy(error))
  try {
    yield* packed.pipe(gunzip)
  } catch (error) {
    if (error instanceof DamagedPackage || !isOfZlib(error)) throw error
    throw new DamagedPackage('账本包已损坏，无法解压', 'the package is damaged and cannot be inflated')
  } finally {
    stored.destroy()
  }
}

const isOfZlib = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^(?:Z_|ERR_)/.test(String(error.code))

async function firstBytes(path: string, length: number): Promise<Buffer> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
