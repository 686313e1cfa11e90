import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { openBrowser, settled, skipped, visit } from './browser.ts'

describe('as we knew it then', { skip: skipped }, () => {
  let browser: Browser
  before(async () => {
    browser = await openBrowser()
  })
  after(() => browser.close())

  test('a day typed in the head turns every page back to what was known, with a banner that says so', async () => {
    const { page, context, complaints } = await visit(browser, '/overview?month=2022-10')
    await settled(page)
    const moment = page.getByRole('textbox', { name: '截至' })
    assert.equal(await moment.getAttribute('placeholder'), '年-月-日')
    await moment.fill('2022年6月30日')
    await moment.press('Enter')
    await page.getByText('您看到的是截至 2022-06-30 所知的数据').waitFor()
    assert.match(page.url(), /asOf=2022-06-30/)
    // the May reports were the last ones known on 30 June
    await page.getByRole('heading', { name: '通辽市 2022年5月总览' }).waitFor()
    await page
      .getByRole('button', { name: /22\.3%/ })
      .first()
      .waitFor()

    for (const [name, heading] of [
      ['项目', '项目'],
      ['亮灯', '2022年5月亮灯'],
      ['排行', '2022年5月排行'],
      ['通报', '通报'],
      ['账本', '账本'],
      ['报送', '报送'],
    ] as const) {
      await page.getByRole('link', { name, exact: true }).click()
      await page.getByRole('heading', { name: heading, level: 1 }).waitFor()
      await settled(page)
      assert.match(page.url(), /asOf=2022-06-30/)
      assert.equal(await page.locator('.past-banner').count(), 1)
    }
    assert.equal(await page.locator('.drop-zone').count(), 0, 'nothing can be sent into the past')

    await page.getByRole('button', { name: '回到现在' }).click()
    await page.locator('.past-banner').waitFor({ state: 'detached' })
    await page.locator('.drop-zone').waitFor()
    assert.deepEqual(complaints, [])
    await context.close()
  })

  test('a day is chosen by keys; a mistyped one is told what to write', async () => {
    const { page, context } = await visit(browser, '/overview', { language: 'en', width: 390 })
    await settled(page)
    const moment = page.getByRole('textbox', { name: 'As of' })
    await moment.fill('06/30/2022')
    await moment.press('Enter')
    await page.getByText('Write 2022-06-30').waitFor()
    assert.equal(await page.locator('.past-banner').count(), 0)
    await moment.fill('')

    await page.getByRole('button', { name: 'Open the calendar' }).click()
    await page.locator('[data-day="2022-11-01"]').focus()
    for (const key of ['PageUp', 'PageUp', 'PageUp', 'PageUp', 'ArrowLeft']) await page.keyboard.press(key)
    await page.locator('[data-day="2022-06-30"]:focus').waitFor()
    await page.keyboard.press('Enter')
    await page.locator('.past-banner').waitFor()
    assert.match(page.url(), /asOf=2022-06-30/)
    await context.close()
  })
})
