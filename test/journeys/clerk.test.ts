import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { openBrowser, settled, skipped, visit } from './browser.ts'
import { openReview, openTab, send } from './intake.ts'
import { nextMonth } from './next-month.ts'

describe('a clerk sends a workbook', { skip: skipped }, () => {
  let browser: Browser
  before(async () => {
    browser = await openBrowser()
  })
  after(() => browser.close())

  test('a doubt is accepted with a reason, the same file again changes nothing', async () => {
    const { page, context, complaints } = await visit(browser, '/reports?month=2022-10')
    await settled(page)
    await send(page, 'cumulative-down.xlsx')
    await openReview(page, 'cumulative-down.xlsx')

    await openTab(page, /哪里不对/)
    const place = page.locator('.finding.doubt').first().locator('.link-button')
    const cell = (((await place.textContent()) ?? '').split('!')[1] ?? '').trim()
    await place.click()
    await page.locator(`[role=gridcell][id$="-${cell}"][aria-selected=true]`).waitFor()
    const story = page.locator('.cell-story')
    assert.match(
      (await story.textContent()) ?? '',
      /本年累计完成投资.*万元（表头）.*表头：.*原来 10,352 万元/,
    )

    const accept = page.getByRole('button', { name: '接收入账' })
    assert.equal(await accept.isDisabled(), true)
    await page.getByLabel('确认理由（记入账本）').fill('已与项目单位核实')
    await accept.click()
    await page
      .getByText(/账本第 \d+ 条/)
      .first()
      .waitFor()

    await page.goto('/ledger')
    await page.getByText('已与项目单位核实').first().waitFor()

    await page.goto('/reports?month=2022-10')
    await settled(page)
    await send(page, 'cumulative-down.xlsx')
    await page.getByText('与已入账的相同').first().waitFor()
    assert.deepEqual(complaints, [])
    await context.close()
  })

  test('what must be mended cannot be accepted: the marked workbook is taken back, a mended one takes its place', async () => {
    const { page, context } = await visit(browser, '/reports?month=2022-10', { language: 'en', width: 390 })
    await settled(page)
    await send(page, 'unreadable-numbers.xlsx')
    await openReview(page, 'unreadable-numbers.xlsx')
    assert.equal(await page.getByRole('button', { name: 'Accept', exact: true }).isDisabled(), true)
    await page.locator('.accept-bar').getByText('must be mended').waitFor()
    assert.ok((await page.locator('.finding.error').count()) > 0)
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Take back the marked workbook' }).click()
    assert.match((await download).suggestedFilename(), /\.xlsx$/)

    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Send the mended file' }).click()
    const mended = nextMonth(11)
    await (await chooser).setFiles(mended)
    await page.getByRole('heading', { name: mended.name }).waitFor()
    await page.getByRole('button', { name: 'Cancel, store nothing' }).click()
    await page.locator('.drop-zone').waitFor()
    await page.getByText('unreadable-numbers.xlsx').waitFor({ state: 'detached' })
    await context.close()
  })

  test('a column is mapped once, taken back, ignored, and remembered; a question is answered by a person', async () => {
    const { page, context, complaints } = await visit(browser, '/reports?month=2022-10')
    await settled(page)
    const november = nextMonth(11)
    await send(page, november)
    await openReview(page, november.name)
    await openTab(page, /哪里不对/)
    await page.locator('.finding', { hasText: '当月用电量' }).getByRole('button', { name: '去指定' }).click()
    const mapping = page.getByLabel('Y 列读作')
    await mapping.selectOption('remark')
    await page.locator('.toast').waitFor()
    assert.equal(await mapping.count(), 0)
    await page.getByRole('button', { name: '撤销', exact: true }).click()
    await mapping.selectOption('ignore')
    await mapping.waitFor({ state: 'detached' })

    await openTab(page, /变了什么/)
    const question = page.locator('.ask')
    assert.match((await question.textContent()) ?? '', /示例新材料产业化基地项目.*建设单位相同/)
    await question.getByRole('combobox').selectOption({ index: 1 })
    await page.getByRole('button', { name: '撤销认定' }).waitFor()
    // the answer is the server's: it is still there after the page was left
    await page.reload()
    await page.locator('.accept-bar').waitFor()
    await openTab(page, /变了什么/)
    await page.getByRole('button', { name: '撤销认定' }).waitFor()
    await page.locator('.change-kind', { hasText: '改名' }).waitFor()
    await page.getByLabel('确认理由（记入账本）').fill('一个项目已退出')
    await page.keyboard.press('Enter')
    await page.locator('.notice.good').waitFor()

    await page.goto('/reports?month=2022-11')
    await settled(page)
    const december = nextMonth(12)
    await send(page, december)
    await openReview(page, december.name)
    await openTab(page, /读懂了什么/)
    await page.getByText('每一列都读懂了').waitFor()
    assert.deepEqual(complaints, [])
    await context.close()
  })

  test('one of several files is cancelled, the others arrive', async () => {
    const { page, context } = await visit(browser, '/reports?month=2022-10', { language: 'en' })
    await settled(page)
    await page.route('**/api/received', async (route) => {
      if (route.request().method() === 'POST') await new Promise((resolve) => setTimeout(resolve, 700))
      await route.continue()
    })
    await send(page, 'huge-columns.xlsx', 'month-sum.xlsx', 'negative.xlsx', 'picture.xlsx')
    await page.locator('.upload-list li').first().getByRole('button', { name: 'Cancel' }).click()
    await page
      .getByRole('row', { name: /picture\.xlsx.*cannot be read/ })
      .first()
      .waitFor()
    await page
      .getByRole('row', { name: /negative\.xlsx.*must be mended/ })
      .first()
      .waitFor()
    assert.equal(await page.getByRole('row', { name: /huge-columns\.xlsx/ }).count(), 0)
    await context.close()
  })

  test('she is offered what is hers, and told who may do the rest', async () => {
    const { page, context } = await visit(browser, '/ledger?month=2022-10')
    await settled(page)
    await page.getByRole('combobox', { name: '身份' }).selectOption({ label: '霍林郭勒市填报员' })
    await page.getByText('封账由市级分析员办理，当前身份是霍林郭勒市填报员').waitFor()
    assert.equal(await page.getByRole('button', { name: '封账' }).count(), 0)

    await page.getByRole('link', { name: '报送', exact: true }).click()
    await send(page, 'month-sum.xlsx')
    await openReview(page, 'month-sum')
    await page.locator('.accept-bar', { hasText: /只办理霍林郭勒市的事项，这一项属于/ }).waitFor()
    assert.equal(await page.getByRole('button', { name: '接收入账' }).count(), 0)

    await page.getByRole('combobox', { name: '身份' }).selectOption({ label: '查阅人员' })
    await page.getByText(/报送报表由市级分析员、填报员办理/).waitFor()
    await page.goto('/bulletin?month=2022-10')
    await page.getByText(/印发通报由市级分析员、分管领导办理/).waitFor()
    assert.equal(await page.getByRole('button', { name: '改文字' }).count(), 0)
    await context.close()
  })

  test('a server out of reach keeps what is shown, and says so', async () => {
    const { page, context } = await visit(browser, '/reports?month=2022-10', { width: 390 })
    await settled(page)
    await context.setOffline(true)
    await send(page, 'month-sum.xlsx')
    await page.locator('.upload-error').waitFor()
    await page.getByRole('link', { name: '词汇' }).click()
    await page.getByText('连不上服务器').first().waitFor()
    await context.setOffline(false)
    await page.goBack()
    await page.locator('.drop-zone').waitFor()
    await context.close()
  })
})
