import { cellAddress, SheetBuilder, type Workbook } from '@groundbreak/core/workbook'
import { CellBudget } from './cell-budget.ts'
import type { ReadingLimits } from './limits.ts'
import { decodeText } from './text-encoding.ts'
import { Unreadable } from './unreadable.ts'

/** A first line by which a program tells Excel the separator; it is no line of the table. */
const NAMED_SEPARATOR = /^sep=(.)(?:\r\n|\n|\r|$)/
/** What exports write so that Excel leaves a code alone; the cell shows what stands in the quotes. */
const KEPT_TEXT = /^="((?:[^"]|"")*)"$/

/** Reads separated text: UTF-8 (with or without byte order mark), UTF-16 with mark, or GB18030. Every cell is text. */
export function readCsv(bytes: Buffer, limits: ReadingLimits): Workbook {
  const { text, encoding } = decodeText(bytes)
  const builder = new SheetBuilder('')
  const named = NAMED_SEPARATOR.exec(text)
  const body = named ? text.slice(named[0].length) : text
  scan(body, named?.[1] ?? separatorOf(body), builder, new CellBudget(limits))
  return {
    container: 'csv',
    sheets: [builder.build()],
    date1904: false,
    encoding,
    hasMacros: false,
    hasExternalLinks: false,
  }
}

const SEPARATORS = [',', '\t', ';', '，'] as const

/** The sign that stands most often outside quotes in the first lines. */
function separatorOf(text: string): string {
  const head = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"/g, '')
  const counts = SEPARATORS.map((sign) => head.split(sign).length - 1)
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ','
}

function scan(text: string, separator: string, builder: SheetBuilder, budget: CellBudget): void {
  let row = 0
  let column = 0
  let at = 0
  const put = (cell: string) => {
    const kept = KEPT_TEXT.exec(cell)?.[1]
    builder.text(row, column, kept === undefined ? cell : kept.replaceAll('""', '"'))
    budget.check(builder)
  }
  while (at < text.length) {
    if (text[at] === '"') {
      const { cell, end } = quoted(text, at, cellAddress(row, column))
      at = end
      const rest = endOfCell(text, at, separator)
      if (text.slice(at, rest).trim() !== '') throw badQuote(cellAddress(row, column))
      put(cell)
      at = rest
    } else {
      const end = endOfCell(text, at, separator)
      put(text.slice(at, end))
      at = end
    }
    if (text[at] === separator) {
      column += 1
      at += 1
      continue
    }
    if (text[at] === '\r') at += 1
    if (text[at] === '\n') at += 1
    row += 1
    column = 0
  }
}

function endOfCell(text: string, from: number, separator: string): number {
  let at = from
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1
  return at
}

/** A cell in quotes; `""` inside is a quote. */
function quoted(text: string, from: number, place: string): { cell: string; end: number } {
  let cell = ''
  let at = from + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote < 0) throw badQuote(place)
    cell += text.slice(at, quote)
    if (text[quote + 1] !== '"') return { cell: cell.replaceAll('\r\n', '\n'), end: quote + 1 }
    cell += '"'
    at = quote + 2
  }
}

/** A quote that never closes swallows what follows it, up to the next quote that was meant to open. */
function badQuote(cell: string): Unreadable {
  const words = { zh: `${cell} 的引号没有收尾`, en: `the quote of ${cell} does not close` }
  return new Unreadable('file.corrupt', words, cell)
}
