import type { Words } from '@groundbreak/core/finding'
import { preparePart, READING_LIMITS, walkXml, Zip } from '../reading/index.ts'

/** The text of a Word document, or why there is none. */
export type WordText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unreadable'; readonly message: Words; readonly remedy: Words }

const UNREADABLE: WordText = {
  kind: 'unreadable',
  message: { zh: '不是可读取的 Word 文档（.docx）', en: 'not a readable Word document (.docx)' },
  remedy: {
    zh: '在 Word 或 WPS 中另存为 .docx 后重试，或直接粘贴文字',
    en: 'save it as .docx in Word or WPS and try again, or paste the text',
  },
}

const BODY = 'word/document.xml'
/** Text that isn't printed: deleted runs, field codes, and the second copy of a drawing's text. */
const HIDDEN = new Set(['delText', 'instrText', 'Fallback'])

/** Text of a .docx: one line a paragraph, the cells of a table row set apart by tabs. */
export function readWordText(bytes: Uint8Array): WordText {
  try {
    const zip = new Zip(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), READING_LIMITS)
    const body = zip.find(BODY)
    return body === undefined ? UNREADABLE : { kind: 'text', text: printBody(preparePart(body, BODY)) }
  } catch (error) {
    // The reader says by its error that the bytes are no sound container; anything else is our own mistake.
    if (error instanceof Error && 'class' in error) return UNREADABLE
    throw error
  }
}

function printBody(xml: Buffer): string {
  const lines: string[] = []
  const rows: string[][] = []
  let [line, hidden, inText] = ['', 0, false]
  walkXml(xml, {
    open(name) {
      if (HIDDEN.has(name)) hidden += 1
      else if (name === 't') inText = true
      else if (name === 'tab' && hidden === 0) line += '\t'
      else if (name === 'br' && hidden === 0) line += '\n'
      else if (name === 'tr') rows.push([])
      else if (name === 'tc') {
        rows.at(-1)?.push('')
        line = ''
      }
    },
    text(text) {
      if (inText && hidden === 0) line += text
    },
    close(name) {
      if (HIDDEN.has(name)) hidden -= 1
      else if (name === 't') inText = false
      else if (name === 'p') {
        const row = rows.at(-1)
        if (row === undefined) lines.push(line)
        else row.push(`${row.pop() ?? ''} ${line.replace(/\s+/g, ' ')}`.trim())
        line = ''
      } else if (name === 'tr') {
        const cells = rows.pop() ?? []
        const outer = rows.at(-1)
        if (outer === undefined) lines.push(cells.join('\t'))
        else outer.push(`${outer.pop() ?? ''} ${cells.join(' ')}`.trim())
      }
    },
  })
  return lines.join('\n')
}
