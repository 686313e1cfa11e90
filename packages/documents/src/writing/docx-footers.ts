import { WORD } from './docx-styles.ts'
import { textBoxRun } from './docx-text-box.ts'
import { PAGE } from './page.ts'
import { element, XML_HEAD } from './xml.ts'

/** Relationships of the footers of odd and even pages. */
export const FOOTERS = { upright: ['rId4', 'rId5'], landscape: ['rId6', 'rId7'] } as const

/** One character of the number's type (4号), in twips: the number stands so far from the outer edge. */
const CHARACTER = 280
/** Length of the box of a turned number, in twips. */
const LENGTH = 1700

/** The footers with “— 1 —”, by the relationship under which the sections know them. */
export const footerParts = (): readonly {
  readonly id: string
  readonly path: string
  readonly xml: string
}[] => [
  { id: FOOTERS.upright[0], path: 'footer1.xml', xml: footer(uprightNumber('right')) },
  { id: FOOTERS.upright[1], path: 'footer2.xml', xml: footer(uprightNumber('left')) },
  { id: FOOTERS.landscape[0], path: 'footer3.xml', xml: footer(turnedNumber('bottom', 2)) },
  { id: FOOTERS.landscape[1], path: 'footer4.xml', xml: footer(turnedNumber('top', 3)) },
]

const footer = (content: string): string => `${XML_HEAD}<w:ftr xmlns:w="${WORD}">${content}</w:ftr>`

function numberParagraph(indent: string, side: 'left' | 'right'): string {
  const look = `<w:pPr><w:pStyle w:val="PageNumber"/>${indent}<w:jc w:val="${side}"/></w:pPr>`
  const text = (content: string) => `<w:r><w:t xml:space="preserve">${content}</w:t></w:r>`
  const number = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
  return `<w:p>${look}${text('— ')}${number}${text(' —')}</w:p>`
}

/** One character from the outer edge. */
const uprightNumber = (side: 'left' | 'right'): string =>
  numberParagraph(element('w:ind', { [`w:${side}`]: CHARACTER }), side)

/** On a sheet that lies the number keeps its place on the paper: beside the text, read with the sheet turned upright. */
function turnedNumber(end: 'top' | 'bottom', id: number): string {
  const fromTop = end === 'top' ? PAGE.left + CHARACTER : PAGE.width - PAGE.right - CHARACTER - LENGTH
  const box = textBoxRun(numberParagraph('', end === 'top' ? 'left' : 'right'), {
    id,
    name: `页码${id}`,
    width: 400,
    height: LENGTH,
    across: { fromPage: PAGE.bottom - 400 - 280 },
    down: { fromPage: fromTop },
    pushesText: false,
    turned: true,
  })
  return `<w:p><w:pPr><w:pStyle w:val="Gap"/></w:pPr>${box}</w:p>`
}
