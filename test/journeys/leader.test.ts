import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { openBrowser, settled, skipped, textOf, visit } from './browser.ts'

/** October as it was first known: what others send meanwhile changes nothing here. */
const OCTOBER = 'month=2022-10&asOf=2022-11-30'

const SCREENS = [
  { language: 'zh', width: 390, red: /红灯/, why: '为什么', green: '怎样转绿', page: '全部字段' },
  { language: 'en', width: 1440, red: /red/, why: 'Why', green: 'Green again when', page: 'All fields' },
] as const

describe('a deputy mayor looks at the red lights', { skip: skipped }, () => {
  let browser: Browser
  before(async () => {
    browser = await openBrowser()
  })
  after(() => browser.close())

  for (const { language, width, red, why, green, page: fields } of SCREENS) {
    test(`from the overview to the reason and the cell, ${language}, ${width} wide`, async () => {
      const { page, context, complaints } = await visit(browser, `/overview?${OCTOBER}`, {
        language,
        width,
      })
      await settled(page)
      const count = page.locator('.light-count', { hasText: red })
      assert.match(await textOf(count), /19/)
      await count.click()
      await page.waitForURL(/lights\?.*light=red/)
      await settled(page)
      const cause = page.locator('.light-cause').first()
      await cause.getByText(why, { exact: true }).waitFor()
      await page.getByText(green, { exact: true }).first().waitFor()
      await page.locator('.lit-projects h3 a').first().click()
      await page.getByRole('heading', { name: fields }).waitFor()
      await page.locator('.project-side .light-cause').first().waitFor()
      await page.locator('.permit-step').first().click()
      await page.locator('.marked-cell').waitFor()
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      assert.deepEqual(complaints, [])
      await context.close()
    })
  }

  test('on paper there are neither buttons nor menus, and everything is there', async () => {
    const { page, context } = await visit(browser, '/projects?month=2022-10&is.division=150525')
    await settled(page)
    await page.emulateMedia({ media: 'print' })
    await page.evaluate('dispatchEvent(new Event("beforeprint"))')
    await page.locator('tr[aria-rowindex="63"]').waitFor({ state: 'attached' })
    assert.equal(await page.locator('.masthead').isVisible(), false)
    assert.equal(await page.getByRole('button', { name: '打印' }).count(), 0)
    await page.goto(`/overview?${OCTOBER}`)
    await page.locator('.past-banner').waitFor()
    assert.equal(
      await page.getByText('截至 2022-11-30 所知').isVisible(),
      true,
      'a print of the past says so',
    )
    await context.close()
  })

  test('leagues: ranks, groups apart, change against last month', async () => {
    const { page, context } = await visit(browser, `/league?${OCTOBER}`, { language: 'en', width: 390 })
    await settled(page)
    const counties = page.getByRole('row').filter({ hasText: /Horqin Left Rear/ })
    assert.match(await textOf(counties.first()), /^3Horqin Left Rear90\.8%5 ▲ up/)
    assert.equal(await page.locator('.league-group').count(), 2)
    await page
      .getByRole('button', { name: /Start rate|start rate/ })
      .first()
      .click()
    await page.getByText('tied').first().waitFor()
    await context.close()
  })
})
