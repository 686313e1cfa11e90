import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { openBrowser, settled, skipped, visit } from './browser.ts'

describe('an analyst traces a figure to its cell', { skip: skipped }, () => {
  let browser: Browser
  before(async () => {
    browser = await openBrowser()
  })
  after(() => browser.close())

  test('figure, definition, projects, cell, file', async () => {
    const { page, context, complaints } = await visit(browser, '/overview?month=2022-09')
    await settled(page)
    await page
      .locator('.figure-tile', { hasText: '76.7%' })
      .getByRole('button', { name: /76\.7%/ })
      .click()
    const drawer = page.getByRole('dialog')
    await drawer.getByText('口径').first().waitFor()
    assert.match(page.url(), /trace=major_completion_rate/)

    await drawer.locator('.trace-part tbody .link-button').first().click()
    const marked = drawer.locator('.marked-cell')
    await marked.waitFor()
    assert.notEqual((await marked.textContent())?.trim(), '')

    const file = drawer.getByRole('link', { name: '下载原文件' })
    const answer = await context.request.get((await file.getAttribute('href')) ?? '')
    assert.equal(answer.status(), 200)
    assert.ok((await answer.body()).byteLength > 1000)

    await page.keyboard.press('Escape')
    await drawer.waitFor({ state: 'detached' })
    assert.doesNotMatch(page.url(), /trace=/)
    assert.deepEqual(complaints, [])
    await context.close()
  })

  test('the link of an open trace opens it again', async () => {
    const { page, context } = await visit(
      browser,
      '/league?month=2022-10&trace=planned_projects,2022-10,division,150502',
      { language: 'en' },
    )
    const drawer = page.getByRole('dialog')
    await drawer.getByText('Horqin').first().waitFor()
    assert.equal(await drawer.locator('.trace-shown').textContent(), '83')
    await context.close()
  })
})
