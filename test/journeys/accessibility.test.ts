import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { openBrowser, settled, skipped, visit } from './browser.ts'

const PAGES = [
  '/reports',
  '/overview',
  '/overview?trace=completion_rate,2022-10',
  '/projects',
  '/projects/p_0001',
  '/lights',
  '/league',
  '/rules',
  '/rules?tab=published',
  '/rules/monthly-score',
  '/rules/lights?tab=text',
  '/rules/lights?tab=desk',
  '/bulletin',
  '/bulletin?tab=issued',
  '/bulletin/check',
  '/ledger',
  '/glossary',
]

const SCREENS = [
  { language: 'zh', theme: 'light', width: 1440 },
  { language: 'en', theme: 'light', width: 390 },
  { language: 'en', theme: 'dark', width: 1440 },
] as const

describe('every page can be read and worked by everybody', { skip: skipped }, () => {
  let browser: Browser
  before(async () => {
    browser = await openBrowser()
  })
  after(() => browser.close())

  for (const screen of SCREENS) {
    for (const path of PAGES) {
      test(`${path}, ${screen.language}, ${screen.theme}, ${screen.width} wide`, async () => {
        const { page, context, complaints } = await visit(browser, path, screen)
        await settled(page)
        const { violations } = await new AxeBuilder({ page }).analyze()
        const serious = violations
          .filter((violation) => violation.impact === 'serious' || violation.impact === 'critical')
          .map(
            (violation) =>
              `${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).join(', ')}`,
          )
        assert.deepEqual(serious, [])
        assert.deepEqual(complaints, [])
        const overflow = await page.evaluate<number>(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        )
        assert.equal(overflow, 0, 'the page scrolls sideways')
        await context.close()
      })
    }
  }
})
