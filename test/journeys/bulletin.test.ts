import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { openBrowser, settled, skipped, visit } from './browser.ts'

describe('the bulletin', { skip: skipped }, () => {
  let browser: Browser
  before(async () => {
    browser = await openBrowser()
  })
  after(() => browser.close())

  test('prose is edited, bound figures stay, the bulletin is issued and its files are kept', async () => {
    const { page, context, complaints } = await visit(browser, '/bulletin?month=2022-09')
    await settled(page)
    await page.getByRole('button', { name: '改文字' }).first().click()
    const paragraph = page.locator('.paper-paragraph', { has: page.locator('.figure') }).first()
    const figures = await paragraph.locator('.figure').allInnerTexts()
    await paragraph.hover()
    await paragraph.locator('.paper-edit').click()
    const box = page.getByRole('textbox', { name: '段落文字' })
    await box.focus()
    await page.keyboard.press('ControlOrMeta+End')
    await page.keyboard.type('特此说明。')
    await page.getByRole('button', { name: '保存' }).click()
    await page.locator('.paper-paragraph', { hasText: '特此说明。' }).waitFor()
    assert.deepEqual(await paragraph.locator('.figure').allInnerTexts(), figures)

    await page.getByRole('button', { name: '印发', exact: true }).click()
    const dialog = page.getByRole('dialog')
    const checked = dialog.getByRole('checkbox')
    if ((await checked.count()) > 0) await checked.check()
    await dialog.getByRole('button', { name: '印发', exact: true }).click()
    const line = page.getByRole('row', { name: /2022年9月/ }).first()
    await line.waitFor()
    const links = await line
      .locator('a[download]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href')))
    assert.equal(links.length, 3)
    for (const link of links) {
      const answer = await context.request.get(link ?? '')
      assert.equal(answer.status(), 200)
      const again = await context.request.get(link ?? '')
      assert.ok((await answer.body()).equals(await again.body()))
    }
    assert.deepEqual(complaints, [])
    await context.close()
  })

  test('a pasted text is judged figure by figure', async () => {
    const { page, context } = await visit(browser, '/bulletin/check?month=2022-10', { language: 'en' })
    await page
      .getByRole('textbox', { name: 'Text of the bulletin' })
      .fill('截至10月底，全市计划实施重点项目540个，总投资1660亿元；已开工538个，开工率99%。')
    await page.getByRole('button', { name: 'Check', exact: true }).click()
    await page.locator('.checked-text mark').first().waitFor()
    assert.match((await page.locator('.checked-text').textContent()) ?? '', /538/)
    await context.close()
  })
})
