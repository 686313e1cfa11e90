import { cellName } from './spreadsheet.ts'
import { escapeXml, XML_HEAD } from './xml.ts'

/** A comment at a cell counted from 0. */
export interface CellComment {
  readonly row: number
  readonly column: number
  readonly text: string
}

export const COMMENT_AUTHOR = '破土 Groundbreak'

/** A whole `xl/comments*.xml` part. */
export function printComments(comments: readonly CellComment[]): string {
  const list = comments.map((comment) => commentXml(comment, 0)).join('')
  return `${XML_HEAD}<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>${COMMENT_AUTHOR}</author></authors><commentList>${list}</commentList></comments>`
}

/** One `<comment>` of the given author. `prefix` is the namespace prefix of the part it goes into, with its colon. */
export function commentXml({ row, column, text }: CellComment, author: number, prefix = ''): string {
  return `<${prefix}comment ref="${cellName(row, column)}" authorId="${author}"><${prefix}text><${prefix}r><${prefix}rPr><${prefix}sz val="9"/><${prefix}rFont val="宋体"/></${prefix}rPr><${prefix}t xml:space="preserve">${escapeXml(text)}</${prefix}t></${prefix}r></${prefix}text></${prefix}comment>`
}

/** A whole `xl/drawings/vmlDrawing*.vml` part: the boxes in which spreadsheet programs show comments. */
export function printCommentBoxes(comments: readonly CellComment[], block: number): string {
  const boxes = comments.map((comment, index) => commentBox(comment, block, index + 1)).join('')
  const blocks = Array.from({ length: Math.floor(comments.length / 1024) + 1 }, (_, index) => block + index)
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${blocks.join(',')}"/></o:shapelayout>${BOX_TYPE}${boxes}</xml>`
}

/** The shape type the boxes refer to. */
export const BOX_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'

/** One box. Ids are `block × 1024 + number`, as spreadsheet programs number them. */
export function commentBox({ row, column, text }: CellComment, block: number, number: number): string {
  const lines = Math.min(
    12,
    text.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / 18), 1),
  )
  const anchor = [
    column + 1,
    15,
    Math.max(row - 1, 0),
    4,
    column + 4,
    31,
    Math.max(row - 1, 0) + lines,
    4,
  ].join(', ')
  return `<v:shape id="_x0000_s${block * 1024 + number}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"/></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
}
