import { SheetBuilder, type Workbook } from '@groundbreak/core/workbook'
import { CellBudget } from './cell-budget.ts'
import { HtmlSheet } from './html-sheet.ts'
import { unescapeHtml } from './html-text.ts'
import type { ReadingLimits } from './limits.ts'
import { decodeText } from './text-encoding.ts'

/** Elements whose content is no text of the page. */
const UNSEEN = /^(?:script|style|head|title|xml|noscript|template)$/
const TAG = /<(\/?)([a-zA-Z][\w:-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/y

/**
 * Reads a web page that was given out as a workbook (网页另存的 xls): its tables stand below each other on one sheet, as
 * Excel shows them, with the lines of text between them. Every cell is the text as written: nothing is taken for a
 * number or a date.
 */
export function readHtml(bytes: Buffer, limits: ReadingLimits): Workbook {
  const { text, encoding } = decodeText(bytes)
  const sheet = new HtmlSheet(new SheetBuilder(''), new CellBudget(limits))
  let at = 0
  let unseen = ''
  while (at < text.length) {
    const tag = text.indexOf('<', at)
    const end = tag < 0 ? text.length : tag
    if (end > at && unseen === '') sheet.text(unescapeHtml(text.slice(at, end)))
    if (tag < 0) break
    if (text.startsWith('<!--', tag)) {
      at = after(text, '-->', tag)
      continue
    }
    TAG.lastIndex = tag
    const match = TAG.exec(text)
    if (!match) {
      if (text[tag + 1] === '!' || text[tag + 1] === '?') at = after(text, '>', tag)
      else {
        if (unseen === '') sheet.text('<')
        at = tag + 1
      }
      continue
    }
    at = TAG.lastIndex
    const [, slash, written = '', attributes = ''] = match
    const name = written.toLowerCase()
    if (unseen !== '') {
      if (slash === '/' && name === unseen) unseen = ''
    } else if (UNSEEN.test(name) && slash === '' && !attributes.endsWith('/')) unseen = name
    else if (slash === '/') sheet.close(name)
    else sheet.open(name, attributes)
  }
  return {
    container: 'html',
    sheets: [sheet.build()],
    date1904: false,
    encoding,
    hasMacros: false,
    hasExternalLinks: false,
  }
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from)
  return found < 0 ? text.length : found + mark.length
}
