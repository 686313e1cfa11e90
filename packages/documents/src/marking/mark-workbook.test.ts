import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { read, type WorkBook, type WorkSheet } from '@e965/xlsx'
import fc from 'fast-check'
import { officeSuiteMissing, pagesOf, printWithLibreOffice } from '../../test/office-suite.ts'
import { writeXlsx, writeZip } from '../writing/index.ts'
import { cellName } from '../writing/spreadsheet.ts'
import { Archive } from './archive.ts'
import { type Mark, markWorkbook } from './index.ts'

const DEMO = new URL('../../../../regions/150500-tongliao/demo/monthly/2022-10/', import.meta.url)
const demoFiles = readdirSync(DEMO).filter((name) => name.endsWith('.xlsx'))
const demo = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(encodeURIComponent(name), DEMO)))

const open = (bytes: Uint8Array): WorkBook =>
  read(bytes.slice(), { type: 'array', cellFormula: true, cellNF: true, cellStyles: true })

const message = { zh: '总投资小于年度计划', en: 'total below the plan' }
const mark = (sheet: string, cell: string, severity: Mark['severity'] = 'error'): Mark => ({
  sheet,
  cell,
  severity,
  message,
})

/** Everything of a sheet but comments and styles, with empty cells left out. */
function contentOf(sheet: WorkSheet): unknown {
  const cells = Object.entries(sheet)
    .filter(([name]) => !name.startsWith('!'))
    .map(([name, cell]) => [name, cell.t, cell.v, cell.f, cell.z])
    .filter(([, kind]) => kind !== 'z')
  return { cells, merges: sheet['!merges'], columns: sheet['!cols'], rows: sheet['!rows'] }
}

const commentAt = (book: WorkBook, sheet: string, cell: string): string =>
  (book.Sheets[sheet]?.[cell]?.c ?? []).map((comment: { t?: string }) => comment.t ?? '').join('')

const allComments = (sheet: WorkSheet): string =>
  Object.values(sheet)
    .flatMap((cell) => cell?.c ?? [])
    .map((comment: { t?: string }) => comment.t ?? '')
    .join('\n')

const fillAt = (bytes: Uint8Array, cell: string): string | undefined => {
  const archive = new Archive(bytes)
  const path = archive.paths().find((name) => name.startsWith('xl/worksheets/sheet')) ?? ''
  const style = new RegExp(`<(?:x:)?c r="${cell}"[^>]*? s="([0-9]+)"`).exec(archive.text(path) ?? '')?.[1]
  const styles = archive.text('xl/styles.xml') ?? ''
  const cells = /<(?:x:)?cellXfs[\s\S]*?<\/(?:x:)?cellXfs>/.exec(styles)?.[0] ?? ''
  const format = [...cells.matchAll(/<(?:x:)?xf [^>]*>/g)][Number(style)]?.[0] ?? ''
  const fill = /fillId="([0-9]+)"/.exec(format)?.[1]
  return [...styles.matchAll(/<(?:x:)?fill>[\s\S]*?<\/(?:x:)?fill>/g)][Number(fill)]?.[0]
}

test('a marked workbook reads like the original in every cell, width, merge and hidden row', () => {
  assert.ok(demoFiles.length >= 5)
  for (const name of demoFiles) {
    const original = demo(name)
    const before = open(original)
    const marks = before.SheetNames.flatMap((sheet) => [
      mark(sheet, 'C5'),
      mark(sheet, 'B7', 'doubt'),
      mark(sheet, 'AZ3', 'info'),
      mark(sheet, 'D900', 'info'),
    ])
    const { bytes, converted, unplaced } = markWorkbook(original, marks, 'zh')
    const after = open(bytes)
    assert.equal(converted, false)
    assert.deepEqual(unplaced, [])
    assert.deepEqual(after.SheetNames, before.SheetNames)
    assert.deepEqual(after.Workbook?.Sheets, before.Workbook?.Sheets)
    for (const sheet of before.SheetNames) {
      const [now, then] = [after.Sheets[sheet], before.Sheets[sheet]]
      assert.ok(now && then)
      assert.deepEqual(contentOf(now), contentOf(then), `${name} ${sheet}`)
      for (const told of [/【须改正】总投资小于年度计划/, /【须确认】/, /【提示】/])
        assert.match(allComments(now), told)
      assert.match(commentAt(after, sheet, 'D900'), /【提示】/)
    }
    const [untouched, marked] = [new Archive(original), new Archive(bytes)]
    const edited = /worksheets\/|styles|comments|vmlDrawing|Content_Types/
    for (const path of untouched.paths().filter((part) => !edited.test(part))) {
      assert.equal(marked.text(path), untouched.text(path), `${name} ${path}`)
    }
    assert.deepEqual(markWorkbook(original, marks, 'zh').bytes, bytes, 'same input, same bytes')
  }
})

test('comments of the clerk stay, and ours follow them', () => {
  const original = writeXlsx({
    sheets: [
      {
        name: '表',
        rows: [{ cells: [{ content: { text: '甲' }, comment: '老批注' }, { comment: '另一条' }] }],
      },
    ],
  })
  const { bytes } = markWorkbook(original, [mark('表', 'A1'), mark('表', 'C1')], 'en')
  const after = open(bytes)
  assert.match(commentAt(after, '表', 'A1'), /^老批注\n\[To mend\] total below the plan$/)
  assert.equal(commentAt(after, '表', 'B1'), '另一条')
  assert.equal(commentAt(after, '表', 'C1'), '[To mend] total below the plan')
})

test('the gravest finding of a cell colours it, and all are told', () => {
  const original = writeXlsx({ sheets: [{ name: '表', rows: [{ cells: [{ content: { number: '1' } }] }] }] })
  const other = { ...mark('表', 'A1', 'info'), message: { zh: '另外', en: 'also' } }
  const { bytes } = markWorkbook(
    original,
    [other, mark('表', 'A1', 'error'), mark('表', 'A1', 'error')],
    'zh',
  )
  assert.match(fillAt(bytes, 'A1') ?? '', /FFC7CE/)
  assert.equal(commentAt(open(bytes), '表', 'A1'), '【提示】另外\n【须改正】总投资小于年度计划')
})

test('marks that have no place are given back, and nothing else is changed', () => {
  const original = writeXlsx({ sheets: [{ name: '表', rows: [] }] })
  const strays = [mark('没有的表', 'A1'), mark('表', '第3行'), mark('表', 'XFE1')]
  assert.deepEqual(markWorkbook(original, strays, 'zh'), {
    bytes: original,
    converted: false,
    unplaced: [strays[1], strays[2], strays[0]],
  })
})

const STYLES =
  '<x:styleSheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:fonts count="1"><x:font/></x:fonts><x:fills count="1"><x:fill><x:patternFill patternType="none"/></x:fill></x:fills><x:borders count="1"><x:border/></x:borders><x:cellXfs count="2"><x:xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><x:xf numFmtId="2" fontId="0" fillId="0" borderId="0"><x:alignment wrapText="1"/></x:xf></x:cellXfs></x:styleSheet>'

/** A workbook as an old exporter writes it: prefixed elements, rows and cells without names, absolute targets. */
function oldWorkbook(sheetData: string): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types'
  const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships'
  return writeZip([
    {
      path: '[Content_Types].xml',
      content: `<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    },
    {
      path: '_rels/.rels',
      content: `<Relationships xmlns="${relationships}"><Relationship Id="r1" Type="${office}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
    },
    {
      path: 'xl/workbook.xml',
      content: `<x:workbook xmlns:x="${main}" xmlns:rel="${office}"><x:sheets><x:sheet name="甲 &amp; 乙" sheetId="1" rel:id="r1"/></x:sheets></x:workbook>`,
    },
    {
      path: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="${relationships}"><Relationship Id="r1" Type="${office}/worksheet" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    },
    {
      path: 'xl/worksheets/sheet1.xml',
      content: `<x:worksheet xmlns:x="${main}">${sheetData}</x:worksheet>`,
    },
    { path: 'xl/styles.xml', content: STYLES },
  ])
}

test('rows and cells without names are counted, prefixes are kept', () => {
  const original = oldWorkbook(
    '<x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c s="1"><x:v>2</x:v></x:c></x:row><x:row/><x:row r="5" spans="1:2"><x:c r="B5"><x:v>5</x:v></x:c></x:row></x:sheetData><x:pageMargins left="1"/><x:extLst/>',
  )
  const sheet = '甲 & 乙'
  const marks = ['B1', 'A2', 'A4', 'A5', 'C5', 'A9'].map((cell) => mark(sheet, cell, 'doubt'))
  const { bytes } = markWorkbook(original, marks, 'zh')
  const xml = new Archive(bytes).text('xl/worksheets/sheet1.xml') ?? ''
  assert.match(xml, /<x:row><x:c><x:v>1<\/x:v><\/x:c><x:c s="2"><x:v>2<\/x:v>/)
  assert.match(
    xml,
    /<x:row><x:c r="A2" s="3"\/><\/x:row><x:row r="4"><x:c r="A4" s="3"\/><\/x:row><x:row r="5"><x:c r="A5" s="3"\/><x:c r="B5"><x:v>5<\/x:v><\/x:c><x:c r="C5" s="3"\/><\/x:row><x:row r="9">/,
  )
  assert.match(xml, /<x:pageMargins left="1"\/><x:legacyDrawing [^>]*\/><x:extLst\/>/)
  const styles = new Archive(bytes).text('xl/styles.xml') ?? ''
  assert.match(
    styles,
    /<x:cellXfs count="4">.*<x:xf numFmtId="2" fontId="0" fillId="1" borderId="0" applyFill="1"><x:alignment wrapText="1"\/><\/x:xf>/,
  )
  const after = open(bytes)
  assert.equal(after.Sheets[sheet]?.B5?.v, 5)
  assert.equal(commentAt(after, sheet, 'A9'), '【须确认】总投资小于年度计划')
})

test('an empty sheet can be marked', () => {
  const { bytes } = markWorkbook(oldWorkbook('<x:sheetData/>'), [mark('甲 & 乙', 'B2')], 'zh')
  assert.match(
    new Archive(bytes).text('xl/worksheets/sheet1.xml') ?? '',
    /<x:sheetData><x:row r="2"><x:c r="B2" s="2"\/><\/x:row><\/x:sheetData>/,
  )
  assert.match(fillAt(bytes, 'B2') ?? '', /FFC7CE/)
})

test('a mark inside a merged cell goes to the cell that is seen', () => {
  const original = writeXlsx({
    sheets: [
      {
        name: '表',
        merges: [{ top: 0, left: 0, bottom: 1, right: 2 }],
        rows: [{ cells: [{ content: { text: '甲' } }] }],
      },
    ],
  })
  const other = { ...mark('表', 'C2', 'info'), message: { zh: '另外', en: 'also' } }
  const after = open(markWorkbook(original, [mark('表', 'B2'), other, mark('表', 'D2')], 'zh').bytes)
  assert.equal(commentAt(after, '表', 'A1'), '【须改正】总投资小于年度计划\n【提示】另外')
  assert.equal(commentAt(after, '表', 'B2'), '')
  assert.equal(commentAt(after, '表', 'D2'), '【须改正】总投资小于年度计划')
})

test('whatever cells are marked, every value stays', () => {
  const [name = ''] = demoFiles
  const original = demo(name)
  const before = open(original)
  const sheet = before.SheetNames[0] ?? ''
  const cell = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 120 }))
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 30 }), (cells) => {
      const marks = cells.map(([column, row]) => mark(sheet, cellName(row - 1, column)))
      const then = before.Sheets[sheet]
      const now = open(markWorkbook(original, marks, 'zh').bytes).Sheets[sheet]
      assert.ok(then && now)
      assert.deepEqual(contentOf(now), contentOf(then))
    }),
    { numRuns: 15 },
  )
})

test('LibreOffice opens a marked workbook and prints the same text', { skip: officeSuiteMissing() }, () => {
  const [name = ''] = demoFiles
  const original = demo(name)
  const sheet = open(original).SheetNames[0] ?? ''
  const { bytes } = markWorkbook(original, [mark(sheet, 'C6'), mark(sheet, 'A3', 'doubt')], 'zh')
  assert.deepEqual(
    pagesOf(printWithLibreOffice(bytes, 'xlsx')),
    pagesOf(printWithLibreOffice(original, 'xlsx')),
  )
})
