import { after, before, test } from 'node:test'
import { printAsText } from '@groundbreak/core/bulletin'
import { getMonth } from '@groundbreak/core/calendar'
import { readWordText } from '@groundbreak/documents/word'
import type { Office } from '@groundbreak/office'
import { openDemonstration } from '../demonstration-office.ts'
import { assertGolden } from './golden-file.ts'

const MONTHS = ['2022-06', '2022-10'].map(getMonth)
const OCTOBER = getMonth('2022-10')
let office: Office
let close: () => Promise<void>

before(async () => {
  ;({ office, close } = await openDemonstration())
})
after(() => close())

for (const month of MONTHS) {
  test(`the bulletin of ${month}`, async () => {
    const { document } = await office.bulletins.draft(month)
    assertGolden(`bulletin/${month}.txt`, printAsText(document))
    const findings = document.findings.map(({ severity, message }) => `${severity} ${message.zh}`)
    assertGolden(`bulletin/${month}.findings.txt`, `${findings.join('\n')}\n`)
  })
}

test('the Word file of October', async () => {
  const { bytes } = await office.bulletins.draftFile(OCTOBER, 'docx')
  const read = readWordText(bytes)
  assertGolden('bulletin/2022-10.docx.txt', read.kind === 'text' ? `${read.text}\n` : read.message.en)
})

test('the league tables of October', () => {
  const rows = office.figures.leagues(OCTOBER).flatMap(({ id, groups }) =>
    groups.flatMap(({ group, rows: lines }) =>
      lines.map(({ division, rank, tied, measured, before: was }) => [
        id,
        group,
        String(rank ?? ''),
        tied ? 'tied' : '',
        division,
        measured.shown,
        `${measured.numerator ?? ''}/${measured.denominator ?? ''}`,
        String(was ?? ''),
      ]),
    ),
  )
  const head = ['league', 'group', 'rank', 'tied', 'division', 'shown', 'exact', 'rank a month ago']
  assertGolden('leagues/2022-10.csv', `${[head, ...rows].map((row) => row.join(',')).join('\n')}\n`)
})

test('the lights of October', () => {
  const lit = office.figures.litProjects(OCTOBER)
  assertGolden('lights/2022-10.json', `${JSON.stringify(lit, undefined, 2)}\n`)
})
