import { createHash } from 'node:crypto'

/** SM3 (GB/T 32905) of bytes, or of the UTF-8 bytes of a text; lower-case hex. */
export function sm3(content: string | Uint8Array): string {
  return createHash('sm3').update(content).digest('hex')
}
