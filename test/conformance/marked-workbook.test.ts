import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { read, utils, type WorkBook } from '@e965/xlsx'
import { getPackFolder, type Office, openOfficeAt } from '@groundbreak/office'
import { rawParts, withParts } from './zip-parts.ts'

const ROOT = join(import.meta.dirname, '../..')
const BAD = join(ROOT, 'fixtures/bad')
const folder = mkdtempSync(join(tmpdir(), 'groundbreak-marked-'))
const noOffice = spawnSync('soffice', ['--version']).error === undefined ? false : 'not installed: soffice'
/** Parts that hold the marks, their colours and their notes; everything else must be the same bytes. */
const EDITED =
  /^\[Content_Types\]\.xml$|xl\/styles\.xml$|xl\/worksheets\/(_rels\/)?sheet[^/]*$|comments[0-9]*\.xml$|vmlDrawing[0-9]*\.vml$/

let office: Office
before(async () => {
  office = await openOfficeAt({
    packFolder: getPackFolder('150500-tongliao'),
    dataFolder: join(folder, 'data'),
    clock: () => new Date('2022-11-05T02:00:00Z'),
  })
})
after(async () => {
  await office.close()
  rmSync(folder, { recursive: true, force: true })
})

const fixture = (name: string): Buffer => readFileSync(join(BAD, name))
const open = (bytes: Uint8Array): WorkBook =>
  read(bytes.slice(), { type: 'array', cellFormula: true, cellNF: true })

/** Receives a file, and gives it back marked with what was found at its cells. */
async function marked(name: string, bytes: Uint8Array) {
  const received = office.intake.receive(name, new Uint8Array(bytes))
  await received.settled
  const file = await office.markedWorkbook(received.id, 'zh')
  const { review } = office.receivedView(received.id)
  const cells = (review?.findings ?? []).flatMap(({ at }) => {
    const named = [...(at.cell === undefined ? [] : [at.cell]), ...(at.cells ?? [])]
    return named.map((cell) => ({ sheet: at.sheet ?? '', cell }))
  })
  return { file, cells }
}

const commentAt = (book: WorkBook, sheet: string, cell: string): string =>
  (book.Sheets[sheet]?.[cell]?.c ?? []).map((comment: { t?: string }) => comment.t ?? '').join('')

/** A note on a cell inside a merged one stands on the cell that is seen. */
function seenCell(book: WorkBook, sheet: string, cell: string): string {
  const { r, c } = utils.decode_cell(cell)
  const around = (book.Sheets[sheet]?.['!merges'] ?? []).find(
    ({ s, e }) => s.r <= r && r <= e.r && s.c <= c && c <= e.c,
  )
  return around === undefined ? cell : utils.encode_cell(around.s)
}

/** Value, formula and format of every cell that holds something. */
const contentOf = (book: WorkBook) =>
  Object.fromEntries(
    book.SheetNames.map((sheet) => [
      sheet,
      Object.entries(book.Sheets[sheet] ?? {})
        .filter(([cell, { t } = { t: '' }]) => !cell.startsWith('!') && t !== 'z')
        .map(([cell, { t, v, f, z }]) => [cell, t, v, f, z]),
    ]),
  )

/** A sheet without its cells' and rows' own tags: what is left must not have changed. */
const aroundCells = (xml: string): string =>
  xml.replace(/<(?:[\w.-]+:)?(?:c|row|legacyDrawing)(?=[\s/>])[^>]*>|<\/(?:[\w.-]+:)?(?:c|row)>/g, '')

function convert(name: string, bytes: Uint8Array, to: string): Buffer {
  const source = join(folder, name)
  writeFileSync(source, bytes)
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`
  execFileSync('soffice', ['--headless', profile, '--convert-to', to, '--outdir', folder, source], {
    stdio: 'ignore',
    timeout: 120_000,
  })
  return readFileSync(source.replace(/\.[^.]+$/, `.${to}`))
}

for (const name of [
  'over-plan.xlsx',
  'negative.xlsx',
  'unreadable-numbers.xlsx',
  'totals-mismatch-sum.xlsx',
  'error-cells.xlsx',
  'formula-names.xlsx',
]) {
  test(`${name} comes back as it was, with a note at every cell in question`, async () => {
    const original = fixture(name)
    const { file, cells } = await marked(name, original)
    assert.equal(file.name, name.replace('.xlsx', '（批注）.xlsx'))
    assert.ok(cells.length > 0)
    const [then, now] = [open(original), open(file.bytes)]
    for (const { sheet, cell } of cells) {
      const told = commentAt(now, sheet || (now.SheetNames[0] ?? ''), seenCell(then, sheet, cell))
      assert.match(told, /【(须改正|须确认|提示)】/, cell)
    }
    assert.deepEqual(contentOf(now), contentOf(then))
    assertOnlyMarks(original, file.bytes)
  })
}

/** Every part but those of the marks is the same bytes, compressed as it was, in the same order. */
function assertOnlyMarks(original: Uint8Array, bytes: Uint8Array): void {
  const [then, now] = [rawParts(original), rawParts(bytes)]
  const names = [...then.keys()]
  assert.deepEqual(
    [...now.keys()].filter((name) => then.has(name)),
    names,
  )
  for (const name of names.filter((one) => !EDITED.test(one))) {
    assert.ok(then.get(name)?.packed.equals(now.get(name)?.packed ?? Buffer.alloc(0)), name)
  }
  for (const name of names.filter((one) => /worksheets\/sheet/.test(one))) {
    assert.equal(
      aroundCells(now.get(name)?.text() ?? ''),
      aroundCells(then.get(name)?.text() ?? ''),
      `${name} but for its cells`,
    )
  }
}

test('macros stay in a workbook with macros', async () => {
  const macros = Buffer.from(Array.from({ length: 3000 }, (_, index) => (index * 7919) % 251))
  const original = withParts(fixture('over-plan.xlsx'), (parts) => {
    const types = parts.get('[Content_Types].xml')?.replace('spreadsheetml.sheet.main+xml', 'SHEET') ?? ''
    const macroTypes = types
      .replace(
        'application/vnd.openxmlformats-officedocument.SHEET',
        'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
      )
      .replace(
        '</Types>',
        '<Override PartName="/xl/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
      )
    const relations = parts.get('xl/_rels/workbook.xml.rels') ?? ''
    return new Map<string, string | Buffer>([
      ['[Content_Types].xml', macroTypes],
      ['xl/vbaProject.bin', macros],
      [
        'xl/_rels/workbook.xml.rels',
        relations.replace(
          '</Relationships>',
          '<Relationship Id="rId99" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
        ),
      ],
    ])
  })
  const { file, cells } = await marked('over-plan.xlsm', original)
  assert.equal(file.name, 'over-plan（批注）.xlsm')
  assert.ok(cells.length > 0)
  assertOnlyMarks(original, file.bytes)
  assert.ok(rawParts(file.bytes).get('xl/vbaProject.bin')?.bytes().equals(macros))
  if (!noOffice) assert.ok(convert('macros.xlsm', file.bytes, 'pdf').length > 1000)
})

test('what is xlsx inside is marked itself, whatever its name says', async () => {
  const { file } = await marked('over-plan.xls', fixture('over-plan.xlsx'))
  assert.equal(file.name, 'over-plan（批注）.xls')
  assertOnlyMarks(fixture('over-plan.xlsx'), file.bytes)
})

for (const kind of ['xls', 'ods'] as const) {
  test(`an ${kind} comes back as an xlsx copy that says so, values and notes in their cells`, {
    skip: noOffice,
  }, async () => {
    const original = convert(`copy-${kind}.xlsx`, fixture('over-plan.xlsx'), kind)
    const { file, cells } = await marked(`over-plan.${kind}`, original)
    assert.equal(file.name, 'over-plan（批注）.xlsx')
    assertCopy(original, file.bytes, cells)
  })
}

test('so does a csv, also one in GB18030', async () => {
  const csv = readFileSync(join(ROOT, 'regions/150500-tongliao/demo/monthly/2022-10/开发区2022年10月.csv'))
  const at = csv.indexOf(',2022/5/12,')
  const original = Buffer.concat([csv.subarray(0, at), Buffer.from(',2022/15/12,'), csv.subarray(at + 11)])
  const { file, cells } = await marked('开发区2022年10月.csv', original)
  assert.equal(file.name, '开发区2022年10月（批注）.xlsx')
  assert.ok(cells.length > 0)
  const now = open(file.bytes)
  assert.equal(now.SheetNames.at(-1), '说明')
  const [sheet = ''] = now.SheetNames
  for (const { cell } of cells) assert.match(commentAt(now, sheet, cell), /【/, cell)
})

function assertCopy(
  original: Uint8Array,
  bytes: Uint8Array,
  cells: readonly { sheet: string; cell: string }[],
): void {
  const [then, now] = [open(original), open(bytes)]
  assert.deepEqual(now.SheetNames, [...then.SheetNames, '说明'])
  assert.match(String(now.Sheets.说明?.A1?.v), /不是 xlsx 格式/)
  for (const sheet of then.SheetNames) {
    for (const [cell, { t, v, w }] of Object.entries(then.Sheets[sheet] ?? {})) {
      if (cell.startsWith('!') || t === 'z') continue
      const copied = now.Sheets[sheet]?.[cell]?.v
      // an ods keeps a date as text, and so does the copy
      const isSame =
        copied === v ||
        copied === w ||
        (t === 'n' && Math.abs(Number(copied) - Number(v)) <= Math.abs(Number(v)) * 1e-14)
      assert.ok(isSame, `${sheet} ${cell}: ${copied} instead of ${v}`)
    }
  }
  assert.ok(cells.length > 0)
  for (const { sheet, cell } of cells) {
    assert.match(commentAt(now, sheet || (now.SheetNames[0] ?? ''), cell), /【/, cell)
  }
}

test('LibreOffice opens a marked workbook', { skip: noOffice }, async () => {
  const { file } = await marked('over-plan.xlsx', fixture('over-plan.xlsx'))
  assert.ok(convert('marked.xlsx', file.bytes, 'pdf').length > 1000)
})
