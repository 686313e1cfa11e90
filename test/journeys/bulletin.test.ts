import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, Locator, Page } from 'playwright-core'
import { openBrowser, settled, skipped, textOf, visit } from './browser.ts'

/** A figure on the paper opens its trace, read up to the entry the bulletin rests on, and shows the same. */
async function trace(page: Page, figure: Locator): Promise<void> {
  await figure.click()
  await page.locator('.trace-figure').waitFor()
  await page.getByText(/按账本第 \d+ 条时所知的数据/).waitFor()
  assert.equal(await textOf(page.locator('.trace-shown')), await textOf(figure))
  await page.keyboard.press('Escape')
  await page.locator('.trace-figure').waitFor({ state: 'detached' })
}

async function issue(page: Page, dated: string): Promise<void> {
  await page.getByRole('button', { name: '印发', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('成文日期').fill(dated)
  const despite = dialog.getByRole('checkbox')
  if ((await despite.count()) > 0) await despite.check()
  await dialog.getByRole('button', { name: '印发', exact: true }).click()
  await page.getByRole('button', { name: '重新生成并比对' }).waitFor()
}

describe('the bulletin', { skip: skipped }, () => {
  let browser: Browser
  before(async () => {
    browser = await openBrowser()
  })
  after(() => browser.close())

  test('prose is edited, bound figures stay and are traced; issued, its files are kept, made again and compared', async () => {
    const { page, context, complaints } = await visit(browser, '/bulletin?month=2022-09')
    await settled(page)
    await page.getByRole('button', { name: '改文字' }).first().click()
    const paragraph = page.locator('.paper-paragraph', { has: page.locator('.figure') }).first()
    const figures = await paragraph.locator('.figure').allInnerTexts()
    await paragraph.hover()
    await paragraph.locator('.paper-edit').click()
    const box = page.getByRole('textbox', { name: '段落文字' })
    await box.focus()
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.press('Delete')
    await page.keyboard.type('全市项目540个。')
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByText(/少了绑定的数字：540/).waitFor()
    await page.getByRole('button', { name: '恢复原样' }).click()
    await box.focus()
    await page.keyboard.press('ControlOrMeta+End')
    await page.keyboard.type('特此说明。')
    await page.getByRole('button', { name: '保存' }).click()
    await page.locator('.paper-paragraph', { hasText: '特此说明。' }).waitFor()
    assert.deepEqual(await paragraph.locator('.figure').allInnerTexts(), figures)

    await trace(page, page.locator('.paper .figure').first())
    const lit = page.locator('.paper-paragraph', { hasText: '本月亮红灯项目' })
    await trace(page, lit.locator('.figure').first())

    // a lead opens its own arithmetic: rate less elapsed share
    const lead = page
      .locator('.paper-paragraph span', { hasText: /，[超欠]序时进度$/ })
      .first()
      .locator('xpath=following-sibling::button[1]')
    await lead.click()
    await page.locator('.trace-sum', { hasText: /75\.0000%/ }).waitFor()
    await page.keyboard.press('Escape')

    await issue(page, '2022年10月8日')
    await page.locator('.paper-signature', { hasText: '2022年10月8日' }).waitFor()
    const line = page.getByRole('row', { name: /2022年9月/ }).first()
    const links = await line
      .locator('a[download]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href')))
    assert.equal(links.length, 3)
    for (const link of links) assert.equal((await context.request.get(link ?? '')).status(), 200)
    await page.getByRole('button', { name: '重新生成并比对' }).click()
    await page.locator('.notice.good', { hasText: '文字与数字完全相同' }).waitFor()
    assert.equal(await page.getByText('与印发时逐字节相同').count(), 3)

    await page.goto('/bulletin?month=2022-08')
    await settled(page)
    await issue(page, '2022-09-08')
    for (const month of ['2022年9月', '2022年8月']) {
      await page
        .getByRole('row', { name: new RegExp(month) })
        .first()
        .getByRole('checkbox')
        .check()
    }
    await page.getByRole('link', { name: '比较这两期' }).click()
    const changed = page.getByRole('row', { name: /^年内累计完成投资 全市/ }).first()
    assert.match(await textOf(changed), /381\.55309\.88/)
    await page.locator('.prose-difference del', { hasText: '特此说明。' }).first().waitFor()
    assert.deepEqual(complaints, [])
    await context.close()
  })

  test('a pasted text and a Word file are judged figure by figure', async () => {
    const { page, context } = await visit(browser, '/bulletin/check?month=2022-10', {
      language: 'en',
      width: 390,
    })
    await page
      .getByRole('textbox', { name: 'Text of the bulletin' })
      .fill('截至10月底，全市计划实施重点项目540个，总投资1660亿元；已开工538个，开工率99%，到位率88%。')
    await page.getByLabel('Against').selectOption('alone')
    await page.getByRole('button', { name: 'Check', exact: true }).click()
    await page.locator('.checked-text mark').first().waitFor()
    assert.match(await textOf(page.locator('.checked-text')), /538/)

    const draft = await context.request.get('/api/bulletins/draft/file?month=2022-07&kind=docx')
    await page.locator('.check-input input[type=file]').setInputFiles({
      name: 'draft.docx',
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      buffer: await draft.body(),
    })
    await page.getByText('Checked: draft.docx').waitFor()
    await page.locator('.checked-text', { hasText: '2022年1—7月' }).waitFor()
    assert.ok((await page.locator('.checked-text mark.exact').count()) > 10)
    await context.close()
  })
})
