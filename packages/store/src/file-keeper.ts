import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { sm3 } from './sm3.ts'

const NAME = /^[0-9a-f]{64}$/

/**
 * Files kept under the SM3 of their content (原件存档): `<folder>/ab/cdef…`. A file is written beside its place, flushed,
 * and moved there; then the folder is flushed. So under a name there is the whole file or none.
 */
export class FileKeeper {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  /** @returns the file's name */
  async keep(bytes: Uint8Array): Promise<string> {
    const name = sm3(bytes)
    const place = this.#place(name)
    if (await isWhole(place, bytes.length)) return name
    await mkdir(dirname(place), { recursive: true })
    const beside = `${place}.${randomUUID()}`
    try {
      await writeFlushed(beside, bytes)
      await rename(beside, place)
    } finally {
      await rm(beside, { force: true })
    }
    await flushFolder(dirname(place))
    await flushFolder(this.#folder)
    return name
  }

  /** `undefined` when no such file is kept. */
  async find(name: string): Promise<Uint8Array | undefined> {
    if (!NAME.test(name)) return undefined
    try {
      return await readFile(this.#place(name))
    } catch (error) {
      if (isMissing(error)) return undefined
      throw error
    }
  }

  #place(name: string): string {
    return join(this.#folder, name.slice(0, 2), name.slice(2))
  }
}

async function isWhole(place: string, length: number): Promise<boolean> {
  try {
    return (await stat(place)).size === length
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
}

async function writeFlushed(place: string, bytes: Uint8Array): Promise<void> {
  const file = await open(place, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Windows cannot flush a folder and does not need to. */
async function flushFolder(place: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(place, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'
