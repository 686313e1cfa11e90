import { cellName } from '../writing/spreadsheet.ts'
import {
  BOX_TYPE,
  COMMENT_AUTHOR,
  commentBox,
  commentXml,
  printCommentBoxes,
  printComments,
} from '../writing/xlsx-comments.ts'
import { escapeXml } from '../writing/xml.ts'
import type { CellMark } from './mark.ts'
import { attributeOf, closingOf, firstTag, type Splice, splice, type Tag, tagsNamed } from './xml-tags.ts'

/** The comments of a sheet with those of the marks. A comment the clerk wrote stays, and ours follows it. */
export function addComments(xml: string | undefined, marks: readonly CellMark[]): string {
  if (xml === undefined) return printComments(marks)
  const authored = withAuthor(xml)
  const author = [...tagsNamed(authored, 'author')].length - 1
  const existing = new Map([...tagsNamed(authored, 'comment')].map((tag) => [attributeOf(tag, 'ref'), tag]))
  const nameOf = ({ row, column }: CellMark) => cellName(row, column)
  const appended = marks.flatMap((mark) => appendTo(authored, existing.get(nameOf(mark)), mark))
  const added = marks.filter((mark) => !existing.has(nameOf(mark)))
  return splice(authored, [...appended, ...addToList(authored, added, author)])
}

function withAuthor(xml: string): string {
  const authors = firstTag(xml, 'authors')
  if (authors === undefined) throw new RangeError('comments without authors')
  const author = `<${authors.prefix}author>${COMMENT_AUTHOR}</${authors.prefix}author>`
  if (authors.selfClosing) {
    return splice(xml, [
      {
        start: authors.start,
        end: authors.end,
        text: `<${authors.prefix}authors>${author}</${authors.prefix}authors>`,
      },
    ])
  }
  const close = closingOf(xml, authors, 'authors')
  return splice(xml, [{ start: close, end: close, text: author }])
}

/** Our text behind that of a comment that is there. */
function appendTo(xml: string, comment: Tag | undefined, mark: CellMark): Splice[] {
  const text = comment && firstTag(xml, 'text', comment.end)
  if (text === undefined || text.selfClosing) return []
  const close = closingOf(xml, text, 'text')
  const p = text.prefix
  const run = `<${p}r><${p}t xml:space="preserve">${escapeXml(`\n${mark.text}`)}</${p}t></${p}r>`
  return [{ start: close, end: close, text: run }]
}

function addToList(xml: string, marks: readonly CellMark[], author: number): Splice[] {
  const list = firstTag(xml, 'commentList')
  if (list === undefined) throw new RangeError('comments without a list')
  const comments = marks.map((mark) => commentXml(mark, author, list.prefix)).join('')
  if (list.selfClosing) {
    const whole = `<${list.prefix}commentList>${comments}</${list.prefix}commentList>`
    return [{ start: list.start, end: list.end, text: whole }]
  }
  const close = closingOf(xml, list, 'commentList')
  return [{ start: close, end: close, text: comments }]
}

/** Cells that have a comment already. */
export const commentedCells = (xml: string | undefined): Set<string> =>
  new Set([...tagsNamed(xml ?? '', 'comment')].map((tag) => attributeOf(tag, 'ref') ?? ''))

/** The drawing of a sheet with boxes for the new comments. */
export function addBoxes(vml: string | undefined, marks: readonly CellMark[], block: number): string {
  if (vml === undefined) return printCommentBoxes(marks, block)
  const numbers = [...vml.matchAll(/_x0000_s([0-9]+)/g)].map(([, number]) => Number(number))
  const first = numbers.length === 0 ? block * 1024 : numbers.reduce((a, b) => Math.max(a, b))
  const boxes = marks.map((mark, index) => commentBox(mark, 0, first + index + 1)).join('')
  const type = vml.includes('_x0000_t202"') ? '' : BOX_TYPE
  const end = vml.lastIndexOf('</xml>')
  if (end < 0) throw new RangeError('a drawing that is never closed')
  return `${vml.slice(0, end)}${type}${boxes}${vml.slice(end)}`
}
