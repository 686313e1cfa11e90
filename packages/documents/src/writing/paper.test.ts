import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { EXAMPLE } from '../../test/example-bulletin.ts'
import {
  officeSuiteMissing,
  type PlacedWord,
  placedWordsOf,
  printWithLibreOffice,
} from '../../test/office-suite.ts'
import { findChineseFaces, fontFolders } from './fonts.ts'
import { writeDocx, writePdf } from './index.ts'

/** Millimetres that two programs may differ by: type stands a little differently inside its line. */
const CLOSE = 2.5
const noFont =
  findChineseFaces(fontFolders(process.env)).length === 0 ? 'no Chinese font is installed' : false

const PAPERS: readonly [name: string, skip: string | false, print: () => Uint8Array][] = [
  ['the Word file', officeSuiteMissing(), () => printWithLibreOffice(writeDocx(EXAMPLE), 'docx')],
  ['the PDF', officeSuiteMissing() || noFont, pdfOfExample],
]

function pdfOfExample(): Uint8Array {
  const pdf = writePdf(EXAMPLE)
  assert.equal(pdf.kind, 'pdf')
  return pdf.bytes
}

const near = (found: number, wanted: number, what: string): void =>
  assert.ok(Math.abs(found - wanted) <= CLOSE, `${what}: ${found.toFixed(1)} mm instead of ${wanted} mm`)

/** Measures of GB/T 9704-2012: 37 mm above the text, 35 below, 28 left, 26 right; the number 7 mm below the text. */
for (const [name, skip, print] of PAPERS) {
  describe(`${name} after GB/T 9704-2012`, { skip }, () => {
    let pages: ReturnType<typeof placedWordsOf> = []
    before(() => {
      pages = placedWordsOf(print())
    })
    const word = (page: number, holds: string): PlacedWord => {
      const found = pages.at(page)?.words.find(({ text }) => text.includes(holds))
      assert.ok(found, `${holds} on page ${page}`)
      return found
    }

    test('the mark begins 35 mm below the edge of the text block, and the title two lines below the red line', () => {
      near(word(0, EXAMPLE.redHead?.mark ?? '').top, 37 + 35, 'mark')
      const number = word(0, '示重办发')
      const title = word(0, '关于')
      // 4 mm to the line, two lines of 10.2 mm below it
      near(title.top - number.bottom, 4 + 2 * 10.2, 'title below the number')
    })

    test('page numbers stand outside, 7 mm below the text', () => {
      const upright = pages.filter(({ width, height }) => width < height)
      assert.ok(upright.length >= 4)
      for (const [index, { width, height, words }] of pages.entries()) {
        if (width > height) continue
        const dashes = words.filter(({ text, top }) => text.includes('—') && top > height - 30)
        assert.ok(dashes.length > 0, `page ${index + 1} has a number`)
        const [left, right] = [
          Math.min(...dashes.map((dash) => dash.left)),
          Math.max(...dashes.map((dash) => dash.right)),
        ]
        // one character of 14 pt, 4.9 mm, from the outer edge of the text
        if (index % 2 === 0) near(width - right, 26 + 4.9, `number of page ${index + 1} from the right`)
        else near(left, 28 + 4.9, `number of page ${index + 1} from the left`)
        near(Math.min(...dashes.map(({ top }) => top)), height - 35 + 7, `number of page ${index + 1}`)
      }
    })

    test('on a sheet that lies the number keeps its place on the paper', () => {
      const lying = pages.findIndex(({ width, height }) => width > height)
      const { height, words } = pages[lying] ?? { height: 0, words: [] }
      const number = words.find(({ text, left }) => text.includes('—') && left < 35)
      assert.ok(number, 'a number beside the text')
      // upright, the sheet's outer edge is its lower one on odd pages, its upper one on even pages
      const onOddPage = lying % 2 === 0
      assert.ok(onOddPage ? number.top > height / 2 : number.bottom < height / 2)
    })

    test('copies and printing stand on the last line of the last page', () => {
      const printed = word(-1, '印发')
      near(printed.bottom, (pages.at(-1)?.height ?? 0) - 35, 'foot of the imprint')
    })
  })
}
