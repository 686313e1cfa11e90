import { element } from './xml.ts'

const EMU_A_TWIP = 635
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006'
const SHAPE = 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'

/** Where a box stands on its page: at an edge of the text block, or so many twips from the edge of the page. */
type Place = { readonly edge: 'left' | 'top' | 'bottom' } | { readonly fromPage: number }

export interface TextBox {
  /** Given once in a document. */
  readonly id: number
  readonly name: string
  /** Twips. */
  readonly width: number
  readonly height: number
  readonly across: Place
  readonly down: Place
  /** The text stays out of its way, above and below. */
  readonly pushesText: boolean
  /** Turned by a quarter to the right. */
  readonly turned?: boolean
}

/**
 * A run with a box of text in a fixed place. Word, WPS and LibreOffice agree on where such a box stands; on floating
 * tables and frames they don't.
 * @param content paragraphs and tables; the last must be a paragraph
 */
export function textBoxRun(content: string, box: TextBox): string {
  const size = { cx: box.width * EMU_A_TWIP, cy: box.height * EMU_A_TWIP }
  const place = (axis: 'H' | 'V', at: Place) =>
    'edge' in at
      ? `<wp:position${axis} relativeFrom="margin"><wp:align>${at.edge}</wp:align></wp:position${axis}>`
      : `<wp:position${axis} relativeFrom="page"><wp:posOffset>${at.fromPage * EMU_A_TWIP}</wp:posOffset></wp:position${axis}>`
  const wrap = box.pushesText ? '<wp:wrapTopAndBottom/>' : '<wp:wrapNone/>'
  const body = element(
    'wps:bodyPr',
    {
      vert: box.turned ? 'vert' : 'horz',
      lIns: 0,
      tIns: 0,
      rIns: 0,
      bIns: 0,
      anchor: box.turned ? 't' : 'b',
    },
    box.turned ? '<a:noAutofit/>' : '<a:spAutoFit/>',
  )
  const shape = `<wps:wsp xmlns:wps="${SHAPE}"><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/>${element('a:ext', size)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx>${body}</wps:wsp>`
  const anchor = `<wp:anchor xmlns:wp="${DRAWING}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="0"><wp:simplePos x="0" y="0"/>${place('H', box.across)}${place('V', box.down)}${element('wp:extent', size)}${wrap}${element('wp:docPr', { id: box.id, name: box.name })}<a:graphic xmlns:a="${DRAWING}/main"><a:graphicData uri="${SHAPE}">${shape}</a:graphicData></a:graphic></wp:anchor>`
  return `<w:r><w:drawing>${anchor}</w:drawing></w:r>`
}
