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

  test('an entry of the ledger turns every page back, with a banner that says so', async () => {
    const { page, context } = await visit(browser, '/overview?month=2022-10&asOf=1')
    await settled(page)
    await page.locator('.past-banner').waitFor()
    const before = await page.locator('.figure-tile').first().textContent()

    await page.getByRole('link', { name: '项目', exact: true }).click()
    await page.waitForURL(/asOf=1/)
    await page.locator('.past-banner').waitFor()

    await page.getByRole('link', { name: '总览', exact: true }).click()
    await page.getByRole('button', { name: '回到现在' }).click()
    await page.locator('.past-banner').waitFor({ state: 'detached' })
    await page.locator('.figure-tile', { hasText: '540' }).first().waitFor()
    assert.notEqual(await page.locator('.figure-tile').first().textContent(), before)
    await context.close()
  })

  test('the ledger verifies', async () => {
    const { page, context } = await visit(browser, '/ledger', { language: 'en' })
    await settled(page)
    await page.getByRole('button', { name: 'Verify the ledger' }).click()
    await page.getByRole('dialog').locator('.notice.good').waitFor()
    await context.close()
  })
})
