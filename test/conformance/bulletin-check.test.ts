import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type CheckContext, checkBulletin, printAsText, type Verdict } from '@groundbreak/core/bulletin'
import { getMonth } from '@groundbreak/core/calendar'
import type { Office } from '@groundbreak/office'
import { openDemonstration } from '../demonstration-office.ts'

const MONTHS = Array.from({ length: 8 }, (_, index) => getMonth(`2022-${String(index + 3).padStart(2, '0')}`))
const OCTOBER = getMonth('2022-10')
const NUMBER = /[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?/g
/** Every so many numbers of the bulletin one is changed: all of them would take a minute. */
const STEP = 8
/** Numbers nothing can be held against: the day of issue, and the marks of annexes. */
const UNKNOWABLE = /(?:^|\n)附件$|(?:^|\n)(?:[0-9]+年)?(?:[0-9]+月)?$/

let office: Office
let close: () => Promise<void>

before(async () => {
  ;({ office, close } = await openDemonstration())
})
after(() => close())

const isGood = ({ kind }: Pick<Verdict, 'kind'>): boolean =>
  kind === 'exact' || kind === 'exact-after-rounding'

for (const month of MONTHS) {
  test(`${month}: nothing is held against our own bulletin, with the draft beside it or only the ledger`, async () => {
    const { document } = await office.bulletins.draft(month)
    const { draft, ...ledger } = office.bulletins.checkContext(month)
    assert.ok(draft)
    for (const context of [{ ...ledger, draft }, ledger]) {
      const wrong = checkBulletin(printAsText(document), context).filter((verdict) => !isGood(verdict))
      assert.deepEqual(
        wrong.map(({ message }) => message.zh),
        [],
      )
    }
  })
}

test('nor against its Word file', async () => {
  const { bytes } = await office.bulletins.draftFile(OCTOBER, 'docx')
  const { claims } = office.bulletins.check(bytes, OCTOBER)
  const bad = claims.filter(({ verdict }) => verdict !== 'exact' && verdict !== 'exact-after-rounding')
  assert.deepEqual(
    bad.map(({ explanation }) => explanation.zh),
    [],
  )
  assert.ok(claims.length > 500)
})

test('a changed digit is caught wherever it stands, but for the day of issue and the marks of annexes', async () => {
  const { document } = await office.bulletins.draft(OCTOBER)
  const text = printAsText(document)
  const context = office.bulletins.checkContext(OCTOBER)
  const { changed, missed } = changeDigits(text, context, STEP)
  assert.ok(changed > 95)
  assert.deepEqual(
    missed.filter((before) => !UNKNOWABLE.test(before)),
    [],
  )
  assert.ok(missed.length * 20 <= changed, `${missed.length} of ${changed} missed`)
})

/** Changes one digit of every so many-th number in turn; of those that nobody notices, the words before them. */
function changeDigits(text: string, context: CheckContext, step: number) {
  const body = text.slice(0, text.indexOf('抄送：'))
  const numbers = [...body.matchAll(NUMBER)].slice(text.indexOf('一、') > 0 ? 2 : 0)
  const chosen = numbers.filter((_, index) => index % step === 0)
  const missed = chosen.flatMap(({ 0: number, index: at }, turn) => {
    const places = [...number].flatMap((character, place) => (/[0-9]/.test(character) ? place : []))
    const place = places[turn % places.length] ?? 0
    const digit = (Number(number[place]) + 1 + (turn % 8)) % 10
    const mutated = text.slice(0, at + place) + digit + text.slice(at + place + 1)
    return checkBulletin(mutated, context).every(isGood) ? [text.slice(Math.max(0, at - 12), at)] : []
  })
  return { changed: chosen.length, missed }
}
