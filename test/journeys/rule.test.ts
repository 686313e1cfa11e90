import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { openBrowser, settled, skipped, visit } from './browser.ts'

describe('an official reads, changes and explains the written rules', { skip: skipped }, () => {
  let browser: Browser
  before(async () => {
    browser = await openBrowser()
  })
  after(() => browser.close())

  test('a score is taken apart into its items', async () => {
    const { page, context, complaints } = await visit(browser, '/rules/monthly-score?month=2022-10')
    await settled(page)
    await page.locator('tbody tr', { hasText: '霍林郭勒市' }).getByRole('button').first().click()
    const drawer = page.getByRole('dialog')
    await drawer.getByText('年度投资完成率').first().waitFor()
    assert.equal(await drawer.locator('.waterfall tbody tr').count(), 6)
    assert.deepEqual(complaints, [])
    await context.close()
  })

  test('a changed threshold is worked over the months reported while it is typed; an overlap is told at its table', async () => {
    const { page, context, complaints } = await visit(browser, '/rules/lights?month=2022-10&tab=desk', {
      language: 'en',
    })
    const cell = page.getByRole('textbox', { name: 'row 2, Behind the time share' })
    await cell.waitFor()
    await page.getByText('The very same results').waitFor()
    // of the red ones how many ended late, of the late ones how many had been red and how early
    await page.getByRole('row', { name: /red \d+ \d+\/\d+ \d+% \d+\/\d+ \d+%/ }).waitFor()
    await cell.fill('[10%..35%)')
    await cell.press('Enter')
    await page.getByText(/rows 2, 3 hold at once/).waitFor()
    const other = page.getByRole('textbox', { name: 'row 3, Behind the time share' })
    await other.fill('>= 35%')
    await other.press('Enter')
    await page.getByText(/would change/).waitFor()
    assert.equal(await page.getByRole('button', { name: 'Propose the change' }).isDisabled(), true)
    assert.deepEqual(complaints, [])
    await context.close()
  })

  test('marks, caps and formulas of a score sheet are changed in its grid', async () => {
    const { page, context, complaints } = await visit(
      browser,
      '/rules/monthly-score?month=2022-10&tab=desk',
      { language: 'en', width: 390 },
    )
    const most = page.getByRole('textbox', { name: 'Completion rate, Most' })
    await most.waitFor()
    await page.getByText('The very same results').waitFor()
    await most.fill('20')
    await most.press('Enter')
    await page.getByText(/would change/).waitFor()
    const full = page.getByRole('textbox', { name: 'Completion rate, Full marks' })
    await full.fill('30')
    await full.press('Enter')
    // full marks no longer add up to a hundred: told where it stands
    await page.getByText(/add up to 90/).waitFor()
    assert.deepEqual(complaints, [])
    await context.close()
  })

  test('published rules can be found by place', async () => {
    const { page, context } = await visit(browser, '/rules?month=2022-10&tab=published')
    await page.getByRole('searchbox').fill('济宁')
    await page.locator('tbody tr').first().waitFor()
    assert.match((await page.locator('tbody tr').first().textContent()) ?? '', /济宁/)
    await context.close()
  })

  test('what no workbook states is entered by a person, and the rule is worked with it', async () => {
    const { page, context, complaints } = await visit(browser, '/rules/tour?month=2022-10&tab=entered')
    await settled(page)
    await page.getByLabel('对象').selectOption({ label: '奈曼旗' })
    const marks = page.getByLabel('评委打分')
    const send = page.getByRole('button', { name: '写入账本' })
    await page.getByLabel('当季发生安全生产事故').selectOption('是')
    await marks.fill('九十')
    await marks.fill('90，85 88、70 95')
    await send.click()
    await page.getByRole('row', { name: /奈曼旗 评委打分 90，85，88，70，95 市级分析员/ }).waitFor()
    await page.getByRole('tab', { name: '2022年10月判定' }).click()
    // (90 + 85 + 88) / 3 less 10 for the accident
    await page.getByRole('row', { name: /奈曼旗.*77\.67/ }).waitFor()
    assert.deepEqual(complaints, [])
    await context.close()
  })

  test('the unit concerned answers a light and the city decides; both stand beside it', async () => {
    const { page, context } = await visit(browser, '/lights?month=2022-10')
    await settled(page)
    const write = async (act: string, text: string) => {
      await page.getByRole('button', { name: act, exact: true }).first().click()
      await page.getByRole('dialog').getByRole('textbox').fill(text)
      await page.getByRole('button', { name: '写入账本' }).click()
      await page.locator('.light-talk', { hasText: text }).waitFor()
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
    await write('答复', '十一月补齐手续')
    await write('处理意见', '同意，跟踪办理')
    await context.close()
  })
})
