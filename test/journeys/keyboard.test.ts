import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, settled, skipped, textOf, visit } from './browser.ts'
import { openReview, send } from './intake.ts'

interface Focused {
  readonly name: string
  readonly outline: number
  readonly inSight: boolean
}

const focused = (page: Page): Promise<Focused> =>
  page.evaluate<Focused>(`(() => {
    const element = document.activeElement
    const box = element.getBoundingClientRect()
    const style = getComputedStyle(element)
    return {
      name: element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? (element.textContent ?? '').slice(0, 80),
      outline: style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth),
      inSight: box.bottom > 0 && box.top < innerHeight,
    }
  })()`)

describe('everything can be done by keyboard', { skip: skipped }, () => {
  let browser: Browser
  before(async () => {
    browser = await openBrowser()
  })
  after(() => browser.close())

  test('focus is always seen; the skip link leads past the head', async () => {
    const { page, context } = await visit(browser, '/overview?month=2022-09')
    await settled(page)
    await page.keyboard.press('Tab')
    assert.match((await focused(page)).name, /跳到正文/)
    const seen = new Set<string>()
    for (let step = 0; step < 40; step += 1) {
      await page.keyboard.press('Tab')
      const now = await focused(page)
      seen.add(now.name)
      assert.ok(now.outline >= 2, `no outline at ${now.name}`)
      assert.ok(now.inSight, `out of sight: ${now.name}`)
    }
    for (const name of ['总览', '截至', '打开日历'])
      assert.ok(
        [...seen].some((one) => one.includes(name)),
        name,
      )
    await context.close()
  })

  test('a figure is traced to its cell and back', async () => {
    const { page, context } = await visit(browser, '/overview?month=2022-09', { language: 'en' })
    await settled(page)
    const figure = page.getByRole('button', { name: /^76\.7%/ }).first()
    await figure.focus()
    await page.keyboard.press('Enter')
    const drawer = page.getByRole('dialog')
    await drawer.locator('.trace-part tbody .link-button').first().waitFor()
    let isOnProject = false
    for (let step = 0; step < 30 && !isOnProject; step += 1) {
      await page.keyboard.press('Tab')
      assert.equal(
        await page.evaluate('document.querySelector("dialog").contains(document.activeElement)'),
        true,
      )
      isOnProject = await page.evaluate<boolean>(
        'document.activeElement.matches(".trace-part tbody .link-button")',
      )
    }
    await page.keyboard.press('Enter')
    await drawer.locator('.marked-cell').waitFor()
    await page.keyboard.press('Escape')
    await drawer.waitFor({ state: 'detached' })
    assert.match((await focused(page)).name, /^76\.7%/)
    await context.close()
  })

  test('a sheet is walked by arrows, what a cell was read as is told, tabs turn by arrows', async () => {
    const { page, context } = await visit(browser, '/reports?month=2022-10')
    await settled(page)
    await send(page, 'month-sum.xlsx')
    await openReview(page, 'month-sum')
    await page.getByRole('grid').focus()
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key)
    assert.match(await textOf(page.locator('.cell-story')), /^B4.*项目名称.*表头：项目名称/)
    await page.getByRole('tab', { selected: true }).focus()
    await page.keyboard.press('Home')
    await page.getByRole('tab', { name: /读懂了什么/, selected: true }).waitFor()
    await page.locator('.understood-columns tr.chosen', { hasText: '项目名称' }).waitFor()
    await page.getByRole('button', { name: '取消，不入账' }).focus()
    await page.keyboard.press('Enter')
    await page.locator('.drop-zone').waitFor()
    await context.close()
  })
})
