import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, settled, skipped, visit } from './browser.ts'
import { openReview, openTab, send } from './intake.ts'

const PAGES = [
  '/reports',
  '/reports?month=2023-01',
  '/overview',
  '/overview?by=park&group=all',
  '/overview?asOf=2022-06-30',
  '/overview?month=2023-06',
  '/overview?trace=completion_rate,2022-10',
  '/projects',
  '/projects?q=zzzz',
  '/projects/p_0001',
  '/lights',
  '/league',
  '/rules',
  '/rules?tab=published',
  '/rules/monthly-score',
  '/rules/monthly-score?tab=desk',
  '/rules/escalation?tab=desk',
  '/rules/tour?tab=entered',
  '/rules/lights?tab=text',
  '/rules/lights?tab=desk',
  '/bulletin',
  '/bulletin?tab=issued',
  '/bulletin/check',
  '/ledger',
  '/glossary',
  '/nowhere',
]

const SCREENS = [
  { language: 'zh', theme: 'light', width: 1440 },
  { language: 'en', theme: 'dark', width: 390 },
] as const

/** Every language, theme and width with every other; `GROUNDBREAK_TEST_SCREENS=all` looks at them all. */
const ALL_SCREENS = (['zh', 'en'] as const).flatMap((language) =>
  (['light', 'dark'] as const).flatMap((theme) =>
    ([1440, 390] as const).map((width) => ({ language, theme, width })),
  ),
)

const screens = process.env.GROUNDBREAK_TEST_SCREENS === 'all' ? ALL_SCREENS : SCREENS

async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
}

const overflow = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')

describe('every page can be read and worked by everybody', { skip: skipped }, () => {
  let browser: Browser
  before(async () => {
    browser = await openBrowser()
  })
  after(() => browser.close())

  for (const screen of screens) {
    test(`pages, ${screen.language}, ${screen.theme}, ${screen.width} wide`, async (t) => {
      const { page, context, complaints } = await visit(browser, '/glossary', screen)
      for (const path of PAGES) {
        await t.test(path, async () => {
          await page.goto(path)
          await settled(page)
          assert.deepEqual(await findings(page), [])
          assert.equal(await overflow(page), 0, 'the page scrolls sideways')
        })
      }
      assert.deepEqual(complaints, [])
      await context.close()
    })
  }

  for (const screen of screens.slice(0, 2)) {
    test(`a review, ${screen.language}, ${screen.theme}, ${screen.width} wide`, async () => {
      const { page, context } = await visit(browser, '/reports?month=2022-10', screen)
      await settled(page)
      await send(page, 'wrong-unit-one-row.xlsx')
      await openReview(page, 'wrong-unit-one-row')
      for (const tab of [/哪里不对|Findings/, /读懂了什么|Understood/, /变了什么|What changed/]) {
        await openTab(page, tab)
        assert.deepEqual(await findings(page), [], String(tab))
        assert.equal(await overflow(page), 0, 'the page scrolls sideways')
      }
      await page.getByRole('button', { name: /打开日历|Open the calendar/ }).click()
      assert.deepEqual(await findings(page), [], 'calendar')
      await context.close()
    })
  }
})
