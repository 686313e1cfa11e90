import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { BulletinDocument } from '@groundbreak/core/bulletin'
import { printValue } from '@groundbreak/core/language'
import { type Office, openOfficeAt, Refusal } from './index.ts'

const PACK = resolve(import.meta.dirname, '../../../regions/150500-tongliao')
const OCTOBER = '2022-10'

describe('the rules of the demonstration over its ledger', () => {
  const folder = mkdtempSync(join(tmpdir(), 'groundbreak-rules-'))
  let office: Office

  before(async () => {
    office = await openOfficeAt({ packFolder: PACK, dataFolder: folder, actor: 'clerk' })
    const files = ['08', '09', '10'].flatMap((month) => {
      const months = join(PACK, `demo/monthly/2022-${month}`)
      return readdirSync(months).map((name) => join(months, name))
    })
    const imported = []
    for await (const { status } of office.importFiles(files, { reason: 'trial' })) imported.push(status)
    assert.deepEqual(new Set(imported), new Set(['accepted']))
  })
  after(async () => {
    await office.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('scores rank the counties apart from the development zone', () => {
    const { rows } = office.rules.standings('monthly-score', OCTOBER)
    assert.equal(rows.length, 9)
    assert.deepEqual(
      rows.filter(({ group }) => group === 'zone').map(({ cells }) => printValue(cells[1]?.value ?? null)),
      ['1'],
    )
  })

  test('a draft is put in force by a second person only, and old months keep their rule', async () => {
    const { text } = await office.rules.view('lights', OCTOBER)
    const stricter = text.replace('["[10%..30%)"]', '["[10%..20%)"]').replace('[">= 30%"]', '[">= 20%"]')
    const proposal = {
      text: stricter,
      from: OCTOBER,
      inForce: {
        set: 'rules/lights',
        lights: ['investment-lag', 'start-overdue', 'permits-late', 'no-progress'],
        bind: {
          年度计划: 'plan',
          累计完成: 'cum',
          已开工: 'started',
          计划开工时间: 'planStart',
          在办手续: { value: 'permits pending' },
        },
      },
    }
    const redBefore = countOf('red', '2022-09')
    const redOctober = countOf('red', OCTOBER)
    await office.rules.drafts.propose('lights', proposal, 'analyst')
    assert.equal(countOf('red', OCTOBER), redOctober)
    await assert.rejects(office.rules.putInForce('lights', 'analyst'), (error) => {
      assert.ok(error instanceof Refusal)
      return error.code === 'rule.own-draft'
    })
    await office.rules.putInForce('lights', 'head')
    assert.ok(countOf('red', OCTOBER) > redOctober)
    assert.equal(countOf('red', '2022-09'), redBefore)
    assert.equal(office.books.view().heads().at(-1)?.kind, 'rule')
  })

  test('a back-test begins from the text in force now, not from the one that was in force before', () => {
    const { text } = office.rules.records('lights')
    assert.match(text, /\[10%\.\.20%\)/)
    assert.deepEqual(office.rules.backTestView('lights', text, 'investment-lag').moved, [])
  })

  test('an excuse counts once another person approved it, and only in its months', async () => {
    const lit = office.figures
      .lights(OCTOBER)
      .rows.find(({ light, causes }) => light === 'red' && causes.length === 1)
    const cause = lit?.causes[0]
    assert.ok(lit && cause)
    const asked = { rules: cause.rules, subject: lit.subject, from: OCTOBER, to: OCTOBER, reason: '洪水' }
    const entry = await office.excuses.ask(asked, 'clerk')
    assert.equal(office.figures.light(lit.subject, OCTOBER).light, 'red')
    await assert.rejects(office.excuses.approve(entry, 'clerk'), Refusal)
    await office.excuses.approve(entry, 'analyst')
    const now = office.figures.light(lit.subject, OCTOBER)
    assert.equal(now.light, 'green')
    assert.deepEqual(now.causes[0]?.excuse, { reason: '洪水', by: 'clerk', approvedBy: 'analyst' })
  })

  test('an answer and the decision on it stand beside the light, due five working days after the month', async () => {
    const lit = office.figures.lights(OCTOBER).rows.find(({ light }) => light === 'yellow')
    const cause = lit?.causes[0]
    assert.ok(lit && cause)
    const entry = await office.answers.answer(
      { subject: lit.subject, month: OCTOBER, rule: cause.rule, text: '11月补齐' },
      'clerk',
    )
    await office.answers.decide(entry, '同意，跟踪', 'analyst')
    const [answer] = office.figures.light(lit.subject, OCTOBER).answers
    assert.equal(answer?.text, '11月补齐')
    assert.equal(answer?.decision?.text, '同意，跟踪')
    // 31 October 2022 is a Monday: 1 to 4 November and the 7th
    assert.equal(office.figures.lights(OCTOBER).answerBy, '2022-11-07')
    await assert.rejects(office.answers.decide(entry, '再议', 'analyst'), Refusal)
  })

  const countOf = (light: string, month: '2022-09' | '2022-10'): number =>
    office.figures.lights(month).rows.filter((row) => row.light === light).length

  test('a bulletin on closed figures prints what was answered since, and is made again the same', async () => {
    const [red] = office.figures.lights(OCTOBER).rows.filter(({ light }) => light === 'red')
    assert.ok(red)
    await office.closing.close({ month: OCTOBER, note: 'trial', despiteMissing: true }, 'analyst')
    const cells = (document: BulletinDocument): (string | undefined)[] => {
      const table = document.annexes
        .flatMap(({ blocks }) => blocks)
        .find((block) => block.kind === 'table' && block.id === 'red')
      assert.ok(table?.kind === 'table')
      assert.equal(table.columns.at(-1)?.head, '答复与处理')
      return table.rows.flatMap((row) =>
        row.cells
          .at(-1)
          ?.map(({ text }) => text)
          .join(''),
      )
    }
    const before = cells((await office.bulletins.draft(OCTOBER)).document)
    // the fifth working day after the end of October 2022, a Monday
    assert.deepEqual([...new Set(before)], ['未答复（限2022年11月7日前）'])
    const said = { subject: red.subject, month: '2022-10' as const, rule: red.causes[0]?.rule ?? '' }
    const entry = await office.answers.answer({ ...said, text: '十一月补齐手续' }, 'clerk')
    await office.answers.decide(entry, '同意，跟踪办理', 'leader')
    const { number } = await office.bulletins.issue({ month: OCTOBER, despiteFindings: true }, 'analyst')
    const printed = cells(office.bulletins.view(number).document)
    assert.deepEqual(
      printed.filter((text) => text !== before[0]),
      ['十一月补齐手续（处理意见：同意，跟踪办理）'],
    )
    await office.answers.answer({ ...said, text: '又有补充' }, 'clerk')
    const again = await office.bulletins.regenerate(number)
    assert.equal(again.documentSame, true)
    assert.deepEqual(
      again.files.map(({ same }) => same),
      [true, true, true],
    )
  })
})
