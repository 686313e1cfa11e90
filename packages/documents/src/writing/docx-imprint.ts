import type { BulletinDocument } from '@groundbreak/core/bulletin'
import { paragraphXml, plain } from './docx-paragraph.ts'
import { textBoxRun } from './docx-text-box.ts'
import { widthInCharacters } from './page.ts'
import { element } from './xml.ts'

type Imprint = NonNullable<BulletinDocument['imprint']>

/** One character of the imprint's type (4号, 14 pt) and its lines, in twips. */
const CHARACTER = 280
const LINE = 480
/** Room for the rules and the empty paragraph that ends the box. */
const RULES = 80

/**
 * 版记: to whom copies go, who printed it and when, between rules on the lower edge of the last page's text block.
 * @param width of the text block, in twips
 */
export function imprintXml(imprint: Imprint, width: number): string {
  const copies = imprint.copies === '' ? '' : `抄送：${imprint.copies}`
  const lines = (copies === '' ? 0 : linesOf(copies, width)) + 1
  const content = `${tableXml(imprint, copies, width)}${paragraphXml([], { style: 'Gap' })}`
  const box = textBoxRun(content, {
    id: 1,
    name: '版记',
    width,
    height: lines * LINE + RULES,
    across: { edge: 'left' },
    down: { edge: 'bottom' },
    pushesText: true,
  })
  return `<w:p><w:pPr><w:pStyle w:val="Gap"/></w:pPr>${box}</w:p>`
}

/** Lines that follow the first stand under the first office, behind 抄送 and its colon. */
function linesOf(copies: string, width: number): number {
  const first = Math.floor(width / CHARACTER) - 2
  return 1 + Math.max(0, Math.ceil((widthInCharacters(copies) - first) / (first - 3)))
}

function tableXml({ printedBy, printedOn }: Imprint, copies: string, width: number): string {
  const half = Math.floor(width / 2)
  const rule = (side: string, size: number) =>
    `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="000000"/>`
  const cell = (content: string, span: number) =>
    `<w:tc><w:tcPr>${element('w:tcW', { 'w:w': span * half, 'w:type': 'dxa' })}${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}</w:tcPr>${content}</w:tc>`
  const line = (text: string, look: Parameters<typeof paragraphXml>[1]) => paragraphXml(plain(text), look)
  const row = (cells: string) => `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells}</w:tr>`
  const hanging = { style: 'Imprint', left: 4 * CHARACTER, right: CHARACTER, hanging: 3 * CHARACTER }
  const copiesRow = copies === '' ? '' : row(cell(line(copies, hanging), 2))
  const printedRow = row(
    cell(line(printedBy, { style: 'Imprint', left: CHARACTER }), 1) +
      cell(line(`${printedOn}印发`, { style: 'Imprint', align: 'right', right: CHARACTER }), 1),
  )
  const margins = ['left', 'right'].map((side) => `<w:${side} w:w="0" w:type="dxa"/>`).join('')
  return `<w:tbl><w:tblPr>${element('w:tblW', { 'w:w': 2 * half, 'w:type': 'dxa' })}<w:tblBorders>${rule('top', 8)}${rule('bottom', 8)}${rule('insideH', 6)}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>${margins}</w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w="${half}"/><w:gridCol w:w="${half}"/></w:tblGrid>${copiesRow}${printedRow}</w:tbl>`
}
