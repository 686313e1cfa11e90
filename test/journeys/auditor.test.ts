import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { openBrowser, settled, skipped, textOf, visit } from './browser.ts'

describe('an auditor asks what was known, and from which file', { skip: skipped }, () => {
  let browser: Browser
  before(async () => {
    browser = await openBrowser()
  })
  after(() => browser.close())

  test('from an entry of the ledger to the pages of then, to the sheet of then', async () => {
    const { page, context, complaints } = await visit(browser, '/ledger?asOf=2022-06-30')
    await settled(page)
    // the May reports of the nine divisions were the last entries
    const newest = page.locator('tbody tr').first()
    assert.match(await textOf(newest), /2022年6月2日 10:00/)
    await newest.getByRole('link', { name: '按当时看' }).click()
    await page.getByRole('heading', { name: '通辽市 2022年5月总览' }).waitFor()
    await page
      .getByRole('button', { name: /^115\.7/ })
      .first()
      .click()
    const drawer = page.getByRole('dialog')
    await drawer.locator('.trace-part tbody .link-button').first().click()
    await drawer.locator('.marked-cell').waitFor()
    assert.match(await textOf(drawer.locator('.stack').first()), /5月/)
    const file = drawer.getByRole('link', { name: '下载原文件' })
    const answer = await context.request.get((await file.getAttribute('href')) ?? '')
    assert.equal(answer.status(), 200)
    assert.deepEqual(complaints, [])
    await context.close()
  })

  test('the ledger verifies', async () => {
    const { page, context } = await visit(browser, '/ledger', { language: 'en', width: 390 })
    await settled(page)
    await page.getByRole('button', { name: 'Verify the ledger' }).click()
    await page.getByRole('dialog').locator('.notice.good').waitFor()
    await context.close()
  })
})
