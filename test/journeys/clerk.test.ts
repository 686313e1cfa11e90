import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, settled, skipped, visit } from './browser.ts'

const BAD = resolve(import.meta.dirname, '../../fixtures/bad')

async function send(page: Page, file: string): Promise<void> {
  await page.locator('.drop-zone input[type=file]').setInputFiles(resolve(BAD, file))
}

/** The line of a received file once it has been compared. */
async function review(page: Page, file: string): Promise<void> {
  const line = page.getByRole('row', { name: new RegExp(file) }).first()
  await line.getByRole('link', { name: /查看|Review/ }).click()
  await page.locator('.accept-bar').waitFor()
}

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
    await review(page, 'cumulative-down.xlsx')

    await page.getByRole('tab', { name: /哪里不对/ }).click()
    const finding = page.locator('.finding.doubt').first()
    const place = finding.locator('.link-button')
    const cell = (((await place.textContent()) ?? '').split('!')[1] ?? '').trim()
    await place.click()
    await page.locator(`[role=gridcell][id$="-${cell}"][aria-selected=true]`).waitFor()

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

  test('what must be mended cannot be accepted, and the marked workbook can be taken back', async () => {
    const { page, context } = await visit(browser, '/reports?month=2022-10', { language: 'en' })
    await settled(page)
    await send(page, 'unreadable-numbers.xlsx')
    await review(page, 'unreadable-numbers.xlsx')
    assert.equal(await page.getByRole('button', { name: 'Accept', exact: true }).isDisabled(), true)
    await page.locator('.accept-bar').getByText('must be mended').waitFor()
    assert.ok((await page.locator('.finding.error').count()) > 0)
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Take back the marked workbook' }).click()
    assert.match((await download).suggestedFilename(), /\.xlsx$/)
    await page.getByRole('button', { name: 'Cancel, store nothing' }).click()
    await page.locator('.drop-zone').waitFor()
    await context.close()
  })

  test('a file that is no workbook is refused with a remedy', async () => {
    const { page, context } = await visit(browser, '/reports?month=2022-10')
    await settled(page)
    await send(page, 'picture.xlsx')
    await page.getByText('不能读取').first().waitFor()
    await context.close()
  })
})
