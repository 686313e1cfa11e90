import type { Annex, Block, BulletinDocument, Run } from '@groundbreak/core/bulletin'
import { FOOTERS } from './docx-footers.ts'
import { imprintXml } from './docx-imprint.ts'
import { type ParagraphLook, paragraphXml, plain } from './docx-paragraph.ts'
import { tableXml } from './docx-table.ts'
import { PAGE, signatureIndents, textWidth, widthInCharacters } from './page.ts'
import { element } from './xml.ts'

/** A piece of the body: a paragraph, which may still be told to end a section, or XML as it is. */
type Piece = { readonly runs: readonly Run[]; readonly look: ParagraphLook } | { readonly xml: string }

/** Content of `<w:body>`. */
export function printBody(document: BulletinDocument): string {
  const sections: { pieces: Piece[]; landscape: boolean }[] = [
    { pieces: [...mainPieces(document)], landscape: false },
  ]
  document.annexes.forEach((annex, index) => {
    const last = sections.at(-1)
    const number = document.annexes.length > 1 ? String(index + 1) : ''
    const pieces = annexPieces(annex, number)
    if (last !== undefined && index > 0 && last.landscape === annex.landscape) {
      last.pieces.push(...withBreak(pieces))
    } else {
      sections.push({ pieces: [...pieces], landscape: annex.landscape })
    }
  })
  const { imprint } = document
  if (imprint !== undefined) {
    sections.at(-1)?.pieces.push({ xml: imprintXml(imprint, textWidth(sections.at(-1)?.landscape ?? false)) })
  }
  return sections
    .map(({ pieces, landscape }, index) => {
      const properties = sectionXml(landscape)
      const final = index === sections.length - 1
      return final ? `${print(pieces)}${properties}` : print(endSection(pieces, properties))
    })
    .join('')
}

const print = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => ('xml' in piece ? piece.xml : paragraphXml(piece.runs, piece.look))).join('')

const paragraph = (runs: readonly Run[] | string, look: ParagraphLook): Piece => ({
  runs: typeof runs === 'string' ? plain(runs) : runs,
  look,
})

const emptyLine = (): Piece => paragraph([], { style: 'Flush' })

/** The last paragraph carries the section's properties; after a table a paragraph without height does. */
function endSection(pieces: readonly Piece[], section: string): Piece[] {
  const last = pieces.at(-1)
  if (last === undefined || 'xml' in last) return [...pieces, paragraph([], { style: 'Gap', section })]
  return [...pieces.slice(0, -1), { runs: last.runs, look: { ...last.look, section } }]
}

function withBreak(pieces: readonly Piece[]): Piece[] {
  const [first, ...rest] = pieces
  if (first === undefined || 'xml' in first) return [...pieces]
  return [{ runs: first.runs, look: { ...first.look, pageBreakBefore: true } }, ...rest]
}

function mainPieces(document: BulletinDocument): Piece[] {
  const indents = signatureIndents(document.signature.issuer, document.signature.date)
  return [
    ...redHeadPieces(document),
    ...document.title.map((line) => paragraph(line, { style: 'Title' })),
    emptyLine(),
    ...(document.addressees === '' ? [] : [paragraph(document.addressees, { style: 'Flush' })]),
    ...document.blocks.flatMap((block) => blockPieces(block, false)),
    ...annexList(document.annexes),
    emptyLine(),
    emptyLine(),
    paragraph(document.signature.issuer, {
      style: 'Signature',
      right: Math.round(indents.issuer * PAGE.character),
      keepNext: true,
    }),
    paragraph(document.signature.date, {
      style: 'Signature',
      right: Math.round(indents.date * PAGE.character),
    }),
  ]
}

function redHeadPieces({ redHead }: BulletinDocument): Piece[] {
  if (redHead === undefined) return []
  const fitting = Math.floor(textWidth(false) / Math.max(widthInCharacters(redHead.mark), 1) / 10)
  const rule = `<w:p><w:pPr><w:pStyle w:val="Gap"/><w:pBdr><w:bottom w:val="single" w:sz="12" w:space="1" w:color="E60012"/></w:pBdr>${element('w:spacing', { 'w:before': PAGE.redLine, 'w:line': 10, 'w:lineRule': 'exact' })}</w:pPr></w:p>`
  return [
    paragraph(redHead.mark, { style: 'RedHead', size: Math.min(fitting, 92) }),
    emptyLine(),
    emptyLine(),
    paragraph(redHead.number, { style: 'Number' }),
    { xml: rule },
    emptyLine(),
    emptyLine(),
  ]
}

/** Adds the list of annexes one line below the body: 附件：1. …, the following ones aligned beneath. */
function annexList(annexes: readonly Annex[]): Piece[] {
  if (annexes.length === 0) return []
  const indent = 2 * PAGE.character
  const single = annexes.length === 1
  const lines = annexes.map((annex, index) => {
    const name = single ? annex.title : `${index + 1}.${annex.title}`
    const mark = index === 0 ? '附件：' : ''
    const hanging = 3 * (PAGE.character + PAGE.spacing)
    return paragraph(`${mark}${name}`, {
      style: 'Flush',
      left: index === 0 ? indent : indent + hanging,
      align: 'left',
    })
  })
  return [emptyLine(), ...lines]
}

function annexPieces(annex: Annex, number: string): Piece[] {
  return [
    paragraph(`附件${number}`, { style: 'AnnexMark' }),
    emptyLine(),
    paragraph(annex.title, { style: 'Title', keepNext: true }),
    emptyLine(),
    ...annex.blocks.flatMap((block) => blockPieces(block, annex.landscape)),
  ]
}

function blockPieces(block: Block, landscape: boolean): Piece[] {
  switch (block.kind) {
    case 'heading':
      return [paragraph(block.runs, { style: `Heading${block.level}`, keepNext: true })]
    case 'paragraph':
      return [paragraph(block.runs, { style: { body: 'Body', flush: 'Flush', note: 'Note' }[block.look] })]
    case 'table':
      return [{ xml: tableXml(block, landscape) }, paragraph([], { style: 'Gap' })]
    case 'page-break':
      return [paragraph([], { style: 'Gap', pageBreakBefore: true })]
  }
}

function sectionXml(landscape: boolean): string {
  const size = landscape
    ? { 'w:w': PAGE.height, 'w:h': PAGE.width, 'w:orient': 'landscape' }
    : { 'w:w': PAGE.width, 'w:h': PAGE.height }
  const margins = landscape
    ? { 'w:top': PAGE.left, 'w:right': PAGE.top, 'w:bottom': PAGE.right, 'w:left': PAGE.bottom }
    : { 'w:top': PAGE.top, 'w:right': PAGE.right, 'w:bottom': PAGE.bottom, 'w:left': PAGE.left }
  const footer = landscape ? 720 : PAGE.footer
  const [odd, even] = landscape ? FOOTERS.landscape : FOOTERS.upright
  return `<w:sectPr><w:footerReference w:type="default" r:id="${odd}"/><w:footerReference w:type="even" r:id="${even}"/><w:type w:val="nextPage"/>${element('w:pgSz', size)}${element('w:pgMar', { ...margins, 'w:header': 720, 'w:footer': footer, 'w:gutter': 0 })}</w:sectPr>`
}
