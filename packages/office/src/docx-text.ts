import { readWordText } from '@groundbreak/documents/word'
import { Refusal } from './refusal.ts'

/**
 * Text of a bulletin somebody pasted or sent: a Word document, or text in UTF-8 or GB18030.
 * @throws Refusal when the bytes are neither
 */
export function textOf(source: string | Uint8Array): string {
  if (typeof source === 'string') return source
  if (source[0] !== 0x50 || source[1] !== 0x4b) return decode(source)
  const found = readWordText(source)
  if (found.kind === 'text') return found.text
  throw new Refusal('bulletin.unreadable', 'invalid', { words: found.message, remedy: found.remedy })
}

function decode(bytes: Uint8Array): string {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // not this encoding: the next one is tried
    }
  }
  throw new Refusal('bulletin.unreadable', 'invalid', {
    words: { zh: '不是可读取的文字', en: 'not readable text' },
    remedy: {
      zh: '另存为 .docx 或 UTF-8 文本，或直接粘贴文字',
      en: 'save as .docx or as text in UTF-8, or paste the text',
    },
  })
}
